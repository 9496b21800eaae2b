package workbook.ch05.datagram;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch05.datagram.UdpDatagram.Udp;

final class UdpDatagramChecks {
    private static final Text LENGTH = new Text("length", "길이");

    /// A question for the address of example.com.
    private static final byte[] QUESTION =
            HexFormat.of().parseHex("1c4601000001000000000000076578616d706c6503636f6d0000010001");

    @Check(points = 3, en = "a DNS question, read", ko = "DNS 질의 읽기")
    void read(UdpDatagram learner, Trial trial) {
        expect(20000, 53, QUESTION, 0, learner, trial);
    }

    @Check(points = 2, en = "a DNS question, built for two ports", ko = "두 포트에서 보내는 DNS 질의 만들기")
    void built(UdpDatagram learner, Trial trial) {
        for (int port : new int[] {20000, 20001})
            trial.expect(datagram(port, 53, QUESTION), learner.build(port, 53, QUESTION));
    }

    @Hidden
    @Check(points = 1, en = "no data at all: length 8", ko = "데이터가 없는 데이터그램: 길이 8")
    void empty(UdpDatagram learner, Trial trial) {
        expect(9, 9, new byte[0], 0, learner, trial);
        trial.expect(datagram(9, 9, new byte[0]), learner.build(9, 9, new byte[0]));
    }

    @Hidden
    @Check(points = 1, en = "padding behind the datagram", ko = "데이터그램 뒤의 패딩")
    void padded(UdpDatagram learner, Trial trial) {
        expect(68, 67, new byte[] {1, 2, 3}, 15, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a length that cannot be right", ko = "있을 수 없는 길이")
    void impossible(UdpDatagram learner, Trial trial) {
        for (int length : new int[] {13, 65535, 7, 0}) {
            byte[] bytes = datagram(68, 67, new byte[] {1, 2, 3, 4});
            ByteBuffer.wrap(bytes).putShort(4, (short) length);
            trial.mark(bytes, 32, 16, LENGTH);
            trial.rejects(IllegalArgumentException.class, () -> learner.parse(bytes));
        }
    }

    @Hidden
    @Check(points = 1, en = "datagrams drawn from your own seed", ko = "학습자 시드로 만든 데이터그램")
    void any(UdpDatagram learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            byte[] data = new byte[random.nextInt(130, 600)];
            random.nextBytes(data);
            int from = random.nextInt(32768, 65536);
            int to = random.nextInt(129, 256);
            expect(from, to, data, random.nextInt(4), learner, trial);
            trial.expect(datagram(from, to, data), learner.build(from, to, data));
        }
    }

    private static void expect(
            int from, int to, byte[] data, int padding, UdpDatagram learner, Trial trial) {
        byte[] whole = datagram(from, to, data);
        byte[] bytes = Arrays.copyOf(whole, whole.length + padding);
        trial.mark(bytes, 32, 16, LENGTH);
        trial.expect(new Udp(from, to, whole.length, data), learner.parse(bytes));
    }

    private static byte[] datagram(int from, int to, byte[] data) {
        return new Solutions.Buffer().build(from, to, data);
    }
}
