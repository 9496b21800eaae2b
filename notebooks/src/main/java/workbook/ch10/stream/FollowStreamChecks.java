package workbook.ch10.stream;

import static workbook.ch10.Segments.frame;
import static workbook.ch10.Segments.padded;
import static workbook.ch10.Segments.tcp;
import static workbook.ch10.Segments.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.TcpHeader.Flag;

final class FollowStreamChecks {
    private static final int CLIENT = 50000;
    private static final int SERVER = 80;
    private static final byte[] PAGE =
            "HTTP/1.1 200 OK\r\n\r\nHello, learner".getBytes(StandardCharsets.US_ASCII);
    private static final Text REQUEST = new Text("the client's bytes", "클라이언트가 보낸 바이트");
    private static final Text RESPONSE = new Text("the server's bytes", "서버가 보낸 바이트");

    @Check(points = 3, en = "a page in two segments", ko = "세그먼트 두 개에 담긴 페이지")
    void page(FollowStream learner, Trial trial) {
        byte[] request = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        var frames =
                List.of(
                        data(CLIENT, 1000, request, 0, request.length),
                        ack(SERVER),
                        data(SERVER, 5000, PAGE, 0, 19),
                        data(SERVER, 5000, PAGE, 19, PAGE.length),
                        ack(CLIENT));
        trial.expect(REQUEST, request, learner.stream(frames, CLIENT));
        trial.expect(RESPONSE, PAGE, learner.stream(frames, SERVER));
    }

    @Hidden
    @Check(points = 2, en = "a segment sent twice", ko = "두 번 보낸 세그먼트")
    void retransmission(FollowStream learner, Trial trial) {
        byte[] page = text(trial.random(), 40);
        var frames =
                List.of(
                        data(SERVER, 5000, page, 0, 20),
                        data(SERVER, 5000, page, 0, 20),
                        ack(CLIENT),
                        data(SERVER, 5000, page, 20, 40));
        trial.expect(page, learner.stream(frames, SERVER));
    }

    @Hidden
    @Check(points = 2, en = "segments out of order", ko = "순서가 뒤바뀐 세그먼트")
    void outOfOrder(FollowStream learner, Trial trial) {
        byte[] page = text(trial.random(), 45);
        var frames =
                List.of(
                        data(SERVER, 5000, page, 0, 10),
                        data(SERVER, 5000, page, 30, 45),
                        data(SERVER, 5000, page, 10, 30));
        trial.expect(page, learner.stream(frames, SERVER));
    }

    @Hidden
    @Check(points = 3, en = "segments that overlap", ko = "서로 겹치는 세그먼트")
    void overlap(FollowStream learner, Trial trial) {
        byte[] page = text(trial.random(), 42);
        var frames =
                List.of(
                        data(SERVER, 5000, page, 0, 20),
                        data(SERVER, 5000, page, 10, 30),
                        data(SERVER, 5000, page, 12, 18),
                        data(SERVER, 5000, page, 25, 42));
        trial.expect(page, learner.stream(frames, SERVER));
    }

    @Hidden
    @Check(points = 2, en = "sequence numbers that begin again at 0", ko = "0으로 다시 돌아가는 순서 번호")
    void wrap(FollowStream learner, Trial trial) {
        Random random = trial.random();
        byte[] page = text(random, 60);
        // Java's own numbers go round at half of it.
        for (long wraps : new long[] {0x1_0000_0000L, 0x8000_0000L}) {
            // Behind the first segment's number, and not behind that of the last.
            long first = wraps - random.nextInt(5, 48);
            var frames = new ArrayList<byte[]>();
            for (int i = 0; i < 60; i += 12) frames.add(data(SERVER, first, page, i, i + 12));
            trial.expect(page, learner.stream(frames, SERVER));
        }
    }

    /// A segment with the bytes from {@code from} to {@code to} of what one side writes, the first
    /// of which has the number {@code first}.
    private static byte[] data(int port, long first, byte[] all, int from, int to) {
        int other = port == SERVER ? CLIENT : SERVER;
        var header = tcp(port, other, (first + from) & 0xffff_ffffL, Flag.PSH, Flag.ACK);
        return padded(frame(header, Arrays.copyOfRange(all, from, to)));
    }

    private static byte[] ack(int port) {
        int other = port == SERVER ? CLIENT : SERVER;
        return padded(frame(tcp(port, other, 7, Flag.ACK), new byte[0]));
    }
}
