package lab.filter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import lab.packet.Ipv4Address;
import lab.packet.Ipv6Address;
import lab.packet.MacAddress;
import lab.packet.Octets;

/// What a field's values are, and so what they can be compared with.
enum Kind {
    /// A layer as a whole: it is there, or it contains some bytes.
    PROTOCOL {
        @Override
        Wanted wanted(String text) {
            if (HEX.matcher(text).matches()) return new Wanted.Data(Octets.hex(text));
            return new Wanted.Data(Octets.view(text.getBytes(StandardCharsets.UTF_8)));
        }
    },
    /// A part of the bytes of something.
    BYTES {
        @Override
        Wanted wanted(String text) {
            if (text.matches("[0-9A-Fa-f]{2}([:.-]?[0-9A-Fa-f]{2})*"))
                return new Wanted.Data(Octets.hex(text.replaceAll("[:.-]", "")));
            if (text.matches("0[xX][0-9A-Fa-f]{2}"))
                return new Wanted.Data(Octets.hex(text.substring(2)));
            return new Wanted.Data(Octets.view(text.getBytes(StandardCharsets.UTF_8)));
        }
    },
    /// A time, which is held in nanoseconds.
    SECONDS {
        @Override
        Wanted wanted(String text) {
            if (!text.matches("\\d{1,10}([.]\\d{1,9})?"))
                throw new IllegalArgumentException(
                        "a time is in seconds, such as 0.25, not '" + text + "'");
            return one(new BigDecimal(text).movePointRight(9).toBigInteger().longValue());
        }
    },
    NUMBER {
        @Override
        Wanted wanted(String text) {
            return one(number(text));
        }
    },
    /// Some of a number's bits; alone it asks whether one of them is set.
    MASKED {
        @Override
        Wanted wanted(String text) {
            return one(number(text));
        }
    },
    FLAG {
        @Override
        Wanted wanted(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "1", "true" -> one(1);
                case "0", "false" -> one(0);
                default ->
                        throw new IllegalArgumentException("a flag is 0 or 1, not '" + text + "'");
            };
        }
    },
    IPV4 {
        @Override
        Wanted wanted(String text) {
            int slash = text.indexOf('/');
            long address = Ipv4Address.of(front(text, slash)).bits() & 0xffff_ffffL;
            long others = 0xffff_ffffL >>> prefix(text, slash, 32);
            return new Wanted.Range(
                    Value.Bits.of(address & ~others), Value.Bits.of(address | others));
        }
    },
    IPV6 {
        @Override
        Wanted wanted(String text) {
            int slash = text.indexOf('/');
            var address = Ipv6Address.of(front(text, slash));
            int prefix = prefix(text, slash, 128);
            long high = prefix >= 64 ? 0 : -1L >>> prefix;
            long low = prefix >= 128 ? 0 : -1L >>> Math.max(0, prefix - 64);
            return new Wanted.Range(
                    new Value.Bits(address.high() & ~high, address.low() & ~low),
                    new Value.Bits(address.high() | high, address.low() | low));
        }
    },
    MAC {
        @Override
        Wanted wanted(String text) {
            return one(MacAddress.of(text).bits());
        }
    },
    TEXT {
        @Override
        Wanted wanted(String text) {
            return new Wanted.Text(text);
        }
    };

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2})+");

    /// Reads what fields of this kind are compared with.
    ///
    /// @throws IllegalArgumentException that says what was expected
    abstract Wanted wanted(String text);

    /// Whether its values have an order.
    boolean ordered() {
        return this != PROTOCOL && this != TEXT && this != BYTES;
    }

    private static Wanted one(long bits) {
        return new Wanted.Range(Value.Bits.of(bits), Value.Bits.of(bits));
    }

    private static String front(String text, int slash) {
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static int prefix(String text, int slash, int most) {
        if (slash < 0) return most;
        var digits = text.substring(slash + 1);
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
            throw new IllegalArgumentException(
                    "a prefix length is 0 to %d, not '%s'".formatted(most, digits));
        }
        return Integer.parseInt(digits);
    }

    private static long number(String text) {
        try {
            long number = Long.decode(text);
            if (number >= 0 && !text.startsWith("+")) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "a number is decimal, or hexadecimal behind 0x, not '" + text + "'");
    }
}
