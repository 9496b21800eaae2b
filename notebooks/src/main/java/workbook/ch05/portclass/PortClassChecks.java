package workbook.ch05.portclass;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class PortClassChecks {
    @Check(points = 2, en = "ports 80, 8080 and 50000", ko = "80번, 8080번, 50000번 포트")
    void oneOfEach(PortClass learner, Trial trial) {
        trial.expect("system", learner.portClass(80));
        trial.expect("user", learner.portClass(8080));
        trial.expect("dynamic", learner.portClass(50000));
    }

    @Hidden
    @Check(points = 2, en = "the edges of the ranges", ko = "범위의 경계")
    void edges(PortClass learner, Trial trial) {
        trial.expect("system", learner.portClass(0));
        trial.expect("system", learner.portClass(1023));
        trial.expect("user", learner.portClass(1024));
        trial.expect("user", learner.portClass(40000));
        trial.expect("user", learner.portClass(49151));
        trial.expect("dynamic", learner.portClass(49152));
        trial.expect("dynamic", learner.portClass(65535));
    }

    @Hidden
    @Check(points = 1, en = "numbers that are no port", ko = "포트가 아닌 수")
    void outside(PortClass learner, Trial trial) {
        trial.rejects(IllegalArgumentException.class, () -> learner.portClass(65536));
        trial.rejects(IllegalArgumentException.class, () -> learner.portClass(-69));
    }

    @Hidden
    @Check(points = 1, en = "ports drawn from your own seed", ko = "학습자 시드로 고른 포트")
    void any(PortClass learner, Trial trial) {
        var random = trial.random();
        // Linux draws ports for clients from 32768 to 60999.
        trial.expect("user", learner.portClass(random.nextInt(32768, 49151)));
        trial.expect("dynamic", learner.portClass(random.nextInt(61000, 65536)));
        for (int i = 0; i < 3; i++) {
            trial.expect("system", learner.portClass(random.nextInt(1024)));
            trial.expect("user", learner.portClass(random.nextInt(1025, 49151)));
            trial.expect("dynamic", learner.portClass(random.nextInt(49153, 65536)));
        }
    }
}
