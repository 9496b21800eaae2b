package workbook.ch03.fragment;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    private static int u16(byte[] packet, int at) {
        return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
    }

    @Solution
    static final class OneWord implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x4000) != 0, (word & 0x2000) != 0, (word & 0x1fff) * 8);
        }
    }

    @Solution
    static final class TwoBytes implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            return new Frag(
                    (packet[6] >> 6 & 1) == 1,
                    (packet[6] >> 5 & 1) == 1,
                    ((packet[6] & 0x1f) * 256 + Byte.toUnsignedInt(packet[7])) * 8);
        }
    }

    @Solution
    static final class Buffer implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = ByteBuffer.wrap(packet).getShort(6);
            return new Frag(word << 17 < 0, word << 18 < 0, (word << 19) >>> 16);
        }
    }
}
