package workbook.ch08.port;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class WebPortChecks {
    @Check(points = 3, en = "EACCES at port 80", ko = "80번 포트에서 EACCES")
    void refused(WebPort learner, Trial trial) {
        trial.expect(
                List.of("bind 80 EACCES", "bind 8080", "returned 8080"),
                learner.openWeb("EACCES", ""));
    }

    @Hidden
    @Check(points = 2, en = "where port 80 may be had", ko = "80번 포트를 쓸 수 있는 곳")
    void allowed(WebPort learner, Trial trial) {
        trial.expect(List.of("bind 80", "returned 80"), learner.openWeb("", ""));
    }

    @Hidden
    @Check(points = 3, en = "another error is no matter of rights", ko = "권한과 상관없는 다른 오류")
    void others(WebPort learner, Trial trial) {
        trial.expect(
                List.of("bind 80 EADDRINUSE", "threw EADDRINUSE"),
                learner.openWeb("EADDRINUSE", ""));
        trial.expect(
                List.of("bind 80 EACCES", "bind 8080 EADDRINUSE", "threw EADDRINUSE"),
                learner.openWeb("EACCES", "EADDRINUSE"));
    }
}
