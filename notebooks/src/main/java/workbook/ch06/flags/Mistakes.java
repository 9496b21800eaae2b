package workbook.ch06.flags;

import java.util.EnumSet;
import java.util.Set;
import lab.check.Mistake;
import workbook.ch06.flags.TcpFlags.Flag;

final class Mistakes {
    private Mistakes() {}

    private static Set<Flag> bits(int bits) {
        var flags = EnumSet.noneOf(Flag.class);
        for (int i = 0; i < 8; i++) {
            if ((bits & (0x80 >> i)) != 0) flags.add(Flag.values()[i]);
        }
        return flags;
    }

    @Mistake(
            id = "equality",
            en =
                    "You find a flag that stands alone and lose it in company: 0x12 is neither 0x02 nor"
                            + " 0x10. Do not compare the byte; ask for one bit with &.",
            ko =
                    "플래그가 하나일 때는 찾지만 여럿이면 놓칩니다. 0x12는 0x02도 0x10도 아닙니다. 바이트를 통째로"
                            + " 비교하지 말고 &로 비트를 하나씩 확인하십시오.")
    static final class Equality implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            Set<Flag> flags = bits(segment[13]);
            return flags.size() == 1 ? flags : EnumSet.noneOf(Flag.class);
        }
    }

    @Mistake(
            id = "six-only",
            en =
                    "ECE and CWR never appear. Old books draw six flags; RFC 3168 took two of the"
                            + " reserved bits for ECN. Byte 13 is all flags.",
            ko =
                    "ECE와 CWR이 나오지 않습니다. 오래된 책에는 플래그가 여섯 개뿐이지만 RFC 3168이 예약 비트 두"
                            + " 개를 ECN에 주었습니다. 13번 바이트는 모두 플래그입니다.")
    static final class SixOnly implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            return bits(segment[13] & 0x3f);
        }
    }

    @Mistake(
            id = "from-the-wrong-end",
            en =
                    "Your flags are mirrored: SYN came out as ECE. The first of the enum, CWR, is the"
                            + " left bit, 0x80; the last, FIN, is 0x01.",
            ko =
                    "플래그가 좌우로 뒤집혔습니다. SYN이 ECE로 나왔습니다. enum의 첫째인 CWR이 왼쪽 비트 0x80이고"
                            + " 마지막인 FIN이 0x01입니다.")
    static final class Mirrored implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            return bits(Integer.reverse(segment[13]) >>> 24);
        }
    }

    @Mistake(
            id = "byte-12",
            en =
                    "You read byte 12. That is the header length and the reserved bits; the flags are"
                            + " the byte behind it.",
            ko = "12번 바이트를 읽고 있습니다. 그것은 헤더 길이와 예약 비트입니다. 플래그는 바로 뒤의" + " 바이트입니다.")
    static final class Byte12 implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            return bits(segment[12]);
        }
    }

    @Mistake(
            id = "greater-than-zero",
            en =
                    "CWR never appears. Its bit makes the byte negative, so a comparison with > 0 fails"
                            + " for it. Compare with != 0.",
            ko = "CWR만 나오지 않습니다. 이 비트가 있으면 바이트가 음수라서 > 0으로 비교하면 거짓이 됩니다." + " != 0으로 비교하십시오.")
    static final class WithoutCwr implements TcpFlags {
        @Override
        public Set<Flag> flags(byte[] segment) {
            return bits(segment[13] & 0x7f);
        }
    }
}
