package workbook.ch02.kind;

import java.nio.ByteBuffer;
import java.util.Map;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static String name(int type) {
        return switch (type) {
            case 0x0800 -> "IPv4";
            case 0x0806 -> "ARP";
            case 0x86dd -> "IPv6";
            default -> "0x%04x".formatted(type);
        };
    }

    private static String said(int value) {
        if (value >= 0x600) return name(value);
        return value > 1500 ? "undefined" : "length " + value;
    }

    @Solution
    static final class Switch implements FrameKind {
        @Override
        public String kind(byte[] frame) {
            return said(u16(frame, 12));
        }
    }

    @Solution
    static final class Table implements FrameKind {
        private static final Map<Integer, String> NAMES =
                Map.of(0x0800, "IPv4", 0x0806, "ARP", 0x86dd, "IPv6");

        @Override
        public String kind(byte[] frame) {
            int value = ByteBuffer.wrap(frame).getChar(12);
            if (value <= 1500) return "length " + value;
            if (value < 1536) return "undefined";
            return NAMES.getOrDefault(value, String.format("0x%04x", value));
        }
    }
}
