package workbook.ch06.window;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "raw",
            en =
                    "You answer the field as it is. With a shift of 10, 63 means 64512 bytes. A sender"
                            + " that took it for 63 would stall: it would send 63 bytes and wait.",
            ko =
                    "필드의 값을 그대로 답합니다. 시프트가 10이면 63은 64512바이트를 뜻합니다. 63으로 여기는 송신자는"
                            + " 63바이트를 보내고 멈추어 기다립니다.")
    static final class Raw implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            return field;
        }
    }

    @Mistake(
            id = "syn-scaled",
            en =
                    "You scale the window of a SYN. The SYN brings the shift; until both sides have it,"
                            + " windows are plain numbers.",
            ko =
                    "SYN의 윈도우에까지 배율을 적용했습니다. 시프트 값은 SYN이 알려 주는 것이므로, 양쪽이 그 값을 알기 전의"
                            + " 윈도우는 그대로의 수입니다.")
    static final class SynScaled implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            return (long) field << Math.min(shift, 14);
        }
    }

    @Mistake(
            id = "no-cap",
            en =
                    "You use any shift. RFC 7323 §2.3 ends at 14: a larger one counts as 14, since a"
                            + " window must stay below half of the sequence numbers.",
            ko =
                    "어떤 시프트든 그대로 씁니다. RFC 7323 §2.3의 상한은 14이고, 더 큰 값은 14로 봅니다. 윈도우는"
                            + " 순서 번호의 절반보다 작아야 하기 때문입니다.")
    static final class NoCap implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            return syn ? field : (long) field << shift;
        }
    }

    @Mistake(
            id = "multiplied",
            en =
                    "You multiply by the shift. A shift of 10 moves the bits by 10 places, which is times"
                            + " 1024.",
            ko = "시프트 값을 곱하고 있습니다. 시프트 10은 비트를 열 자리 옮기는 것이고, 1024를 곱하는 것과" + " 같습니다.")
    static final class Multiplied implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            return syn || shift == 0 ? field : (long) field * Math.min(shift, 14);
        }
    }

    @Mistake(
            id = "cut-to-16-bits",
            en =
                    "Your windows never get above 65535. The field has 16 bits; the window it stands for"
                            + " has up to 30, and that is what scaling is for.",
            ko = "윈도우가 65535를 넘지 못합니다. 필드는 16비트이지만 그것이 뜻하는 윈도우는 30비트까지 갑니다." + " 그러려고 배율이 있습니다.")
    static final class CutTo16Bits implements WindowBytes {
        @Override
        public long windowBytes(int field, int shift, boolean syn) {
            return (syn ? field : (long) field << Math.min(shift, 14)) & 0xffff;
        }
    }
}
