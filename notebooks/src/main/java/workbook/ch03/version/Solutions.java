package workbook.ch03.version;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class MaskThenShift implements Version {
        @Override
        public int version(byte first) {
            return (first & 0xf0) >> 4;
        }
    }

    @Solution
    static final class Divide implements Version {
        @Override
        public int version(byte first) {
            return Byte.toUnsignedInt(first) / 16;
        }
    }

    @Solution
    static final class HexDigit implements Version {
        @Override
        public int version(byte first) {
            return Character.digit("%02x".formatted(first).charAt(0), 16);
        }
    }
}
