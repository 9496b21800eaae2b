package workbook.ch01.put;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Shift implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[at] = (byte) (value >> 8);
            bytes[at + 1] = (byte) value;
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            for (int i = 0; i < 4; i++) bytes[at + i] = (byte) (value >> (24 - 8 * i));
        }
    }

    @Solution
    static final class Buffer implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            ByteBuffer.wrap(bytes).putShort(at, (short) value);
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            ByteBuffer.wrap(bytes).putInt(at, (int) value);
        }
    }

    @Solution
    static final class FromTheEnd implements PutNumbers {
        @Override
        public void put16(byte[] bytes, int at, int value) {
            bytes[at + 1] = (byte) (value % 256);
            bytes[at] = (byte) (value / 256);
        }

        @Override
        public void put32(byte[] bytes, int at, long value) {
            put16(bytes, at, (int) (value / 65536));
            put16(bytes, at + 2, (int) (value % 65536));
        }
    }
}
