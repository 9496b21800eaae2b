package workbook.ch01.verify;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class VerifyChecksumChecks {
    private static final Text FLIPPED = new Text("the flipped bit", "뒤집힌 비트");
    private static final Text SWAPPED = new Text("the swapped words", "자리를 바꾼 워드");

    /// UDP from 192.168.0.1 to 192.168.0.199.
    private static final byte[] HEADER = hex("45000073000040004011b861c0a80001c0a800c7");

    /// The same with one word of options.
    private static final byte[] WITH_OPTIONS =
            hex("46000073000040004011235dc0a80001c0a800c794040000");

    /// The other words add up to ffff, so that the right checksum is 0000.
    private static final byte[] CHECKSUM_ZERO = hex("45000073b861400040110000c0a80001c0a800c7");

    /// No byte of its checksum is negative in Java.
    private static final byte[] CHECKSUM_1234 = hex("45000073a62d400040111234c0a80001c0a800c7");

    @Check(
            points = 2,
            en = "a header that arrived as it was sent, and one that did not",
            ko = "보낸 그대로 도착한 헤더와 그렇지 않은 헤더")
    void good(VerifyChecksum learner, Trial trial) {
        trial.expect(true, learner.ok(HEADER));
        damaged(HEADER, 131, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "each of the 160 bits flipped in turn", ko = "160개의 비트를 하나씩 뒤집기")
    void eachBitFlipped(VerifyChecksum learner, Trial trial) {
        for (int bit = 0; bit < HEADER.length * 8; bit++) {
            damaged(HEADER, bit, learner, trial);
        }
        trial.expect(true, learner.ok(HEADER));
    }

    @Hidden
    @Check(
            points = 2,
            en = "two words swapped, which no checksum notices",
            ko = "체크섬이 알아채지 못하는 워드 교환")
    void wordsSwapped(VerifyChecksum learner, Trial trial) {
        byte[] swapped = HEADER.clone();
        System.arraycopy(HEADER, 14, swapped, 12, 2);
        System.arraycopy(HEADER, 12, swapped, 14, 2);
        trial.mark(swapped, 12 * 8, 32, SWAPPED);
        trial.expect(true, learner.ok(swapped));
        damaged(swapped, 100, learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "a header with options, one whose checksum is 0000, and nothing but zeros",
            ko = "옵션이 있는 헤더, 체크섬이 0000인 헤더, 모두 0인 바이트")
    void otherHeaders(VerifyChecksum learner, Trial trial) {
        trial.expect(true, learner.ok(CHECKSUM_ZERO));
        trial.expect(true, learner.ok(CHECKSUM_1234));
        trial.expect(true, learner.ok(WITH_OPTIONS));
        damaged(WITH_OPTIONS, 165, learner, trial);
        trial.expect(false, learner.ok(new byte[20]));
    }

    @Hidden
    @Check(points = 1, en = "headers drawn from your own seed", ko = "학습자 시드로 만든 헤더")
    void any(VerifyChecksum learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            byte[] header = new byte[20];
            random.nextBytes(header);
            header[0] = 0x45;
            header[10] = 0;
            header[11] = 0;
            int sum = Solutions.checksum(header);
            header[10] = (byte) (sum >> 8);
            header[11] = (byte) sum;
            trial.expect(true, learner.ok(header));
            byte[] damaged = header.clone();
            damaged[random.nextInt(1, 20)] += (byte) random.nextInt(1, 255);
            trial.expect(false, learner.ok(damaged));
        }
    }

    private static void damaged(byte[] header, int bit, VerifyChecksum learner, Trial trial) {
        byte[] damaged = header.clone();
        damaged[bit / 8] ^= (byte) (0x80 >> bit % 8);
        trial.mark(damaged, bit, 1, FLIPPED);
        trial.expect(false, learner.ok(damaged));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
