package workbook.ch03.numbers;

import java.nio.ByteBuffer;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Masks implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers(
                    (packet[2] & 0xff) << 8 | (packet[3] & 0xff),
                    (packet[4] & 0xff) << 8 | (packet[5] & 0xff),
                    packet[8] & 0xff);
        }
    }

    @Solution
    static final class Buffer implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            var in = ByteBuffer.wrap(packet);
            return new Numbers(
                    Short.toUnsignedInt(in.getShort(2)),
                    in.getChar(4),
                    Byte.toUnsignedInt(in.get(8)));
        }
    }
}
