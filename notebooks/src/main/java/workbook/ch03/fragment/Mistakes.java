package workbook.ch03.fragment;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int u16(byte[] packet, int at) {
        return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
    }

    @Mistake(
            id = "not-times-8",
            en =
                    "You answer the offset as it stands in the field. It counts units of "
                            + "8 bytes; the question is in bytes.",
            ko = "오프셋을 필드에 적힌 그대로 답하고 있습니다. 필드의 단위는 " + "8바이트이고, 묻는 것은 바이트 수입니다.")
    static final class NotTimes8 implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x4000) != 0, (word & 0x2000) != 0, word & 0x1fff);
        }
    }

    @Mistake(
            id = "mask-too-wide",
            en =
                    "A flag slips into your offset: 0x3fff keeps 14 bits. The offset has "
                            + "13, so the mask is 0x1fff.",
            ko = "오프셋에 플래그가 섞여 들어갑니다. 0x3fff는 14비트를 남깁니다. " + "오프셋은 13비트이므로 마스크는 0x1fff입니다.")
    static final class MaskTooWide implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x4000) != 0, (word & 0x2000) != 0, (word & 0x3fff) * 8);
        }
    }

    @Mistake(
            id = "not-masked",
            en = "You take all 16 bits for the offset, the flags with them. Keep the " + "low 13.",
            ko = "16비트 전체를 오프셋으로 읽어서 플래그까지 들어갑니다. 하위 " + "13비트만 남기십시오.")
    static final class NotMasked implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x4000) != 0, (word & 0x2000) != 0, word * 8);
        }
    }

    @Mistake(
            id = "low-byte-only",
            en =
                    "Your offset is cut: it uses byte 7 only. Its five high bits are in "
                            + "byte 6, next to the flags.",
            ko = "오프셋이 잘렸습니다. 7번 바이트만 쓰고 있습니다. 상위 5비트는 6번 " + "바이트에, 플래그 옆에 있습니다.")
    static final class LowByteOnly implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x4000) != 0, (word & 0x2000) != 0, (word & 0xff) * 8);
        }
    }

    @Mistake(
            id = "flags-swapped",
            en =
                    "Your two flags are swapped. From the left: a reserved bit, then DF "
                            + "(0x4000), then MF (0x2000).",
            ko = "두 플래그가 서로 바뀌었습니다. 왼쪽부터 예약 비트, DF(0x4000), " + "MF(0x2000) 순서입니다.")
    static final class FlagsSwapped implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x2000) != 0, (word & 0x4000) != 0, (word & 0x1fff) * 8);
        }
    }

    @Mistake(
            id = "flags-one-too-high",
            en =
                    "You read the flags one bit too far to the left. The first bit is "
                            + "reserved and always 0; DF is the second.",
            ko = "플래그를 한 비트 왼쪽에서 읽고 있습니다. 첫 비트는 예약되어 늘 " + "0이고, DF는 둘째 비트입니다.")
    static final class FlagsOneTooHigh implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x8000) != 0, (word & 0x4000) != 0, (word & 0x1fff) * 8);
        }
    }

    @Mistake(
            id = "mf-by-offset",
            en =
                    "You take every packet with an offset for one with more to come. The "
                            + "last fragment has an offset and no MF.",
            ko = "오프셋이 있으면 뒤에 단편이 더 있다고 답하고 있습니다. 마지막 " + "단편은 오프셋이 있지만 MF는 없습니다.")
    static final class MfByOffset implements Fragment {
        @Override
        public Frag fragment(byte[] packet) {
            int word = u16(packet, 6);
            return new Frag((word & 0x4000) != 0, (word & 0x1fff) != 0, (word & 0x1fff) * 8);
        }
    }
}
