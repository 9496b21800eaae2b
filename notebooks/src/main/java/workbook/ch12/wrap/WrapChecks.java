package workbook.ch12.wrap;

import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class WrapChecks {
    private static final long ALL = 1L << 32;

    @Check(points = 2, en = "just the segment that is due", ko = "바로 기다리던 세그먼트")
    void due(Wrap learner, Trial trial) {
        trial.expect(100, learner.newBytes(1000, 1000, 100));
    }

    @Hidden
    @Check(points = 2, en = "a repeated one, and one half known", ko = "이미 받은 것과 절반만 새로운 것")
    void known(Wrap learner, Trial trial) {
        trial.expect(0, learner.newBytes(1000, 900, 100));
        trial.expect(1, learner.newBytes(1000, 900, 101));
        trial.expect(60, learner.newBytes(1000, 960, 100));
        trial.expect(0, learner.newBytes(5000, 960, 100));
    }

    @Hidden
    @Check(points = 2, en = "one that comes too early", ko = "너무 일찍 온 것")
    void early(Wrap learner, Trial trial) {
        trial.expect(0, learner.newBytes(1000, 1001, 100));
        trial.expect(0, learner.newBytes(1000, 9000, 1));
        trial.expect(0, learner.newBytes(0x8000_0032L, 0, 100));
    }

    @Hidden
    @Check(points = 4, en = "where the numbers begin again at 0", ko = "번호가 0으로 돌아가는 곳")
    void wraps(Wrap learner, Trial trial) {
        trial.expect(90, learner.newBytes(10, 0, 100));
        trial.expect(80, learner.newBytes(10, ALL - 10, 100));
        trial.expect(0, learner.newBytes(ALL - 10, 10, 100));
        Random random = trial.random();
        for (int i = 0; i < 4; i++) {
            int before = random.nextInt(1, 1000);
            long seq = ALL - before;
            int more = random.nextInt(1, 500);
            trial.expect(more, learner.newBytes(7, seq, before + 7 + more));
        }
    }
}
