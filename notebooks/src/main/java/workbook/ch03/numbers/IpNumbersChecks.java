package workbook.ch03.numbers;

import java.util.HexFormat;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch03.numbers.IpNumbers.Numbers;

final class IpNumbersChecks {
    private static final Text LENGTH = new Text("total length", "총 길이");
    private static final Text ID = new Text("identification", "식별자");
    private static final Text TTL = new Text("TTL", "유지 시간(TTL)");

    @Check(points = 3, en = "a small captured packet", ko = "캡처한 작은 패킷")
    void small(IpNumbers learner, Trial trial) {
        expect(new Numbers(52, 7238, 64), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a length above 32767", ko = "32767보다 큰 길이")
    void longPacket(IpNumbers learner, Trial trial) {
        expect(new Numbers(34268, 7238, 64), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "the largest identification and TTL", ko = "가장 큰 식별자와 유지 시간")
    void largest(IpNumbers learner, Trial trial) {
        expect(new Numbers(1500, 65535, 64), learner, trial);
        expect(new Numbers(1500, 258, 255), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "packets drawn from your own seed", ko = "학습자 시드로 만든 패킷")
    void any(IpNumbers learner, Trial trial) {
        var random = trial.random();
        expect(any(random, 2), learner, trial);
        for (int i = 0; i < 5; i++) expect(any(random, 1), learner, trial);
    }

    /// @param half 2 for numbers of the upper half, which a sign would turn over; 1 for any
    private static Numbers any(Random random, int half) {
        return new Numbers(
                random.nextInt(Math.max(20, 0x10000 - 0x10000 / half), 0x10000),
                random.nextInt(0x10000 - 0x10000 / half, 0x10000),
                random.nextInt(256 - 256 / half, 256));
    }

    private static void expect(Numbers numbers, IpNumbers learner, Trial trial) {
        byte[] packet =
                HexFormat.of()
                        .parseHex(
                                "4500%04x%04x4000%02x0600007f0000017f000001"
                                        .formatted(
                                                numbers.totalLength(),
                                                numbers.identification(),
                                                numbers.ttl()));
        trial.mark(packet, 16, 16, LENGTH);
        trial.mark(packet, 32, 16, ID);
        trial.mark(packet, 64, 8, TTL);
        trial.expect(numbers, learner.numbers(packet));
    }
}
