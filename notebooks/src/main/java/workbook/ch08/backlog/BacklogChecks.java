package workbook.ch08.backlog;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class BacklogChecks {
    @Check(points = 3, en = "room for all", ko = "모두 들어갈 때")
    void roomForAll(Backlog learner, Trial trial) {
        trial.expect(5, learner.connected(50, 5));
    }

    @Hidden
    @Check(points = 4, en = "backlog 1, five clients", ko = "백로그 1, 클라이언트 다섯")
    void one(Backlog learner, Trial trial) {
        trial.expect(2, learner.connected(1, 5));
    }

    @Hidden
    @Check(points = 3, en = "numbers from your own seed", ko = "학습자 시드로 만든 수")
    void any(Backlog learner, Trial trial) {
        int backlog = trial.random().nextInt(4, 9);
        trial.expect(backlog + 1, learner.connected(backlog, backlog + 3));
        trial.expect(backlog + 1, learner.connected(backlog, backlog + 1));
        trial.expect(backlog, learner.connected(backlog, backlog));
        trial.expect(1, learner.connected(0, 3));
    }
}
