package workbook.ch10.predict;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch10.predict.PredictFrames.Predicted;

final class PredictFramesChecks {
    private static final Text COUNT = new Text("how many frames", "프레임의 수");
    private static final Text FIRST = new Text("the first three", "처음 세 프레임");
    private static final Text REQUEST = new Text("the fourth", "네 번째 프레임");
    private static final Text LAST = new Text("the last three", "마지막 세 프레임");

    @Check(points = 3, en = "how many frames a small page takes", ko = "작은 페이지에 필요한 프레임 수")
    void count(PredictFrames learner, Trial trial) {
        trial.expect(COUNT, right(55, 116).size(), learner.predict(55, 116).size());
    }

    @Hidden
    @Check(points = 3, en = "how it begins and how it ends", ko = "시작과 끝")
    void ends(PredictFrames learner, Trial trial) {
        var right = right(80, 300);
        var answer = learner.predict(80, 300);
        trial.expect(FIRST, firstThree(right), firstThree(answer));
        trial.expect(LAST, lastThree(right), lastThree(answer));
        trial.expect(REQUEST, fourth(right(90, 300)), fourth(learner.predict(90, 300)));
    }

    @Hidden
    @Check(points = 3, en = "a page that needs several segments", ko = "세그먼트가 여러 개 필요한 페이지")
    void severalSegments(PredictFrames learner, Trial trial) {
        trial.expect(right(55, 3000), learner.predict(55, 3000));
        trial.expect(right(55, 1448), learner.predict(55, 1448));
    }

    @Hidden
    @Check(points = 3, en = "lengths drawn from your own seed", ko = "학습자 시드로 정한 길이")
    void any(PredictFrames learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            int request = random.nextInt(40, 2000);
            int response = random.nextInt(40, 6000);
            trial.expect(right(request, response), learner.predict(request, response));
        }
    }

    private static List<Predicted> right(int request, int response) {
        return Exchange.RIGHT.of(request, response);
    }

    private static List<Predicted> firstThree(List<Predicted> frames) {
        return frames.subList(0, Math.min(3, frames.size()));
    }

    private static List<Predicted> fourth(List<Predicted> frames) {
        return frames.subList(Math.min(3, frames.size()), Math.min(4, frames.size()));
    }

    private static List<Predicted> lastThree(List<Predicted> frames) {
        return frames.subList(Math.max(0, frames.size() - 3), frames.size());
    }
}
