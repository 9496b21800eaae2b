package lab.kernel.grade.swap;

import lab.check.Mistake;
import lab.check.Solution;

final class Implementations {
    private Implementations() {}

    @Mistake(id = "unchanged", en = "You change nothing.", ko = "아무것도 바꾸지 않았습니다.")
    static final class Unchanged implements Swap {
        @Override
        public byte[] swap(byte[] bytes) {
            return bytes;
        }
    }

    @Mistake(id = "also-unchanged", en = "Odd is let through.", ko = "홀수를 그대로 둡니다.")
    static final class UnchangedUnlessOdd implements Swap {
        @Override
        public byte[] swap(byte[] bytes) {
            return bytes.length % 2 == 0 ? bytes : new byte[0];
        }
    }

    @Solution
    static final class Right implements Swap {
        @Override
        public byte[] swap(byte[] bytes) {
            if (bytes.length % 2 != 0) throw new IllegalArgumentException("odd");
            byte[] swapped = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) swapped[i] = bytes[i ^ 1];
            return swapped;
        }
    }
}
