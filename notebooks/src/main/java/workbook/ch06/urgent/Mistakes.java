package workbook.ch06.urgent;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int u16(byte[] segment, int at) {
        return (segment[at] & 0xff) << 8 | (segment[at + 1] & 0xff);
    }

    @Mistake(
            id = "flag-ignored",
            en =
                    "You read the pointer whether URG is set or not. Without URG the field says nothing.",
            ko = "URG가 꺼져 있어도 포인터를 읽습니다. URG가 없으면 이 필드는 아무 뜻이 없습니다.")
    static final class FlagIgnored implements Urgent {
        @Override
        public int urgentBytes(byte[] segment) {
            return u16(segment, 18);
        }
    }

    @Mistake(
            id = "ack-for-urg",
            en = "You look at ACK. URG is the bit to its left, 0x20.",
            ko = "ACK 비트를 보고 있습니다. URG는 그 왼쪽 비트, 0x20입니다.")
    static final class AckForUrg implements Urgent {
        @Override
        public int urgentBytes(byte[] segment) {
            return (segment[13] & 0x10) == 0 ? 0 : u16(segment, 18);
        }
    }

    @Mistake(
            id = "signed",
            en = "A pointer above 32767 comes out wrong: its bytes are signed. Mask both.",
            ko = "32767보다 큰 포인터가 틀립니다. 바이트에 부호가 있기 때문입니다. 둘 다 마스크하십시오.")
    static final class Signed implements Urgent {
        @Override
        public int urgentBytes(byte[] segment) {
            return (segment[13] & 0x20) == 0 ? 0 : segment[18] << 8 | segment[19];
        }
    }

    @Mistake(
            id = "checksum-for-pointer",
            en = "You read bytes 16 and 17. That is the checksum; the urgent pointer is behind it.",
            ko = "16번과 17번 바이트를 읽고 있습니다. 그것은 체크섬이고, 긴급 포인터는 그 뒤에 있습니다.")
    static final class ChecksumForPointer implements Urgent {
        @Override
        public int urgentBytes(byte[] segment) {
            return (segment[13] & 0x20) == 0 ? 0 : u16(segment, 16);
        }
    }
}
