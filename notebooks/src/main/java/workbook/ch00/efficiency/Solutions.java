package workbook.ch00.efficiency;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Greatest implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return (double) payload / Math.max(60, 14 + 20 + 20 + payload);
        }
    }

    @Solution
    static final class Counted implements Efficiency {
        @Override
        public double efficiency(int payload) {
            double frame = payload;
            for (int header : new int[] {20, 20, 14}) frame += header;
            if (frame < 60) frame = 60;
            return 1 / frame * payload;
        }
    }

    @Solution
    static final class InFloat implements Efficiency {
        @Override
        public double efficiency(int payload) {
            return (float) payload / Math.max(60, 54 + payload);
        }
    }
}
