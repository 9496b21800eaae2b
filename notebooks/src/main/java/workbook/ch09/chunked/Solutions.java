package workbook.ch09.chunked;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Walk implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var out = new ByteArrayOutputStream();
            int at = 0;
            while (true) {
                int end = at;
                while (body[end] != '\r') end++;
                String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(line.split(";")[0].strip(), 16);
                if (size == 0) return out.toByteArray();
                out.write(body, end + 2, size);
                at = end + 2 + size + 2;
            }
        }
    }

    @Solution
    static final class Machine implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            byte[] data = new byte[body.length];
            int length = 0;
            int left = 0;
            boolean inSize = true;
            boolean inExtension = false;
            for (int i = 0; i < body.length; i++) {
                char c = (char) (body[i] & 0xff);
                if (!inSize) {
                    data[length++] = body[i];
                    if (--left == 0) {
                        inSize = true;
                        inExtension = false;
                        i += 2;
                    }
                } else if (c == '\n') {
                    if (left == 0) break;
                    inSize = false;
                } else if (c == ';') {
                    inExtension = true;
                } else if (!inExtension && c != '\r') {
                    left = left * 16 + Character.digit(c, 16);
                }
            }
            return Arrays.copyOf(data, length);
        }
    }

    @Solution
    static final class Buffer implements Chunked {
        @Override
        public byte[] chunked(byte[] body) {
            var in = ByteBuffer.wrap(body);
            var out = ByteBuffer.allocate(body.length);
            for (int size = size(in); size > 0; size = size(in)) {
                out.put(in.slice(in.position(), size));
                in.position(in.position() + size + 2);
            }
            return Arrays.copyOf(out.array(), out.position());
        }

        private static int size(ByteBuffer in) {
            var line = new StringBuilder();
            for (char c = (char) in.get(); c != '\n'; c = (char) in.get()) line.append(c);
            return Integer.parseInt(line.toString().replaceAll("[^0-9A-Fa-f].*\\s*", ""), 16);
        }
    }
}
