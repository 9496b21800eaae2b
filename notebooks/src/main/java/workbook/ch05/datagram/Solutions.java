package workbook.ch05.datagram;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Buffer implements UdpDatagram {
        @Override
        public Udp parse(byte[] bytes) {
            var in = ByteBuffer.wrap(bytes);
            int length = in.getChar(4);
            if (length < 8 || length > bytes.length) {
                throw new IllegalArgumentException("length " + length);
            }
            return new Udp(
                    in.getChar(0), in.getChar(2), length, Arrays.copyOfRange(bytes, 8, length));
        }

        @Override
        public byte[] build(int sourcePort, int destinationPort, byte[] data) {
            var out = ByteBuffer.allocate(8 + data.length);
            out.putShort((short) sourcePort).putShort((short) destinationPort);
            return out.putShort((short) out.capacity()).putShort((short) 0).put(data).array();
        }
    }

    @Solution
    static final class ByteByByte implements UdpDatagram {
        @Override
        public Udp parse(byte[] bytes) {
            int[] words = new int[4];
            for (int i = 0; i < 8; i++) words[i / 2] = words[i / 2] * 256 + (bytes[i] & 0xff);
            int length = words[2];
            if (length < 8) throw new IllegalArgumentException("shorter than its header");
            if (length > bytes.length) throw new IllegalArgumentException("cut short");
            byte[] data = new byte[length - 8];
            for (int i = 0; i < data.length; i++) data[i] = bytes[8 + i];
            return new Udp(words[0], words[1], length, data);
        }

        @Override
        public byte[] build(int sourcePort, int destinationPort, byte[] data) {
            var out = new ByteArrayOutputStream();
            for (int word : new int[] {sourcePort, destinationPort, data.length + 8, 0}) {
                out.write(word / 256);
                out.write(word % 256);
            }
            out.writeBytes(data);
            return out.toByteArray();
        }
    }
}
