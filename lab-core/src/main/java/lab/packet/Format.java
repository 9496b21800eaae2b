package lab.packet;

import java.nio.charset.StandardCharsets;

/// How a field's number is written for people.
public enum Format {
    DECIMAL {
        @Override
        String text(long value, int width) {
            return Long.toUnsignedString(value);
        }
    },
    HEX {
        @Override
        String text(long value, int width) {
            return "0x" + digits(value, width);
        }
    },
    /// A bit that says yes or no.
    FLAG {
        @Override
        String text(long value, int width) {
            return Long.toString(value);
        }
    },
    CHECKSUM {
        @Override
        String text(long value, int width) {
            return "0x" + digits(value, width);
        }
    },
    MAC {
        @Override
        String text(long value, int width) {
            return new MacAddress(value).toString();
        }
    },
    IPV4 {
        @Override
        String text(long value, int width) {
            return new Ipv4Address((int) value).toString();
        }
    },
    IPV6 {
        @Override
        String text(long value, int width) {
            return Long.toHexString(value);
        }

        @Override
        String text(Octets octets) {
            return Ipv6Address.decode(octets.buffer()).toString();
        }
    },
    /// A length counted in words of 4 bytes.
    WORDS {
        @Override
        String text(long value, int width) {
            return value + " → " + value * 4 + " B";
        }
    },
    /// An offset counted in units of 8 bytes.
    EIGHTS {
        @Override
        String text(long value, int width) {
            return value == 0 ? "0" : value + " → " + value * 8 + " B";
        }
    },
    /// The length of an extension header in units of 8 bytes, the first not counted.
    EXTENSION_EIGHTS {
        @Override
        String text(long value, int width) {
            return value + " → " + (value + 1) * 8 + " B";
        }
    },
    ETHER_TYPE {
        @Override
        String text(long value, int width) {
            return named("0x" + digits(value, width), AssignedNumbers.etherType((int) value));
        }
    },
    PROTOCOL {
        @Override
        String text(long value, int width) {
            return named(Long.toString(value), AssignedNumbers.protocol((int) value));
        }
    },
    PORT {
        @Override
        String text(long value, int width) {
            return named(Long.toString(value), AssignedNumbers.port((int) value));
        }
    },
    ARP_OPERATION {
        @Override
        String text(long value, int width) {
            return named(Long.toString(value), AssignedNumbers.arpOperation((int) value));
        }
    },
    ICMP_TYPE {
        @Override
        String text(long value, int width) {
            return named(Long.toString(value), AssignedNumbers.icmpType((int) value));
        }
    },
    TLS_CONTENT {
        @Override
        String text(long value, int width) {
            return named(Long.toString(value), AssignedNumbers.tlsContent((int) value));
        }
    },
    /// Text up to the first zero.
    TEXT {
        @Override
        String text(long value, int width) {
            return Long.toHexString(value);
        }

        @Override
        String text(Octets octets) {
            var text = new String(octets.bytes(), StandardCharsets.ISO_8859_1);
            int end = text.indexOf(0);
            return end < 0 ? text : text.substring(0, end);
        }
    },
    ICMPV6_TYPE {
        @Override
        String text(long value, int width) {
            return named(Long.toString(value), AssignedNumbers.icmpv6Type((int) value));
        }
    };

    abstract String text(long value, int width);

    /// The same for a field of more than 64 bits.
    String text(Octets octets) {
        return octets.toString();
    }

    private static String digits(long value, int width) {
        return String.format("%0" + (width + 3) / 4 + "x", value);
    }

    private static String named(String number, String name) {
        return name.isEmpty() ? number : number + " " + name;
    }
}
