package workbook.ch12.wrap;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class SignedDifference implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            int before = (int) (next - seq);
            if (before < 0 || before >= length) return 0;
            return length - before;
        }
    }

    @Solution
    static final class Modulo implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            long before = Math.floorMod(next - seq, 1L << 32);
            return before < length ? (int) (length - before) : 0;
        }
    }

    @Solution
    static final class Distance implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            long end = seq + length;
            if (next < seq) next += 1L << 32;
            return next >= seq && next < end ? (int) (end - next) : 0;
        }
    }
}
