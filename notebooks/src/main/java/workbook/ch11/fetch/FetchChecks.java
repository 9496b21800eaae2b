package workbook.ch11.fetch;

import static lab.stack.client.TcpSegment.ACK;
import static lab.stack.client.TcpSegment.FIN;
import static lab.stack.client.TcpSegment.PSH;
import static lab.stack.client.TcpSegment.SYN;
import static workbook.ch11.Steps.ISS;
import static workbook.ch11.Steps.server;
import static workbook.ch11.Steps.text;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.link.Cable;
import lab.packet.TcpHeader.Flag;
import lab.stack.client.Peer;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;
import workbook.ch11.Site;

final class FetchChecks {
    private static final int SEEDS = 20;
    private static final int IRS = 5000;
    private static final Text SENT = new Text("the segments sent", "보낸 세그먼트");
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Cable BAD =
            Cable.PERFECT.withLoss(0.05).withDuplication(0.05).withReorder(0.2);

    @Check(points = 6, en = "a page over a good cable", ko = "좋은 케이블로 온 페이지")
    void goodCable(Fetch learner, Trial trial) {
        fetch(learner, trial, Site.of(Site.page(1200)), 1);
    }

    @Check(points = 5, en = "what is lost is sent again", ko = "사라진 것은 다시 보내기")
    void timer(Fetch learner, Trial trial) {
        var client = learner.client(ISS, text("GET /"));
        var syn = new TcpSegment(SYN, ISS, 0, Tcb.WINDOW, new byte[0]);
        trial.expect(SENT, List.of(syn), client.open(0));
        repeated(trial, client, syn, 0);
        var ask = ours(PSH | ACK, 1, 1, "GET /");
        var ack = ours(ACK, 1, 1, "");
        var answer = server(SYN | ACK, IRS, ISS + 1, "");
        trial.expect(SENT, List.of(ack, ask), client.onSegment(answer, 4000));
        repeated(trial, client, ask, 4000);
        trial.expect(SENT, List.of(), client.onSegment(server(ACK, IRS + 1, ISS + 6, ""), 8000));
        trial.expect(SENT, List.of(), client.tick(60_000));
    }

    @Hidden
    @Check(points = 4, en = "the end is sent again as well", ko = "끝도 다시 보내기")
    void end(Fetch learner, Trial trial) {
        var client = learner.client(ISS, text("GET /"));
        client.open(0);
        client.onSegment(server(SYN | ACK, IRS, ISS + 1, ""), 10);
        var page = server(PSH | FIN | ACK, IRS + 1, ISS + 6, "page");
        var fin = ours(FIN | ACK, 6, 6, "");
        trial.expect(SENT, List.of(ours(ACK, 6, 6, ""), fin), client.onSegment(page, 20));
        repeated(trial, client, fin, 20);
        trial.expect(false, client.closed());
        client.onSegment(server(ACK, IRS + 6, ISS + 7, ""), 5000);
        trial.expect(true, client.closed());
        trial.expect(text("page"), client.page());
    }

    @Hidden
    @Check(
            points = 10,
            en = "20 cables: 5 % lost, 5 % twice, 20 % late",
            ko = "케이블 20개: 손실 5%, 중복 5%, 지각 20%")
    void badCables(Fetch learner, Trial trial) {
        trial.act(
                new Text(
                        "A cable that loses your first SYN and your first FIN.",
                        "여러분의 첫 SYN과 첫 FIN이 사라지는 케이블입니다."));
        fetch(learner, trial, Site.of(Site.page(100)).losing(firstSynAndFin()), 1);
        long first = trial.random().nextInt(1_000_000);
        for (int i = 0; i < SEEDS; i++) {
            fetch(learner, trial, Site.of(Site.page(2500)).withCable(BAD), first + i);
        }
    }

    private static Predicate<Frame> firstSynAndFin() {
        var lost = EnumSet.noneOf(Flag.class);
        return frame ->
                frame.find(Layer.Tcp.class)
                        .filter(tcp -> tcp.header().destinationPort() == 80)
                        .filter(tcp -> tcp.header().syn() || tcp.header().fin())
                        .filter(tcp -> lost.add(tcp.header().syn() ? Flag.SYN : Flag.FIN))
                        .isPresent();
    }

    private static void fetch(Fetch learner, Trial trial, Site site, long seed) {
        trial.act(new Text("A LAN with seed " + seed + ".", "시드가 " + seed + "인 LAN입니다."));
        var client = learner.client((int) (seed * 7919), text(Site.REQUEST));
        site.fetch(trial, peer(client), Site.REQUEST, seed, LONG);
    }

    /// Nothing for a second, then the segment; then nothing for two.
    private static void repeated(Trial trial, Fetch.Client client, TcpSegment segment, int from) {
        trial.expect(SENT, List.of(), client.tick(from + 990));
        trial.expect(SENT, List.of(segment), client.tick(from + 1000));
        trial.expect(SENT, List.of(), client.tick(from + 2990));
        trial.expect(SENT, List.of(segment), client.tick(from + 3000));
    }

    private static TcpSegment ours(int flags, int ours, int theirs, String data) {
        return new TcpSegment(flags, ISS + ours, IRS + theirs, Tcb.WINDOW, text(data));
    }

    private static Peer peer(Fetch.Client client) {
        return new Peer() {
            @Override
            public List<TcpSegment> open(int now) {
                return client.open(now);
            }

            @Override
            public List<TcpSegment> onSegment(TcpSegment segment, int now) {
                return client.onSegment(segment, now);
            }

            @Override
            public List<TcpSegment> tick(int now) {
                return client.tick(now);
            }

            @Override
            public byte[] page() {
                return client.page();
            }

            @Override
            public boolean closed() {
                return client.closed();
            }
        };
    }
}
