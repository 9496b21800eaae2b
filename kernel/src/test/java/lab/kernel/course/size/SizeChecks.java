package lab.kernel.course.size;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class SizeChecks {
    @Check(points = 1, en = "three bytes", ko = "세 바이트")
    void threeBytes(Size learner, Trial trial) {
        trial.expect(3, learner.size(new byte[3]));
    }

    @Hidden
    @Check(points = 3, en = "any bytes", ko = "임의의 바이트")
    void anyBytes(Size learner, Trial trial) {
        int size = 10 + trial.random().nextInt(90);
        trial.expect(size, learner.size(new byte[size]));
    }
}
