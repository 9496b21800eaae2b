package workbook.ch00.frames;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class FramesChecks {
    /// Of the recording that the notebook reads; a test counts them.
    static final int RECORDED = 10;

    private static final Text ENTERED = new Text("a number is entered", "수를 적음");
    private static final Text FRAMES = new Text("frames in the recording", "기록에 있는 프레임");

    @Check(points = 1, en = "a prediction is there", ko = "예측을 적었다")
    void entered(Frames learner, Trial trial) {
        trial.expect(ENTERED, true, learner.predictedFrames() > 0);
    }

    @Hidden
    @Check(points = 3, en = "the number of frames", ko = "프레임의 수")
    void counted(Frames learner, Trial trial) {
        trial.expect(FRAMES, RECORDED, learner.predictedFrames());
    }
}
