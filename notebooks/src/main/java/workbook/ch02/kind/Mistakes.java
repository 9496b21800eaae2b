package workbook.ch02.kind;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

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

    @Mistake(
            id = "always-a-type",
            en =
                    "You take the field for a type each time. Up to 1500 it is the length of the data: types begin at 0x0600, above every length.",
            ko = "이 필드를 늘 유형으로 보고 있습니다. 1500까지는 데이터의 길이입니다. 유형은 어떤 길이보다도 큰 0x0600에서 시작합니다.")
    static final class AlwaysAType implements FrameKind {
        @Override
        public String kind(byte[] frame) {
            return name(u16(frame, 12));
        }
    }

    @Mistake(
            id = "no-gap",
            en =
                    "You call everything below 0x0600 a length. An Ethernet frame carries at most 1500 bytes, so 1501 to 1535 are neither.",
            ko =
                    "0x0600보다 작은 값을 모두 길이라고 하고 있습니다. 이더넷 프레임의 데이터는 1500바이트까지이므로 1501~1535는 어느 쪽도 아닙니다.")
    static final class NoGap implements FrameKind {
        @Override
        public String kind(byte[] frame) {
            int value = u16(frame, 12);
            return value < 0x600 ? "length " + value : name(value);
        }
    }

    @Mistake(
            id = "signed",
            en =
                    "86dd and 88cc come out wrong: a byte of 0x80 or more is negative in Java. Mask both bytes with 0xff.",
            ko = "86dd와 88cc가 틀립니다. 0x80 이상인 바이트는 자바에서 음수입니다. 두 바이트를 모두 0xff로 마스크하십시오.")
    static final class Signed implements FrameKind {
        @Override
        public String kind(byte[] frame) {
            return said(frame[12] << 8 | frame[13]);
        }
    }

    @Mistake(
            id = "bytes-swapped",
            en = "You read the low byte first. Network byte order has the high byte in front.",
            ko = "아래쪽 바이트를 먼저 읽고 있습니다. 네트워크 바이트 순서에서는 위쪽 바이트가 앞에 옵니다.")
    static final class BytesSwapped implements FrameKind {
        @Override
        public String kind(byte[] frame) {
            return said((frame[13] & 0xff) << 8 | (frame[12] & 0xff));
        }
    }

    @Mistake(
            id = "from-byte-6",
            en =
                    "You read bytes 6 and 7, which are the source's address. Two addresses of 6 bytes come first.",
            ko = "6번과 7번 바이트를 읽고 있는데, 그것은 발신지 주소입니다. 6바이트짜리 주소 두 개가 앞에 있습니다.")
    static final class FromByte6 implements FrameKind {
        @Override
        public String kind(byte[] frame) {
            return said(u16(frame, 6));
        }
    }
}
