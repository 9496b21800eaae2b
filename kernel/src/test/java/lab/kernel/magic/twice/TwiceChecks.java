package lab.kernel.magic.twice;

import lab.check.Check;
import lab.check.Trial;

final class TwiceChecks {
    @Check(points = 5, en = "twice 21", ko = "21의 두 배")
    void twice21(Twice learner, Trial trial) {
        trial.expect(42, learner.twice(21));
    }
}
