package workbook.ch01.u16;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "no-mask",
            en =
                    "A Java byte is signed: 0xbb is -69, and its ones spread over the "
                            + "high byte, so port 443 became -69. Write bytes[i] & 0xff for both "
                            + "bytes.",
            ko =
                    "자바의 byte에는 부호가 있습니다. 0xbb는 -69이고, 부호의 1이 상위 "
                            + "바이트까지 덮어씁니다. 그래서 443번 포트가 -69가 되었습니다. 두 "
                            + "바이트 모두 bytes[i] & 0xff로 쓰십시오.")
    static final class NoMask implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return bytes[at] << 8 | bytes[at + 1];
        }
    }

    @Mistake(
            id = "high-byte-not-masked",
            en =
                    "The low byte is masked, the high one is not. 0x80 as a high byte is "
                            + "still -128, and the answer turns negative.",
            ko = "하위 바이트에만 마스크를 씌웠습니다. 상위 바이트가 0x80이면 그대로 " + "-128이 되어 답이 음수가 됩니다.")
    static final class HighByteNotMasked implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return bytes[at] << 8 | (bytes[at + 1] & 0xff);
        }
    }

    @Mistake(
            id = "low-byte-not-masked",
            en =
                    "The high byte is masked, the low one is not. A low byte of 0xbb is "
                            + "-69, and its sign overwrites the high byte.",
            ko = "상위 바이트에만 마스크를 씌웠습니다. 하위 바이트가 0xbb이면 -69가 " + "되고, 그 부호가 상위 바이트를 덮어씁니다.")
    static final class LowByteNotMasked implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at] & 0xff) << 8 | bytes[at + 1];
        }
    }

    @Mistake(
            id = "mask-shifted-first",
            en =
                    "In Java << binds more tightly than &, so & 0xff << 8 is & 0xff00, "
                            + "and the high byte is gone. Put parentheses: (bytes[at] & 0xff) << 8.",
            ko =
                    "자바에서는 <<가 &보다 먼저 계산됩니다. 그래서 & 0xff << 8은 & "
                            + "0xff00이 되고 상위 바이트가 사라집니다. (bytes[at] & 0xff) << 8처럼 "
                            + "괄호를 쓰십시오.")
    static final class MaskShiftedFirst implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at] & (0xff << 8)) | (bytes[at + 1] & 0xff);
        }
    }

    @Mistake(
            id = "little-endian",
            en =
                    "Your two bytes are swapped. On the network the first byte is the "
                            + "high one; your processor stores numbers the other way round, the "
                            + "network does not.",
            ko = "두 바이트의 순서가 바뀌었습니다. 네트워크에서는 첫 바이트가 상위 " + "바이트입니다. 컴퓨터의 프로세서는 대개 그 반대로 저장합니다.")
    static final class LittleEndian implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at + 1] & 0xff) << 8 | (bytes[at] & 0xff);
        }
    }

    @Mistake(
            id = "ignores-at",
            en = "You read bytes[0] and bytes[1] each time. The number begins at " + "bytes[at].",
            ko = "늘 bytes[0]과 bytes[1]을 읽고 있습니다. 읽을 수는 bytes[at]에서 " + "시작합니다.")
    static final class IgnoresAt implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        }
    }

    @Mistake(
            id = "sum",
            en =
                    "You add the two bytes as equals. The high byte counts 256 times as "
                            + "much: shift it left by 8 bits.",
            ko = "두 바이트를 똑같이 더하고 있습니다. 상위 바이트의 값은 256배입니다. " + "왼쪽으로 8비트 옮기십시오.")
    static final class Sum implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at] & 0xff) + (bytes[at + 1] & 0xff);
        }
    }

    @Mistake(
            id = "times-255",
            en =
                    "The high byte counts 256 times as much as the low one, not 255 times: a byte "
                            + "has 256 values, from 0 to 255.",
            ko = "상위 바이트의 값은 하위 바이트의 255배가 아니라 256배입니다. 바이트의 값은 " + "0부터 255까지 256가지입니다.")
    static final class Times255 implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at] & 0xff) * 255 + (bytes[at + 1] & 0xff);
        }
    }

    @Mistake(
            id = "plus-before-shift",
            en =
                    "In Java + binds more tightly than <<, so the high byte is shifted by 8 plus the "
                            + "low byte. Use |, or put the shift in parentheses.",
            ko =
                    "자바에서는 +가 <<보다 먼저 계산됩니다. 그래서 상위 바이트를 8에 하위 바이트를 "
                            + "더한 만큼 시프트하게 됩니다. |를 쓰거나 시프트를 괄호로 묶으십시오.")
    static final class PlusBeforeShift implements Unsigned16 {
        @Override
        public int u16(byte[] bytes, int at) {
            return (bytes[at] & 0xff) << (8 + (bytes[at + 1] & 0xff));
        }
    }
}
