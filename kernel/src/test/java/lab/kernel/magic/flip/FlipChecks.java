package lab.kernel.magic.flip;

import lab.check.Check;
import lab.check.Trial;

final class FlipChecks {
    @Check(points = 1, en = "two bytes", ko = "두 바이트")
    void twoBytes(Flip learner, Trial trial) {
        byte[] bytes = {1, 2};
        learner.flip(bytes);
        trial.expect(new byte[] {2, 1}, bytes);
    }
}
