package workbook.ch01.u16;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ShiftAndOr implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
        }
    }

    @Solution
    static final class TimesBase implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return Byte.toUnsignedInt(bytes[at]) * 256 + Byte.toUnsignedInt(bytes[at + 1]);
        }
    }

    @Solution
    static final class Buffer implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
        }
    }
}
