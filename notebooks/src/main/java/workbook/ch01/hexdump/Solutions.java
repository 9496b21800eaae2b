package workbook.ch01.hexdump;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class WithHexFormat implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            var lines = new ArrayList<String>();
            for (int from = 0; from < bytes.length; from += 16) {
                lines.add(
                        HexFormat.ofDelimiter(" ")
                                .formatHex(bytes, from, Math.min(from + 16, bytes.length)));
            }
            return String.join("\n", lines);
        }
    }

    @Solution
    static final class ByteByByte implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            var text = new StringBuilder();
            for (int i = 0; i < bytes.length; i++) {
                if (i > 0) text.append(i % 16 == 0 ? '\n' : ' ');
                text.append("0123456789abcdef".charAt(bytes[i] >> 4 & 0xf));
                text.append("0123456789abcdef".charAt(bytes[i] & 0xf));
            }
            return text.toString();
        }
    }

    @Solution
    static final class AsAStream implements BytesInHex {
        @Override
        public String hexdump(byte[] bytes) {
            return IntStream.range(0, bytes.length)
                    .mapToObj(i ->
                            (i == 0 ? "" : i % 16 == 0 ? "\n" : " ")
                                    + "%02x".formatted(bytes[i] & 0xff))
                    .collect(Collectors.joining());
        }
    }
}
