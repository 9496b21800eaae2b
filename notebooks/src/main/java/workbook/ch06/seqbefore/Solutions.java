package workbook.ch06.seqbefore;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class SignOfDifference implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            return a - b < 0;
        }
    }

    @Solution
    static final class AroundTheClock implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            long ahead =
                    Math.floorMod(Integer.toUnsignedLong(b) - Integer.toUnsignedLong(a), 1L << 32);
            return ahead > 0 && ahead < 1L << 31;
        }
    }

    @Solution
    static final class ByCases implements SeqBefore {
        @Override
        public boolean seqBefore(int a, int b) {
            long left = a & 0xffff_ffffL;
            long right = b & 0xffff_ffffL;
            long half = 0x8000_0000L;
            return left < right ? right - left < half : left - right > half;
        }
    }
}
