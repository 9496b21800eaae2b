package workbook.ch12.wrap;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "numbers-never-wrap",
            en =
                    "Right until the numbers pass 2^32 and begin again at 0. Take "
                            + "the difference in 32 bits: (int) (next - seq) is right across "
                            + "the wrap.",
            ko =
                    "번호가 2^32를 지나 0으로 돌아가기 전까지만 맞습니다. 차이를 32비트로 구하십시오. (int) (next "
                            + "- seq)는 돌아가는 곳에서도 맞습니다.")
    static final class NumbersNeverWrap implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            long before = next - seq;
            if (before < 0 || before >= length) return 0;
            return (int) (length - before);
        }
    }

    @Mistake(
            id = "all-of-it",
            en =
                    "You count the whole segment as new. What was received before "
                            + "is not given to the program twice.",
            ko = "세그먼트 전체를 새것으로 셌습니다. 이미 받은 바이트를 프로그램에 두 번 주면 안 됩니다.")
    static final class AllOfIt implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            int before = (int) (next - seq);
            if (before < 0 || before >= length) return 0;
            return length;
        }
    }

    @Mistake(
            id = "gap-overlooked",
            en =
                    "A segment that comes too early leaves a gap before it. Its "
                            + "bytes must wait until the gap is filled.",
            ko = "너무 일찍 온 세그먼트 앞에는 빈 곳이 있습니다. 그곳이 채워질 때까지 기다려야 합니다.")
    static final class GapOverlooked implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            int before = (int) (next - seq);
            if (before < 0) return length;
            if (before >= length) return 0;
            return length - before;
        }
    }

    @Mistake(
            id = "exact-only",
            en =
                    "You take only a segment that begins with the byte that is "
                            + "due. One that begins earlier may hold it too.",
            ko = "기다리던 바이트로 시작하는 세그먼트만 받았습니다. 더 앞에서 시작하는 세그먼트에도 그 바이트가 들어 있을 수 " + "있습니다.")
    static final class ExactOnly implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            return next == seq ? length : 0;
        }
    }

    @Mistake(
            id = "one-too-many",
            en =
                    "One too many where part is known already: from next on there "
                            + "are length minus (next - seq).",
            ko = "일부를 이미 받은 경우에 하나가 많습니다. next부터는 length에서 (next - seq)를 뺀 " + "만큼입니다.")
    static final class OneTooMany implements Wrap {
        @Override
        public int newBytes(long next, long seq, int length) {
            int before = (int) (next - seq);
            if (before < 0 || before >= length) return 0;
            return before == 0 ? length : length - before + 1;
        }
    }
}
