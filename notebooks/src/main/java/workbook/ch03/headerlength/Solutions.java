package workbook.ch03.headerlength;

import java.math.BigInteger;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class MaskThenMultiply implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return (packet[0] & 0x0f) * 4;
        }
    }

    @Solution
    static final class ShiftTheVersionOut implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return (packet[0] << 28) >>> 26;
        }
    }

    @Solution
    static final class BitByBit implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            var first = BigInteger.valueOf(packet[0]);
            int words = 0;
            for (int bit = 0; bit < 4; bit++) {
                if (first.testBit(bit)) words += 1 << bit;
            }
            return words * Integer.BYTES;
        }
    }
}
