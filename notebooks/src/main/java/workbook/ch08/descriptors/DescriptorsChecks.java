package workbook.ch08.descriptors;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class DescriptorsChecks {
    private static final Text FIRST = new Text("the first is bound", "첫째가 바인드됨");
    private static final Text BEFORE =
            new Text("first: a client before listen", "첫째: listen 전의 클라이언트");
    private static final Text AFTER =
            new Text("first: a client after listen", "첫째: listen 후의 클라이언트");
    private static final Text SECOND = new Text("second: a client", "둘째: 클라이언트");

    @Check(points = 5, en = "two sockets, the first bound", ko = "소켓 둘, 첫째는 바인드됨")
    void bound(Descriptors learner, Trial trial) {
        var found = two(learner, trial);
        trial.expect(FIRST, true, found.getFirst().startsWith("bound"));
    }

    @Hidden
    @Check(points = 5, en = "refused before listen, connected after", ko = "listen 전에는 거부, 후에는 연결")
    void refused(Descriptors learner, Trial trial) {
        var first = two(learner, trial).getFirst();
        trial.expect(BEFORE, true, first.matches("bound( to 0\\.0\\.0\\.0)?, refused.*"));
        trial.expect(AFTER, true, first.endsWith("after listen connected"));
    }

    @Hidden
    @Check(
            points = 4,
            en = "the second is bound to 127.0.0.1 and listens",
            ko = "둘째는 127.0.0.1에 바인드되고 listen함")
    void listens(Descriptors learner, Trial trial) {
        trial.expect(SECOND, "bound, connected", two(learner, trial).get(1));
    }

    private static List<String> two(Descriptors learner, Trial trial) {
        var found = learner.fds();
        trial.expect(new Text("descriptors", "디스크립터 수"), 2, found.size());
        return found;
    }
}
