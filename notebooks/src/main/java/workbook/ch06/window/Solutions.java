package workbook.ch06.window;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Shift implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            return syn ? field : (long) field << Math.min(shift, 14);
        }
    }

    @Solution
    static final class Doubling implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            long bytes = field;
            for (int i = 0; !syn && i < shift && i < 14; i++) bytes += bytes;
            return bytes;
        }
    }
}
