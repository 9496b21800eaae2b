package workbook.ch06.headerlength;

import java.util.BitSet;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class MaskThenShift implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return (segment[12] & 0xf0) >> 2;
        }
    }

    @Solution
    static final class UnsignedDivision implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return Byte.toUnsignedInt(segment[12]) / 16 * 4;
        }
    }

    @Solution
    static final class BitByBit implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            var bits = BitSet.valueOf(new byte[] {segment[12]});
            int words = 0;
            for (int bit = 4; bit < 8; bit++) words += bits.get(bit) ? 1 << (bit - 4) : 0;
            return words * Integer.BYTES;
        }
    }
}
