package workbook.ch03.version;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "whole-byte",
            en =
                    "You answer the whole byte. It holds two numbers of four bits: the "
                            + "version is the left one. Shift it down.",
            ko = "바이트 전체를 답하고 있습니다. 이 바이트에는 4비트짜리 수가 두 개 " + "있고, 버전은 왼쪽입니다. 아래로 옮기십시오.")
    static final class WholeByte implements Version {
        @Override
        public int version(byte first) {
            return first & 0xff;
        }
    }

    @Mistake(
            id = "low-half",
            en =
                    "You took the right half of the byte. That is the header length, "
                            + "IHL. The version is the left half.",
            ko = "바이트의 오른쪽 절반을 읽고 있습니다. 그 자리는 헤더 " + "길이(IHL)입니다. 버전은 왼쪽 절반입니다.")
    static final class LowHalf implements Version {
        @Override
        public int version(byte first) {
            return first & 0x0f;
        }
    }

    @Mistake(
            id = "not-shifted",
            en =
                    "You kept the right bits, but left them where they are: 0x40 is 64. "
                            + "Shift them down by four.",
            ko = "필요한 비트는 남겼지만 제자리에 그대로 두었습니다. 0x40은 64입니다. " + "아래로 4비트 옮기십시오.")
    static final class NotShifted implements Version {
        @Override
        public int version(byte first) {
            return first & 0xf0;
        }
    }

    @Mistake(
            id = "sign",
            en =
                    "Right for 4 and 6. From version 8 on the byte is negative in Java, "
                            + "and so is your answer. Mask first: (first & 0xff) >> 4.",
            ko =
                    "4와 6에서는 맞습니다. 버전이 8 이상이면 자바에서 바이트가 음수가 "
                            + "되고 답도 음수가 됩니다. 먼저 마스크를 씌워 (first & 0xff) >> 4로 "
                            + "쓰십시오.")
    static final class Sign implements Version {
        @Override
        public int version(byte first) {
            return first >> 4;
        }
    }

    @Mistake(
            id = "always-4",
            en =
                    "You answer 4 for every packet. IPv6 packets begin with 6, and they "
                            + "come over the same wire.",
            ko = "어떤 패킷이든 4라고 답하고 있습니다. IPv6 패킷은 6으로 시작하며, " + "같은 선으로 들어옵니다.")
    static final class Always4 implements Version {
        @Override
        public int version(byte first) {
            return 4;
        }
    }
}
