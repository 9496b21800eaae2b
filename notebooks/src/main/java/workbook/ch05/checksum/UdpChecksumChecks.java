package workbook.ch05.checksum;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.TwoCarries;

final class UdpChecksumChecks {
    private static final UdpChecksum RIGHT = new Solutions.OneArray();
    private static final int A = 0x0a000001;
    private static final int B = 0x0a000002;
    private static final int HOME = 0xc0a80001;
    private static final Text FIELD = new Text("checksum field", "체크섬 필드");
    private static final Text LAST = new Text("odd last byte", "홀수째 마지막 바이트");

    @Check(
            points = 4,
            en = "\"abcd\" from 10.0.0.1 to 10.0.0.2",
            ko = "10.0.0.1에서 10.0.0.2로 가는 \"abcd\"")
    void abcd(UdpChecksum learner, Trial trial) {
        expect(A, B, datagram("abcd", 0), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a field that is filled already", ko = "이미 채워진 필드")
    void filled(UdpChecksum learner, Trial trial) {
        expect(A, B, datagram("abce", 0x1234), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "an odd number of bytes", ko = "홀수 개의 바이트")
    void odd(UdpChecksum learner, Trial trial) {
        byte[] datagram = datagram("abc", 0);
        trial.mark(datagram, (datagram.length - 1) * 8, 8, LAST);
        expect(A, B, datagram, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a checksum that comes out as 0", ko = "계산 결과가 0인 체크섬")
    void zero(UdpChecksum learner, Trial trial) {
        byte[] datagram = datagram("..", 0);
        int rest = RIGHT.udpChecksum(A, B, datagram("\0\0", 0));
        ByteBuffer.wrap(datagram).putShort(8, (short) rest);
        expect(A, B, datagram, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "addresses that are negative in Java", ko = "자바에서 음수인 주소")
    void highAddresses(UdpChecksum learner, Trial trial) {
        expect(HOME, A, datagram("abcd", 0), learner, trial);
        expect(A, HOME, datagram("abcd", 0), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "datagrams drawn from your own seed", ko = "학습자 시드로 만든 데이터그램")
    void any(UdpChecksum learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            int odd = i == 0 ? 1 : 0; // one at least, or a mistake would show with some seeds only
            byte[] datagram = new byte[8 + (random.nextInt(1, 1400) | odd)];
            random.nextBytes(datagram);
            ByteBuffer.wrap(datagram).putShort(4, (short) datagram.length);
            expect(random.nextInt(), random.nextInt(), datagram, learner, trial);
        }
        expect(HOME, HOME + 1, foldingTwice(), learner, trial);
    }

    private static byte[] foldingTwice() {
        byte[] datagram = datagram("..abcd", 0);
        datagram[8] = 0;
        datagram[9] = 0;
        byte[] summed = Mistakes.summed(HOME, HOME + 1, datagram);
        ByteBuffer.wrap(datagram).putShort(8, (short) TwoCarries.word(summed, summed.length));
        return datagram;
    }

    private static byte[] datagram(String text, int checksum) {
        byte[] data = text.getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(8 + data.length);
        out.putShort((short) 50000).putShort((short) 7).putShort((short) out.capacity());
        return out.putShort((short) checksum).put(data).array();
    }

    private static void expect(
            int source, int destination, byte[] datagram, UdpChecksum learner, Trial trial) {
        trial.mark(datagram, 48, 16, FIELD);
        trial.expect(
                RIGHT.udpChecksum(source, destination, datagram),
                learner.udpChecksum(source, destination, datagram));
    }
}
