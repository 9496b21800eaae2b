package workbook.ch09.dns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Loop implements Dns {
        @Override
        public byte[] query(String name) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            for (String label : name.split("\\.")) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(new byte[] {0, 0, 1, 0, 1});
            return out.toByteArray();
        }

        @Override
        public String name(byte[] message, int at) {
            var labels = new ArrayList<String>();
            int jumps = 0;
            while (message[at] != 0) {
                int length = message[at] & 0xff;
                if (length >= 0xc0) {
                    if (++jumps > 20)
                        throw new IllegalArgumentException("the pointers go in a circle");
                    at = (length & 0x3f) << 8 | (message[at + 1] & 0xff);
                } else {
                    labels.add(new String(message, at + 1, length, StandardCharsets.US_ASCII));
                    at += 1 + length;
                }
            }
            return String.join(".", labels);
        }
    }

    @Solution
    static final class BackwardsOnly implements Dns {
        @Override
        public byte[] query(String name) {
            var out = ByteBuffer.allocate(12 + name.length() + 2 + 4);
            out.putShort((short) 1).putShort((short) 0x0100).putShort((short) 1);
            out.position(13).put(name.getBytes(StandardCharsets.US_ASCII));
            int length = 0;
            for (int at = 12 + name.length(); at >= 12; at--) {
                if (at > 12 && out.get(at) != '.') {
                    length++;
                } else {
                    out.put(at, (byte) length);
                    length = 0;
                }
            }
            return out.position(14 + name.length()).putShort((short) 1).putShort((short) 1).array();
        }

        @Override
        public String name(byte[] message, int at) {
            return name(message, at, at).substring(1);
        }

        private static String name(byte[] message, int at, int before) {
            int first = message[at] & 0xff;
            if (first == 0) return "";
            if (first < 64) {
                String label = new String(message, at + 1, first, StandardCharsets.US_ASCII);
                return "." + label + name(message, at + 1 + first, before);
            }
            int to = ByteBuffer.wrap(message).getShort(at) & 0x3fff;
            if (to >= before) throw new IllegalArgumentException("a pointer must lead backwards");
            return name(message, to, to);
        }
    }
}
