package workbook.ch07.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch07.timeline.Timeline.Arrow;

final class TimelineChecks {
    @Check(points = 3, en = "the handshake", ko = "연결 맺기")
    void handshake(Timeline learner, Trial trial) {
        expect(0, 3, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "the data, there and back", ko = "오고 가는 데이터")
    void data(Timeline learner, Trial trial) {
        expect(3, 5, learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "the end, and nothing behind it", ko = "연결 닫기, 그 뒤에는 아무것도 없음")
    void end(Timeline learner, Trial trial) {
        int all = Exchange.arrows().size();
        expect(5, all, learner, trial);
        var count = new Text("number of segments", "세그먼트의 수");
        trial.expect(count, all, learner.timeline().size());
    }

    private static void expect(int from, int to, Timeline learner, Trial trial) {
        List<Arrow> happens = Exchange.arrows();
        List<Arrow> foretold = learner.timeline();
        for (int i = from; i < to; i++) {
            var what = new Text("segment " + (i + 1), (i + 1) + "번째 세그먼트");
            Object arrow = i < foretold.size() ? sorted(foretold.get(i)) : "-";
            trial.expect(what, sorted(happens.get(i)), arrow);
        }
    }

    private static Arrow sorted(Arrow arrow) {
        String flags =
                Arrays.stream(arrow.flags().toUpperCase(Locale.ROOT).split("[^A-Z]+"))
                        .filter(flag -> !flag.isEmpty())
                        .sorted()
                        .collect(Collectors.joining(" "));
        return new Arrow(arrow.from().strip(), flags, arrow.seq(), arrow.ack(), arrow.data());
    }
}
