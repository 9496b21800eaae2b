package lab.kernel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// JSON text on its way out, in one array that is used again and again. For one thread.
final class JsonBuffer {
    private static final int SIZE = 1 << 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] digits = new byte[20];
    private byte[] bytes = new byte[SIZE * 2];
    private int length;

    JsonBuffer(OutputStream out) {
        this.out = out;
    }

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
        room(20);
        if (value < 0) return raw(Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII));
        int first = digits.length;
        long rest = value;
        do {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        System.arraycopy(digits, first, bytes, length, digits.length - first);
        length += digits.length - first;
        return this;
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
        raw('"');
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one == '"' || one == '\\') {
                raw('\\').raw((char) one);
            } else if (one >= 0 && one < 0x20) {
                raw('\\').raw('u').raw('0').raw('0');
                raw((char) HEX[one >> 4]).raw((char) HEX[one & 0xf]);
            } else {
                room(1);
                bytes[length++] = one;
            }
        }
        return raw('"');
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

    /// Hands on what there is, once it is much.
    void endOfLine() throws IOException {
        raw('\n');
        if (length >= SIZE) flush();
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        out.flush();
        length = 0;
    }
}
