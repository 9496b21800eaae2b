package lab.packet;

import java.util.regex.Pattern;

/// An address of the Internet Protocol, version 4 (RFC 791 §2.3), written as {@code 10.0.0.1}.
///
/// @param bits the first byte of the address highest
public record Ipv4Address(int bits) {
    private static final Pattern DOT = Pattern.compile("\\.");

    public static final Ipv4Address ANY = new Ipv4Address(0);
    public static final Ipv4Address LOOPBACK = new Ipv4Address(0x7f000001);
    public static final Ipv4Address BROADCAST = new Ipv4Address(-1);

    /// Reads four decimal numbers with dots between. A leading zero is refused, since some programs
    /// take it for octal (RFC 6943 §3.1.1).
    public static Ipv4Address of(String text) {
        var parts = DOT.split(text, -1);
        if (parts.length != 4) {
            throw bad(text, "that is four numbers with dots between, here are " + parts.length);
        }
        int bits = 0;
        for (String part : parts) bits = (bits << 8) | number(text, part);
        return new Ipv4Address(bits);
    }

    private static int number(String text, String part) {
        if (part.isEmpty()) throw bad(text, "a number is missing");
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < '0' || c > '9') throw bad(text, "'" + part + "' is not a number");
        }
        if (part.length() > 1 && part.charAt(0) == '0') {
            throw bad(text, "'" + part + "' begins with a zero");
        }
        if (part.length() > 3 || Integer.parseInt(part) > 255) {
            throw bad(text, part + " is more than 255");
        }
        return Integer.parseInt(part);
    }

    private static IllegalArgumentException bad(String text, String why) {
        return new IllegalArgumentException("'" + text + "' is not an IPv4 address: " + why);
    }

    @Override
    public String toString() {
        return (bits >>> 24)
                + "."
                + ((bits >> 16) & 255)
                + "."
                + ((bits >> 8) & 255)
                + "."
                + (bits & 255);
    }
}
