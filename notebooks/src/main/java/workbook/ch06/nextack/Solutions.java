package workbook.ch06.nextack;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Sum implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + data + (syn ? 1 : 0) + (fin ? 1 : 0);
        }
    }

    @Solution
    static final class Modulo implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            long next = Integer.toUnsignedLong(seq) + data;
            for (boolean flag : new boolean[] {syn, fin}) if (flag) next++;
            return (int) (next % (1L << 32));
        }
    }
}
