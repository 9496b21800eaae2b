package workbook.ch06.reserved;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    abstract static class RightSender implements Reserved {
        @Override
        public int byte12(int words) {
            return words << 4;
        }
    }

    @Mistake(
            id = "rejects-reserved",
            en =
                    "You refuse a segment because a reserved bit is set. Bits are reserved for a later"
                            + " use: ECE and CWR once were, and boxes that refused them held ECN up for"
                            + " years. Look past them.",
            ko =
                    "예약 비트가 1이라는 이유로 세그먼트를 거절합니다. 예약은 나중에 쓰려고 남겨 둔 것입니다. ECE와"
                            + " CWR도 예약 비트였고, 이를 거절한 장비들 때문에 ECN 보급이 오래 늦어졌습니다. 보지"
                            + " 말고 지나가십시오.")
    static final class RejectsReserved extends RightSender {
        @Override
        public boolean accepts(byte[] segment) {
            int bytes = (segment[12] & 0xf0) >> 2;
            return bytes >= 20 && bytes <= segment.length && (segment[12] & 0x0f) == 0;
        }
    }

    @Mistake(
            id = "not-shifted",
            en =
                    "The byte you send holds the length in its right half. The length is the left half;"
                            + " what you wrote are reserved bits, and they must be 0.",
            ko = "보내는 바이트의 오른쪽 절반에 길이를 썼습니다. 길이는 왼쪽 절반입니다. 지금 쓴 곳은 예약" + " 비트이고 0이어야 합니다.")
    static final class NotShifted implements Reserved {
        @Override
        public int byte12(int words) {
            return words;
        }

        @Override
        public boolean accepts(byte[] segment) {
            int bytes = (segment[12] & 0xf0) >> 2;
            return bytes >= 20 && bytes <= segment.length;
        }
    }

    @Mistake(
            id = "short-header-accepted",
            en =
                    "You accept a header of fewer than 5 words. The fixed fields alone are 20 bytes;"
                            + " such a segment cannot be read.",
            ko = "다섯 워드보다 짧은 헤더를 받아들입니다. 고정된 필드만 해도 20바이트이므로 이런 세그먼트는 읽을" + " 수 없습니다.")
    static final class ShortAccepted extends RightSender {
        @Override
        public boolean accepts(byte[] segment) {
            return (segment[12] & 0xf0) >> 2 <= segment.length;
        }
    }

    @Mistake(
            id = "longer-than-segment",
            en =
                    "You accept a header that is longer than the segment. Reading its options would go"
                            + " beyond the last byte.",
            ko = "세그먼트보다 긴 헤더를 받아들입니다. 옵션을 읽으면 마지막 바이트를 넘어갑니다.")
    static final class LongerAccepted extends RightSender {
        @Override
        public boolean accepts(byte[] segment) {
            return (segment[12] & 0xf0) >= 0x50;
        }
    }

    @Mistake(
            id = "signed-shift",
            en =
                    "You refuse headers of 32 bytes and more: byte 12 is negative there, and >> keeps the"
                            + " sign. Mask first.",
            ko = "32바이트 이상인 헤더를 거절합니다. 이때 12번 바이트는 음수이고 >>는 부호를 유지합니다. 먼저" + " 마스크하십시오.")
    static final class SignedShift extends RightSender {
        @Override
        public boolean accepts(byte[] segment) {
            int bytes = (segment[12] >> 4) * 4;
            return bytes >= 20 && bytes <= segment.length;
        }
    }
}
