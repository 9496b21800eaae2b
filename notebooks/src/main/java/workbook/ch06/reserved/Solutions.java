package workbook.ch06.reserved;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Shifts implements Reserved {
        @Override
        public int byte12(int words) {
            return words << 4;
        }

        @Override
        public boolean accepts(byte[] segment) {
            int bytes = (segment[12] & 0xf0) >> 2;
            return bytes >= 20 && bytes <= segment.length;
        }
    }

    @Solution
    static final class Hexadecimal implements Reserved {
        @Override
        public int byte12(int words) {
            return Integer.parseInt(Integer.toHexString(words) + "0", 16);
        }

        @Override
        public boolean accepts(byte[] segment) {
            int words = Character.digit("%02x".formatted(segment[12]).charAt(0), 16);
            return words > 4 && segment.length / 4 >= words;
        }
    }
}
