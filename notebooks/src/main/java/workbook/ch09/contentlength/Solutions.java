package workbook.ch09.contentlength;

import java.nio.charset.StandardCharsets;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Encoded implements ContentLength {
        @Override
        public String contentLength(String body) {
            return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    @Solution
    static final class Counted implements ContentLength {
        @Override
        public String contentLength(String body) {
            int bytes = 0;
            for (int c : body.codePoints().toArray()) {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            }
            return "content-length:" + bytes;
        }
    }
}
