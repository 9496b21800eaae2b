package workbook.ch11.interop;

import static lab.stack.client.TcpSegment.ACK;
import static lab.stack.client.TcpSegment.FIN;
import static lab.stack.client.TcpSegment.PSH;
import static lab.stack.client.TcpSegment.SYN;
import static workbook.ch11.Steps.ISS;
import static workbook.ch11.Steps.text;

import java.time.Duration;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.link.VirtualLan;
import lab.stack.Connection;
import lab.stack.Parts;
import lab.stack.client.Peer;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;
import workbook.ch11.Site;

final class InteropChecks {
    private static final int IRS = 5000;
    private static final Text SENT = new Text("the segments sent", "보낸 세그먼트");
    private static final Text PAGE = new Text("the page", "페이지");
    private static final Duration LONG = Duration.ofMinutes(3);

    @Check(points = 4, en = "a window of one byte", ko = "1바이트짜리 윈도우")
    void window(Interop learner, Trial trial) {
        var client = learner.client(ISS, text("GET"));
        client.open(0);
        var ack = ours(ACK, 1, "");
        var g = ours(PSH | ACK, 1, "G");
        var answer = new TcpSegment(SYN | ACK, IRS, ISS + 1, 1, new byte[0]);
        trial.expect(SENT, List.of(ack, g), client.onSegment(answer, 10));
        var full = new TcpSegment(ACK, IRS + 1, ISS + 2, 0, new byte[0]);
        trial.expect(SENT, List.of(), client.onSegment(full, 20));
        trial.act(new Text("Nobody says that the window opened.", "윈도우가 열렸다고 알리는 세그먼트가 없습니다."));
        trial.expect(SENT, List.of(ours(PSH | ACK, 2, "E")), client.tick(1020));
        var wide = new TcpSegment(ACK, IRS + 1, ISS + 3, 8192, new byte[0]);
        trial.expect(SENT, List.of(ours(PSH | ACK, 3, "T")), client.onSegment(wide, 1030));
    }

    @Hidden
    @Check(points = 3, en = "a server that counts from 0xfffffff0", ko = "0xfffffff0부터 세는 서버")
    void wraps(Interop learner, Trial trial) {
        var high = Parts.REFERENCE.withInitialSequenceNumbers((_, _) -> 0xffff_fff0);
        fetch(learner, trial, Site.of(Site.page(1300)).withParts(high), 1);
        var client = learner.client(ISS, new byte[0]);
        client.open(0);
        client.onSegment(server(SYN | ACK, -16, ""), 10);
        client.onSegment(server(PSH | ACK, 5, "late"), 20);
        client.onSegment(server(PSH | ACK, -15, "x".repeat(20)), 30);
        trial.expect(PAGE, text("x".repeat(20) + "late"), client.page());
    }

    @Hidden
    @Check(points = 3, en = "a byte at a time", ko = "한 바이트씩 보내는 서버")
    void bytes(Interop learner, Trial trial) {
        fetch(learner, trial, Site.of("HTTP/1.0 200 OK\r\n\r\nslow").servedBy(this::drip), 2);
    }

    private void drip(VirtualLan lan, Connection connection, String page) {
        if (page.isEmpty()) {
            connection.close();
            return;
        }
        connection.write(page.substring(0, 1));
        var rest = page.substring(1);
        lan.events().after(Duration.ofMillis(50), () -> drip(lan, connection, rest));
    }

    @Hidden
    @Check(points = 3, en = "a FIN on the last data", ko = "마지막 데이터에 실린 FIN")
    void finWithData(Interop learner, Trial trial) {
        var client = learner.client(ISS, text("GET"));
        client.open(0);
        client.onSegment(server(SYN | ACK, IRS, ""), 10);
        var whole = new TcpSegment(PSH | FIN | ACK, IRS + 1, ISS + 4, 8192, text("all of it"));
        client.onSegment(whole, 20);
        trial.expect(PAGE, text("all of it"), client.page());
        fetch(learner, trial, Site.of(Site.page(10)), 3);
    }

    @Hidden
    @Check(
            points = 2,
            en = "a server with room for one byte, and pages of your own seed",
            ko = "한 바이트만 받는 서버, 그리고 학습자 시드로 만든 페이지")
    void any(Interop learner, Trial trial) {
        var narrow = Parts.REFERENCE.withReceiveBuffer(1);
        fetch(learner, trial, Site.of(Site.page(40)).withParts(narrow), 4);
        var random = trial.random();
        // The first has a second segment that is not full, and the FIN rides with it.
        int bytes = random.nextInt(600, 1000);
        fetch(learner, trial, Site.of(Site.page(bytes)), random.nextInt(1000));
        bytes = random.nextInt(3000);
        fetch(learner, trial, Site.of(Site.page(bytes)), random.nextInt(1000));
    }

    private static void fetch(Interop learner, Trial trial, Site site, long seed) {
        var client = learner.client((int) (seed * 7919), text(Site.REQUEST));
        site.fetch(trial, peer(client), Site.REQUEST, seed, LONG);
    }

    private static TcpSegment ours(int flags, int ours, String data) {
        return new TcpSegment(flags, ISS + ours, IRS + 1, Tcb.WINDOW, text(data));
    }

    private static TcpSegment server(int flags, int seq, String data) {
        return new TcpSegment(flags, seq, ISS + 1, 8192, text(data));
    }

    private static Peer peer(Interop.Client client) {
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
