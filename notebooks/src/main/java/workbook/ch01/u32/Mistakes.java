package workbook.ch01.u32;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static long octet(byte[] bytes, int at) {
        return bytes[at] & 0xffL;
    }

    @Mistake(
            id = "int-overflow",
            en =
                    "You put the number together as an int, and its highest bit is the "
                            + "sign: ffffffff became -1, and -1 is not 4294967295. Make the first "
                            + "byte a long before you shift it: (bytes[at] & 0xffL) << 24.",
            ko =
                    "수를 int로 만들고 있습니다. int의 최상위 비트는 부호라서 ffffffff가 "
                            + "-1이 됩니다. -1은 4294967295가 아닙니다. 첫 바이트를 옮기기 전에 "
                            + "(bytes[at] & 0xffL) << 24처럼 long으로 만드십시오.")
    static final class IntOverflow implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            int number =
                    (bytes[at] & 0xff) << 24
                            | (bytes[at + 1] & 0xff) << 16
                            | (bytes[at + 2] & 0xff) << 8
                            | (bytes[at + 3] & 0xff);
            return number;
        }
    }

    @Mistake(
            id = "no-mask",
            en =
                    "A Java byte is signed. A byte from 0x80 on is negative, and its "
                            + "sign overwrites every byte above it. Mask each byte with 0xffL.",
            ko =
                    "자바의 byte에는 부호가 있습니다. 0x80 이상의 바이트는 음수가 되고, "
                            + "그 부호가 위의 바이트를 모두 덮어씁니다. 바이트마다 0xffL로 "
                            + "마스크하십시오.")
    static final class NoMask implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return (long) bytes[at] << 24
                    | (long) bytes[at + 1] << 16
                    | (long) bytes[at + 2] << 8
                    | bytes[at + 3];
        }
    }

    @Mistake(
            id = "little-endian",
            en =
                    "You take the last byte as the highest. In network byte order the "
                            + "first byte is the highest.",
            ko = "마지막 바이트를 최상위로 읽고 있습니다. 네트워크 바이트 순서에서는 " + "첫 바이트가 최상위입니다.")
    static final class LittleEndian implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return octet(bytes, at + 3) << 24
                    | octet(bytes, at + 2) << 16
                    | octet(bytes, at + 1) << 8
                    | octet(bytes, at);
        }
    }

    @Mistake(
            id = "words-swapped",
            en =
                    "Each half is right, but they are swapped: the first two bytes are "
                            + "the high half.",
            ko = "각각의 절반은 맞지만 서로 자리가 바뀌었습니다. 앞의 두 바이트가 " + "상위 절반입니다.")
    static final class WordsSwapped implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return octet(bytes, at + 2) << 24
                    | octet(bytes, at + 3) << 16
                    | octet(bytes, at) << 8
                    | octet(bytes, at + 1);
        }
    }

    @Mistake(
            id = "words-added",
            en =
                    "You add the two halves as equals. The high half counts 65536 times "
                            + "as much: shift it left by 16 bits.",
            ko = "두 절반을 똑같이 더하고 있습니다. 상위 절반의 값은 65536배입니다. " + "왼쪽으로 16비트 옮기십시오.")
    static final class WordsAdded implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return (octet(bytes, at) << 8 | octet(bytes, at + 1))
                    + (octet(bytes, at + 2) << 8 | octet(bytes, at + 3));
        }
    }

    @Mistake(
            id = "ignores-at",
            en = "You read from bytes[0] each time. The number begins at bytes[at].",
            ko = "늘 bytes[0]부터 읽고 있습니다. 읽을 수는 bytes[at]에서 시작합니다.")
    static final class IgnoresAt implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return octet(bytes, 0) << 24
                    | octet(bytes, 1) << 16
                    | octet(bytes, 2) << 8
                    | octet(bytes, 3);
        }
    }

    @Mistake(
            id = "sign-removed",
            en =
                    "You removed the sign by clearing the highest bit. That bit is part "
                            + "of the number: c0a80001 became 40a80001. Use a long, which has room "
                            + "for all 32 bits.",
            ko =
                    "최상위 비트를 지워서 부호를 없앴습니다. 그 비트도 수의 일부입니다. "
                            + "c0a80001이 40a80001이 되었습니다. 32비트를 모두 담을 수 있는 long을 "
                            + "쓰십시오.")
    static final class SignRemoved implements Unsigned32 {
        @Override
        public long u32(byte[] bytes, int at) {
            return (octet(bytes, at) << 24
                            | octet(bytes, at + 1) << 16
                            | octet(bytes, at + 2) << 8
                            | octet(bytes, at + 3))
                    & 0x7fffffff;
        }
    }
}
