package lab.kernel.course.machine;

import lab.check.Check;
import lab.check.Trial;

final class MachineChecks {
    @Check(points = 1, en = "seven", ko = "일곱")
    void seven(Machine there, Trial trial) {
        trial.expect(7, there.really());
    }
}
