package workbook.ch10.sums;

import static workbook.ch10.Segments.frame;
import static workbook.ch10.Segments.padded;
import static workbook.ch10.Segments.stamped;
import static workbook.ch10.Segments.tcp;
import static workbook.ch10.Segments.text;
import static workbook.ch10.Segments.withOptions;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.TcpHeader.Flag;
import workbook.ch10.Segments;

final class SumsChecks {
    private static final Sums RIGHT = new Solutions.InParts();
    private static final Text FIELD = new Text("TCP checksum", "TCP 체크섬");

    @Check(points = 3, en = "a request with the right checksums in it", ko = "올바른 체크섬이 들어 있는 요청")
    void request(Sums learner, Trial trial) {
        byte[] request = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        expect(frame(stamped(tcp(50000, 80, 1, Flag.PSH, Flag.ACK)), request), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "an odd number of bytes", ko = "홀수 개의 바이트")
    void odd(Sums learner, Trial trial) {
        expect(
                frame(stamped(tcp(50000, 80, 1, Flag.ACK)), text(trial.random(), 31)),
                learner,
                trial);
    }

    @Hidden
    @Check(points = 2, en = "IPv4 options and padding", ko = "IPv4 옵션과 패딩")
    void optionsAndPadding(Sums learner, Trial trial) {
        var tcp = tcp(80, 50000, 9, Flag.ACK);
        expect(frame(withOptions(), tcp, text(trial.random(), 20)), learner, trial);
        expect(padded(frame(tcp, new byte[0])), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "frames with anything in their fields", ko = "필드에 아무 값이나 들어 있는 프레임")
    void filled(Sums learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            byte[] frame = any(random, i == 0 ? 31 : random.nextInt(10, 40));
            put(frame, 24, random.nextInt(1, 0x10000));
            put(frame, field(frame), random.nextInt(1, 0x10000));
            expect(frame, learner, trial);
        }
    }

    @Hidden
    @Check(points = 3, en = "which checksums were left to the card", ko = "카드에 맡긴 체크섬 가려내기")
    void offloaded(Sums learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 3; i++) {
            byte[] frame = any(random, random.nextInt(10, 40));
            decide(false, frame, learner, trial);
            int right = Parts.of(frame).tcpField();
            put(frame, field(frame), Parts.of(frame).pseudo());
            decide(true, frame, learner, trial);
            put(frame, field(frame), right ^ 1 << random.nextInt(16));
            decide(false, frame, learner, trial);
        }
    }

    private static byte[] any(Random random, int length) {
        var tcp = tcp(random.nextInt(1024, 65536), 80, random.nextInt(1 << 30), Flag.ACK);
        return frame(stamped(tcp), text(random, length));
    }

    private static int field(byte[] frame) {
        return 14 + Segments.ipBytes(frame) + 16;
    }

    private static void put(byte[] frame, int offset, int value) {
        frame[offset] = (byte) (value >>> 8);
        frame[offset + 1] = (byte) value;
    }

    private static void expect(byte[] frame, Sums learner, Trial trial) {
        trial.expect(RIGHT.checksums(frame), learner.checksums(frame));
    }

    private static void decide(boolean expected, byte[] frame, Sums learner, Trial trial) {
        byte[] given = frame.clone();
        trial.mark(given, field(given) * 8, 16, FIELD);
        trial.expect(expected, learner.offloaded(given));
    }
}
