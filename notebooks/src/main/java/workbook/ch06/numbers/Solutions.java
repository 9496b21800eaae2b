package workbook.ch06.numbers;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Buffer implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            var in = ByteBuffer.wrap(segment);
            return new Numbers(
                    in.getChar(),
                    in.getChar(),
                    Integer.toUnsignedLong(in.getInt()),
                    in.getInt() & 0xffff_ffffL);
        }
    }

    @Solution
    static final class BigIntegers implements TcpNumbers {
        @Override
        public Numbers numbers(byte[] segment) {
            return new Numbers(
                    (int) number(segment, 0, 2),
                    (int) number(segment, 2, 4),
                    number(segment, 4, 8),
                    number(segment, 8, 12));
        }

        private static long number(byte[] segment, int from, int to) {
            return new BigInteger(1, Arrays.copyOfRange(segment, from, to)).longValue();
        }
    }
}
