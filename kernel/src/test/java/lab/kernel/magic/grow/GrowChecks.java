package lab.kernel.magic.grow;

import java.util.List;
import lab.check.Check;
import lab.check.Trial;

final class GrowChecks {
    @Check(points = 1, en = "two", ko = "둘")
    void two(Grow learner, Trial trial) {
        trial.expect(List.of(0, 1), learner.grow(2));
    }

    @Check(points = 2, en = "refuses what is negative", ko = "음수를 거부한다")
    void refusesWhatIsNegative(Grow learner, Trial trial) {
        trial.rejects(IllegalArgumentException.class, () -> learner.grow(-1));
    }
}
