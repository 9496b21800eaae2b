package workbook.ch00.frames;

import lab.check.Exercise;

/// How many Ethernet frames one small page takes, both directions together.
@Exercise(id = "layers.frames", points = 4, en = "Predict, then count", ko = "예측하고 세어 보기")
public interface Frames {
    int predictedFrames();
}
