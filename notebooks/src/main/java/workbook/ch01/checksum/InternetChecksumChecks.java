package workbook.ch01.checksum;

import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class InternetChecksumChecks {
    private static final Text SUMMED = new Text("the bytes to sum", "더할 바이트");

    private static final InternetChecksum RIGHT = new Solutions.FoldAtTheEnd();

    /// UDP from 192.168.0.1 to 192.168.0.199, its checksum field still zero.
    private static final byte[] HEADER = hex("450000730000400040110000c0a80001c0a800c7");

    @Check(points = 6, en = "one IPv4 header", ko = "IPv4 헤더 하나")
    void oneHeader(InternetChecksum learner, Trial trial) {
        expect(0xb861, HEADER, 0, HEADER.length, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the example of RFC 1071 §3", ko = "RFC 1071 §3의 예")
    void theExampleOfTheRfc(InternetChecksum learner, Trial trial) {
        expect(0x220d, hex("0001f203f4f5f6f7"), 0, 8, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "an odd number of bytes", ko = "홀수 개의 바이트")
    void oddLength(InternetChecksum learner, Trial trial) {
        expect(0xfbfd, hex("010203"), 0, 3, learner, trial);
        expect(0xfbfd, hex("ee010203ff"), 1, 3, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a sum that carries twice", ko = "자리올림이 두 번 생기는 합")
    void carriesTwice(InternetChecksum learner, Trial trial) {
        expect(0xfffe, hex("ffffffff0001"), 0, 6, learner, trial);
        var random = trial.random();
        int ones = random.nextInt(3, 20);
        byte[] bytes = new byte[2 * ones + 2];
        Arrays.fill(bytes, (byte) 0xff);
        int small = random.nextInt(1, ones);
        bytes[bytes.length - 2] = 0;
        bytes[bytes.length - 1] = (byte) small;
        expect(0xffff - small, bytes, 0, bytes.length, learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "nothing but zeros, and a sum of ffff",
            ko = "모두 0인 바이트, 그리고 합이 ffff일 때")
    void nothingButZeros(InternetChecksum learner, Trial trial) {
        expect(0xffff, new byte[20], 0, 20, learner, trial);
        expect(0, hex("b8614700009e"), 0, 6, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "bytes in the middle of an array", ko = "배열 중간에 있는 바이트")
    void inTheMiddle(InternetChecksum learner, Trial trial) {
        byte[] frame = new byte[14 + HEADER.length + 6];
        trial.random().nextBytes(frame);
        System.arraycopy(HEADER, 0, frame, 14, HEADER.length);
        frame[18] = 0x1c;
        frame[19] = 0x46;
        expect(0x9c1b, frame, 14, HEADER.length, learner, trial);
    }

    @Hidden
    @Check(
            points = 3,
            en = "segments of 1460 bytes drawn from your own seed",
            ko = "학습자 시드로 만든 1460바이트 세그먼트")
    void wholeSegments(InternetChecksum learner, Trial trial) {
        var random = trial.random();
        byte[] segment = new byte[1460];
        for (int i = 0; i < 3; i++) {
            random.nextBytes(segment);
            int cut = random.nextInt(0, 40);
            int expected = RIGHT.checksum(segment, cut, segment.length - 2 * cut);
            expect(expected, segment, cut, segment.length - 2 * cut, learner, trial);
        }
    }

    private static void expect(
            int sum, byte[] bytes, int offset, int length, InternetChecksum learner, Trial trial) {
        if (length < bytes.length) trial.mark(bytes, offset * 8, length * 8, SUMMED);
        trial.expect(sum, learner.checksum(bytes, offset, length));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
