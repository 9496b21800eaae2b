package workbook.ch03.service;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ShiftAndMask implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {(packet[1] & 0xff) >> 2, packet[1] & 3};
        }
    }

    @Solution
    static final class DivideAndRest implements Service {
        @Override
        public int[] service(byte[] packet) {
            int service = Byte.toUnsignedInt(packet[1]);
            return new int[] {service / 4, service % 4};
        }
    }
}
