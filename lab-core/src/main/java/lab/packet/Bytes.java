package lab.packet;

import java.util.HexFormat;

/// Unsigned numbers in network order, and bytes as hexadecimal text.
public final class Bytes {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private Bytes() {}

    /// The byte at {@code at}, 0 to 255.
    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    /// The two bytes from {@code at}, 0 to 65 535.
    public static int u16(byte[] bytes, int at) {
        return (u8(bytes, at) << 8) | u8(bytes, at + 1);
    }

    /// The four bytes from {@code at}, 0 to 4 294 967 295.
    public static long u32(byte[] bytes, int at) {
        return ((long) u16(bytes, at) << 16) | u16(bytes, at + 2);
    }

    /// Reads {@code "45 00 00 2c"}; spaces, line breaks, colons and hyphens may stand between
    /// bytes.
    ///
    /// @throws IllegalArgumentException naming the first thing that is not a byte
    public static byte[] hex(String text) {
        var digits = text.replaceAll("[\\s:-]", "");
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (!HexFormat.isHexDigit(c)) {
                throw new IllegalArgumentException("'" + c + "' is not a hexadecimal digit");
            }
        }
        if (digits.length() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a byte is two hexadecimal digits, but there are " + digits.length());
        }
        return HexFormat.of().parseHex(digits);
    }

    /// Writes {@code "45 00 00 2c"}.
    public static String hex(byte[] bytes) {
        return SPACED.formatHex(bytes);
    }

    static int fit(String field, int value, int bits) {
        fit(field, (long) value, bits);
        return value;
    }

    static long fit(String field, long value, int bits) {
        if (value >>> bits != 0) {
            throw new IllegalArgumentException(
                    "%s is %d, but its %d bits hold 0 to %d"
                            .formatted(field, value, bits, (1L << bits) - 1));
        }
        return value;
    }
}
