package workbook.ch03.service;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "old-precedence",
            en =
                    "You read the first three bits. In 1981 they were the precedence, "
                            + "and old books still say so. Since RFC 2474 the first six bits are "
                            + "one number, DSCP.",
            ko =
                    "처음 3비트를 읽고 있습니다. 1981년에는 그 자리가 우선순위였고, "
                            + "오래된 책에는 아직 그렇게 적혀 있습니다. RFC 2474부터는 처음 "
                            + "6비트가 DSCP라는 하나의 수입니다.")
    static final class OldPrecedence implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {packet[1] >> 5 & 7, packet[1] & 3};
        }
    }

    @Mistake(
            id = "swapped",
            en = "Both numbers are right, in the wrong order. First DSCP, then ECN.",
            ko = "두 수는 맞지만 순서가 바뀌었습니다. DSCP가 먼저, ECN이 다음입니다.")
    static final class Swapped implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {packet[1] & 3, packet[1] >> 2 & 0x3f};
        }
    }

    @Mistake(
            id = "not-shifted",
            en =
                    "You kept the six bits of DSCP, but left them where they are: b8 is "
                            + "184, and DSCP there is 46. Shift them down by two.",
            ko = "DSCP의 6비트는 남겼지만 제자리에 그대로 두었습니다. b8은 184이고 그 " + "DSCP는 46입니다. 아래로 2비트 옮기십시오.")
    static final class NotShifted implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {packet[1] & 0xfc, packet[1] & 3};
        }
    }

    @Mistake(
            id = "signed",
            en =
                    "From b8 you get -18: the byte is negative in Java, and the shift "
                            + "keeps its sign. Mask it with 0xff first.",
            ko = "b8에서 -18이 나옵니다. 자바에서 바이트가 음수이고 시프트가 부호를 " + "유지하기 때문입니다. 먼저 0xff로 마스크하십시오.")
    static final class Signed implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {packet[1] >> 2, packet[1] & 3};
        }
    }

    @Mistake(
            id = "whole-byte",
            en = "You take the whole byte for DSCP. Its last two bits are ECN.",
            ko = "바이트 전체를 DSCP로 읽고 있습니다. 마지막 2비트는 ECN입니다.")
    static final class WholeByte implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {packet[1] & 0xff, packet[1] & 3};
        }
    }

    @Mistake(
            id = "first-byte",
            en =
                    "You read byte 0, which is the version and the header length. The "
                            + "service type is byte 1.",
            ko = "0번 바이트를 읽고 있습니다. 그 자리는 버전과 헤더 길이입니다. " + "서비스 유형은 1번 바이트입니다.")
    static final class FirstByte implements Service {
        @Override
        public int[] service(byte[] packet) {
            return new int[] {packet[0] >> 2 & 0x3f, packet[0] & 3};
        }
    }
}
