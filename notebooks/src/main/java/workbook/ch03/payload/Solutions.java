package workbook.ch03.payload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    private static int headerBytes(byte[] packet) {
        return (packet[0] & 0xf) * 4;
    }

    private static int totalLength(byte[] packet) {
        return (packet[2] & 0xff) << 8 | (packet[3] & 0xff);
    }

    @Solution
    static final class Slice implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            return Arrays.copyOfRange(
                    packet, headerBytes(packet), Math.min(totalLength(packet), packet.length));
        }
    }

    @Solution
    static final class ByteByByte implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            var data = new ByteArrayOutputStream();
            for (int i = headerBytes(packet); i < totalLength(packet) && i < packet.length; i++) {
                data.write(packet[i]);
            }
            return data.toByteArray();
        }
    }

    @Solution
    static final class Buffer implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            var in = ByteBuffer.wrap(packet);
            in.limit(Math.min(in.getChar(2), in.capacity())).position((in.get(0) & 0xf) * 4);
            byte[] data = new byte[in.remaining()];
            in.get(data);
            return data;
        }
    }
}
