package workbook.ch00.frames;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Counted implements Frames {
        @Override
        public int predictedFrames() {
            return 10;
        }
    }

    @Solution
    static final class Added implements Frames {
        @Override
        public int predictedFrames() {
            int setUp = 3;
            int data = 2;
            int acknowledgments = 2;
            int close = 3;
            return setUp + data + acknowledgments + close;
        }
    }
}
