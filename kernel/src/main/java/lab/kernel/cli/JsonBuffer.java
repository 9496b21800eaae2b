package lab.kernel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// JSON text on its way out, in one array that is used again and again. For one thread.
final class JsonBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /// \u001f
    private static final int ESCAPED = 6;

    private static final byte[] UNICODE = "\\u00".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /// Text that is JSON already.
    JsonBuffer raw(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    JsonBuffer raw(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /// An unsigned number.
    JsonBuffer number(long value) {
        if (value < 0) return raw(Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII));
        room(20);
        if (value > Integer.MAX_VALUE) {
            int rest = (int) (value % 1_000_000_000);
            number(value / 1_000_000_000);
            for (int ten = 100_000_000; ten > Math.max(rest, 1); ten /= 10) bytes[length++] = '0';
            return number(rest);
        }
        int rest = (int) value;
        int end = length + digits(rest);
        int at = end;
        while (rest >= 10) {
            int tens = rest / 10;
            bytes[--at] = (byte) ('0' + rest - tens * 10);
            rest = tens;
        }
        bytes[--at] = (byte) ('0' + rest);
        length = end;
        return this;
    }

    /// By comparing, since most numbers of a header are small and a division is dear.
    private static int digits(int value) {
        if (value < 10) return 1;
        if (value < 100) return 2;
        if (value < 1_000) return 3;
        if (value < 10_000) return 4;
        if (value < 100_000) return 5;
        return 5 + digits(value / 100_000);
    }

    /// {@code 10.0.0.1} in quotation marks.
    JsonBuffer ipv4(long address) {
        raw('"').number((address >> 24) & 0xff).raw('.').number((address >> 16) & 0xff);
        return raw('.').number((address >> 8) & 0xff).raw('.').number(address & 0xff).raw('"');
    }

    /// {@code 02:00:00:00:00:0a} in quotation marks.
    JsonBuffer mac(long address) {
        room(20);
        bytes[length++] = '"';
        for (int shift = 40; shift >= 0; shift -= 8) {
            bytes[length++] = HEX[(int) (address >> (shift + 4)) & 0xf];
            bytes[length++] = HEX[(int) (address >> shift) & 0xf];
            bytes[length++] = (byte) (shift == 0 ? '"' : ':');
        }
        return this;
    }

    /// Any text, in quotation marks, with what JSON does not allow in them escaped (RFC 8259 §7).
    JsonBuffer text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length * ESCAPED + 2);
        bytes[length++] = '"';
        for (byte one : utf8) {
            if (one == '"' || one == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = one;
            } else if (one >= 0 && one < ' ') {
                raw(UNICODE);
                bytes[length++] = HEX[one >> 4];
                bytes[length++] = HEX[one & 0xf];
            } else {
                bytes[length++] = one;
            }
        }
        bytes[length++] = '"';
        return this;
    }

    /// A number with this many digits at least.
    JsonBuffer padded(long value, int width) {
        for (long ten = (long) Math.pow(10, width - 1); ten > Math.max(value, 1); ten /= 10)
            raw('0');
        return number(value);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /// Hands on what there is, and is empty then.
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
