package workbook.ch06.headerlength;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "signed-shift",
            en =
                    "0x50 works and 0x80 gives a negative length. The byte is negative in Java, and >>"
                            + " keeps the sign. Real segments start at 0x80, so test with those.",
            ko =
                    "0x50은 맞지만 0x80은 음수가 나옵니다. 자바에서 이 바이트는 음수이고 >>는 부호를 유지합니다."
                            + " 실제 세그먼트는 대개 0x80부터이니 그 값으로 시험하십시오.")
    static final class SignedShift implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return (segment[12] >> 4) * 4;
        }
    }

    @Mistake(
            id = "always-20",
            en =
                    "You answer 20 for every segment. That is the least. With options the header is"
                            + " longer, and nearly every TCP segment has some.",
            ko = "어떤 세그먼트든 20이라고 답합니다. 20은 최솟값입니다. 옵션이 있으면 더 길고, TCP 세그먼트에는" + " 거의 늘 옵션이 있습니다.")
    static final class Always20 implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return 20;
        }
    }

    @Mistake(
            id = "words-not-bytes",
            en = "You found the data offset. It counts words of 32 bits, as IHL does in chapter 3.",
            ko = "data offset은 잘 찾았습니다. 단위는 3장의 IHL처럼 32비트 워드입니다.")
    static final class WordsNotBytes implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return (segment[12] & 0xff) >> 4;
        }
    }

    @Mistake(
            id = "low-nibble",
            en =
                    "You read the right half of byte 12. In IPv4 the length is the right half, in TCP"
                            + " the left. The right half is reserved.",
            ko =
                    "12번 바이트의 오른쪽 절반을 읽고 있습니다. IPv4에서는 길이가 오른쪽 절반이지만 TCP에서는 왼쪽"
                            + " 절반입니다. 오른쪽은 예약되어 있습니다.")
    static final class LowNibble implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return (segment[12] & 0x0f) * 4;
        }
    }

    @Mistake(
            id = "reserved-counted",
            en =
                    "Your answer is right as long as the reserved bits are 0. A shift by 2 lets them"
                            + " in: keep only the left four bits first.",
            ko = "예약 비트가 0일 때만 맞습니다. 두 칸만 시프트하면 예약 비트가 섞입니다. 먼저 왼쪽 4비트만" + " 남기십시오.")
    static final class ReservedCounted implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return (segment[12] & 0xff) >> 2;
        }
    }

    @Mistake(
            id = "whole-segment",
            en =
                    "You answer how long the segment is, data included. Byte 12 says where the data begins.",
            ko = "데이터까지 포함한 세그먼트의 길이를 답하고 있습니다. 데이터가 시작하는 곳은 12번 바이트가" + " 알려 줍니다.")
    static final class WholeSegment implements TcpHeaderLength {
        @Override
        public int headerBytes(byte[] segment) {
            return segment.length;
        }
    }
}
