package workbook.ch12.split;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    static int length(String head) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                return Integer.parseInt(line.substring("content-length:".length()).strip());
        }
        return 0;
    }

    @Solution
    static final class Joined implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var all = new ByteArrayOutputStream();
            for (byte[] read : reads) all.writeBytes(read);
            byte[] bytes = all.toByteArray();
            int at = 0;
            while (true) {
                String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
                int end = rest.indexOf("\r\n\r\n");
                if (end < 0) return bodies;
                int length = length(rest.substring(0, end));
                if (rest.length() < end + 4 + length) return bodies;
                bodies.add(new String(bytes, at + end + 4, length, StandardCharsets.UTF_8));
                at += end + 4 + length;
            }
        }
    }

    @Solution
    static final class Machine implements Split {
        @Override
        public List<String> bodies(List<byte[]> reads) {
            var bodies = new ArrayList<String>();
            var part = new ByteArrayOutputStream();
            int missing = -1;
            for (byte[] read : reads) {
                for (byte b : read) {
                    part.write(b);
                    if (missing < 0) {
                        String head = part.toString(StandardCharsets.ISO_8859_1);
                        if (!head.endsWith("\r\n\r\n")) continue;
                        missing = length(head);
                        part.reset();
                    } else {
                        missing--;
                    }
                    if (missing == 0) {
                        bodies.add(part.toString(StandardCharsets.UTF_8));
                        part.reset();
                        missing = -1;
                    }
                }
            }
            return bodies;
        }
    }
}
