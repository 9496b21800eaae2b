package workbook.ch02.mac;

import java.util.HexFormat;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Format implements MacText {
        @Override
        public String mac(byte[] address) {
            var text = new StringBuilder();
            for (byte b : address)
                text.append(text.isEmpty() ? "" : ":").append("%02x".formatted(b));
            return text.toString();
        }
    }

    @Solution
    static final class FromTheLibrary implements MacText {
        @Override
        public String mac(byte[] address) {
            return HexFormat.ofDelimiter(":").formatHex(address);
        }
    }
}
