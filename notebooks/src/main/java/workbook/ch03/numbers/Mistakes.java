package workbook.ch03.numbers;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int u16(byte[] packet, int at) {
        return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
    }

    @Mistake(
            id = "signed",
            en =
                    "Your numbers are right while they are small. A Java byte is signed: "
                            + "a TTL of 255 became -1. Mask each byte with & 0xff.",
            ko = "작은 수에서는 맞습니다. 자바의 byte에는 부호가 있어서 TTL 255가 " + "-1이 되었습니다. 바이트마다 & 0xff를 씌우십시오.")
    static final class Signed implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers(packet[2] << 8 | packet[3], packet[4] << 8 | packet[5], packet[8]);
        }
    }

    @Mistake(
            id = "signed-short",
            en =
                    "A short is signed: a length of 34268 became -31268. A port, a "
                            + "length, an identification all go to 65535 and need an int.",
            ko =
                    "short에는 부호가 있습니다. 길이 34268이 -31268이 되었습니다. 포트와 "
                            + "길이, 식별자는 65535까지 가므로 int가 필요합니다.")
    static final class SignedShort implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers((short) u16(packet, 2), (short) u16(packet, 4), packet[8] & 0xff);
        }
    }

    @Mistake(
            id = "signed-ttl",
            en =
                    "Length and identification are right. The TTL is one byte, and it "
                            + "has no sign either: 255 became -1.",
            ko = "길이와 식별자는 맞습니다. TTL은 한 바이트이고, 역시 부호가 " + "없습니다. 255가 -1이 되었습니다.")
    static final class SignedTtl implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers(u16(packet, 2), u16(packet, 4), packet[8]);
        }
    }

    @Mistake(
            id = "little-endian",
            en =
                    "The bytes of your two-byte numbers are swapped. In network byte "
                            + "order the first one is the high byte.",
            ko = "두 바이트짜리 수의 바이트 순서가 바뀌었습니다. 네트워크 바이트 " + "순서에서는 앞의 것이 상위 바이트입니다.")
    static final class LittleEndian implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers(
                    Integer.reverseBytes(u16(packet, 2)) >>> 16,
                    Integer.reverseBytes(u16(packet, 4)) >>> 16,
                    packet[8] & 0xff);
        }
    }

    @Mistake(
            id = "protocol-for-ttl",
            en =
                    "Your TTL is always 6. That is the protocol, in byte 9. The TTL is "
                            + "the byte before it.",
            ko = "TTL이 늘 6으로 나옵니다. 그것은 9번 바이트의 프로토콜입니다. TTL은 " + "바로 앞의 바이트입니다.")
    static final class ProtocolForTtl implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers(u16(packet, 2), u16(packet, 4), packet[9] & 0xff);
        }
    }

    @Mistake(
            id = "data-length",
            en =
                    "Your length is 20 too small: you took the header off. The field "
                            + "counts header and data together, and that is what is asked for.",
            ko = "길이가 20만큼 작습니다. 헤더의 길이를 뺐기 때문입니다. 이 필드는 " + "헤더와 데이터를 합한 길이이며, 묻는 것도 그 값입니다.")
    static final class DataLength implements IpNumbers {
        @Override
        public Numbers numbers(byte[] packet) {
            return new Numbers(u16(packet, 2) - 20, u16(packet, 4), packet[8] & 0xff);
        }
    }
}
