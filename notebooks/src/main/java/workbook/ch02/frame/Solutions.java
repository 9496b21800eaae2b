package workbook.ch02.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Buffer implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            if (payload.length > 1500) throw new IllegalArgumentException("too long");
            var out = ByteBuffer.allocate(Math.max(60, 14 + payload.length));
            return out.put(destination).put(source).putShort((short) type).put(payload).array();
        }
    }

    @Solution
    static final class ByHand implements BuildFrame {
        @Override
        public byte[] frame(byte[] destination, byte[] source, int type, byte[] payload) {
            if (payload.length > 1500) throw new IllegalArgumentException("too long");
            byte[] frame =
                    Arrays.copyOf(destination, payload.length < 46 ? 60 : 14 + payload.length);
            System.arraycopy(source, 0, frame, 6, 6);
            frame[12] = (byte) (type >> 8);
            frame[13] = (byte) type;
            System.arraycopy(payload, 0, frame, 14, payload.length);
            return frame;
        }
    }
}
