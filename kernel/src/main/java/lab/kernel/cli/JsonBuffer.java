package lab.kernel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// JSON text on its way out, in one array that is used again and again. For one thread.
final class JsonBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /// The three digits of each number below 1,000, a byte each.
    private static final int[] DIGITS = digits();

    private static int[] digits() {
        var digits = new int[1_000];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (('0' + i / 100) << 16) | (('0' + i / 10 % 10) << 8) | ('0' + i % 10);
        }
        return digits;
    }

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

    /// What was written for this number before.
    ///
    /// @return whether there was something
    boolean remembered(HeaderJson.Memory memory, long key) {
        var text = memory.get(key);
        raw(text);
        return text.length > 0;
    }

    /// Keeps what was written from {@code start} on.
    void remember(HeaderJson.Memory memory, long key, int start) {
        memory.put(key, Arrays.copyOfRange(bytes, start, length));
    }

    /// How many bytes there are.
    int length() {
        return length;
    }

    /// An unsigned number.
    JsonBuffer number(long value) {
        room(20);
        if (value >>> 32 != 0) {
            return raw(Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII));
        }
        if (value < 1_000) {
            first((int) value);
            return this;
        }
        long thousands = thousands(value);
        number(thousands);
        three((int) (value - thousands * 1_000));
        return this;
    }

    /// Of at most 32 bits. A division takes an early compiler's code several times as long.
    private static long thousands(long value) {
        return (value * 274_877_907L) >>> 38;
    }

    /// Less than 1,000, without zeros in front.
    private void first(int value) {
        int digits = DIGITS[value];
        if (value >= 100) bytes[length++] = (byte) (digits >> 16);
        if (value >= 10) bytes[length++] = (byte) (digits >> 8);
        bytes[length++] = (byte) digits;
    }

    /// Less than 1,000, in three digits.
    private void three(int value) {
        int digits = DIGITS[value];
        bytes[length++] = (byte) (digits >> 16);
        bytes[length++] = (byte) (digits >> 8);
        bytes[length++] = (byte) digits;
    }

    /// A number below 1,000,000,000, in nine digits.
    JsonBuffer nine(int value) {
        room(9);
        int thousands = (int) thousands(value);
        int millions = (int) thousands(thousands);
        three(millions);
        three(thousands - millions * 1_000);
        three(value - thousands * 1_000);
        return this;
    }

    /// {@code 10.0.0.1} in quotation marks.
    JsonBuffer ipv4(byte[] data, int at) {
        room(17);
        bytes[length++] = '"';
        for (int i = 0; i < 4; i++) {
            if (i > 0) bytes[length++] = '.';
            first(data[at + i] & 0xff);
        }
        bytes[length++] = '"';
        return this;
    }

    /// {@code 02:00:00:00:00:0a} in quotation marks.
    JsonBuffer mac(byte[] data, int at) {
        room(19);
        bytes[length++] = '"';
        for (int i = 0; i < 6; i++) {
            if (i > 0) bytes[length++] = ':';
            int octet = data[at + i];
            bytes[length++] = HEX[(octet >> 4) & 0xf];
            bytes[length++] = HEX[octet & 0xf];
        }
        bytes[length++] = '"';
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

    private void room(int more) {
        if (length + more > bytes.length) grow(more);
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }

    /// Hands on what there is, and is empty then.
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
