package workbook.ch03.version;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class VersionChecks {
    @Check(points = 3, en = "an IPv4 packet (0x45)", ko = "IPv4 패킷 (0x45)")
    void four(Version learner, Trial trial) {
        trial.expect(4, learner.version((byte) 0x45));
    }

    @Hidden
    @Check(points = 2, en = "an IPv6 packet", ko = "IPv6 패킷")
    void six(Version learner, Trial trial) {
        trial.expect(6, learner.version((byte) 0x60));
    }

    @Hidden
    @Check(points = 3, en = "each version that four bits can say", ko = "4비트로 나타낼 수 있는 모든 버전")
    void all(Version learner, Trial trial) {
        var random = trial.random();
        for (int version = 0; version < 16; version++) {
            byte first = (byte) (version << 4 | random.nextInt(0, 16));
            trial.expect(version, learner.version(first));
        }
    }
}
