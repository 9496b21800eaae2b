package workbook.ch01.u32;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByteAfterByte implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            long number = 0;
            for (int i = 0; i < 4; i++) number = number << 8 | (bytes[at + i] & 0xff);
            return number;
        }
    }

    @Solution
    static final class TwoHalves implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            int high = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
            int low = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
            return high * 65536L + low;
        }
    }

    @Solution
    static final class Buffer implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(at));
        }
    }
}
