package workbook.ch03.headerlength;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "always-20",
            en =
                    "You answer 20 for every packet. 20 is the least; a header with options is"
                            + " longer. How long this one is stands in its first byte, in IHL.",
            ko =
                    "어떤 패킷이든 20이라고 답하고 있습니다. 20은 최솟값이고, 옵션이 있으면 헤더는 더"
                            + " 깁니다. 실제 길이는 첫 바이트의 IHL에 적혀 있습니다.")
    static final class Always20 implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return 20;
        }
    }

    @Mistake(
            id = "words-not-bytes",
            en =
                    "You found IHL, but IHL counts words of 32 bits. How many bytes is one such"
                            + " word?",
            ko = "IHL은 잘 찾았습니다. 다만 IHL은 32비트 워드의 개수입니다. 한 워드는 몇 바이트입니까?")
    static final class WordsNotBytes implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return packet[0] & 0x0f;
        }
    }

    @Mistake(
            id = "version-nibble",
            en =
                    "You took the high half of the first byte. That is the version, always 4. IHL"
                            + " is the low half.",
            ko = "첫 바이트의 상위 4비트를 읽고 있습니다. 그 자리는 버전이며 늘 4입니다. IHL은 하위" + " 4비트입니다.")
    static final class Version implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return packet[0] >> 4;
        }
    }

    @Mistake(
            id = "version-in-bytes",
            en =
                    "You took the high half of the first byte, times 4. That half is the version,"
                            + " so the answer is always 16. IHL is the low half.",
            ko = "첫 바이트의 상위 4비트에 4를 곱하고 있습니다. 상위 4비트는 버전이라서 답이 늘" + " 16이 됩니다. IHL은 하위 4비트입니다.")
    static final class VersionTimesFour implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return (packet[0] >> 4) * 4;
        }
    }

    @Mistake(
            id = "version-not-masked",
            en =
                    "You multiply the whole first byte by 4, the version with it. Keep only its"
                            + " low half: & 0x0f.",
            ko = "첫 바이트 전체에 4를 곱해서 버전까지 함께 계산됩니다. & 0x0f로 하위 4비트만" + " 남기십시오.")
    static final class NotMasked implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return packet[0] * 4;
        }
    }

    @Mistake(
            id = "mask-too-narrow",
            en =
                    "Your answer is right for short headers and wrong for long ones: a bit of IHL"
                            + " is lost. IHL has four bits, so the mask is 0x0f.",
            ko = "짧은 헤더에는 맞지만 긴 헤더에는 틀립니다. IHL의 비트 하나를 잃고 있습니다. IHL은" + " 4비트이므로 마스크는 0x0f입니다.")
    static final class MaskTooNarrow implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return (packet[0] & 0x07) * 4;
        }
    }

    @Mistake(
            id = "whole-packet",
            en =
                    "You answer how many bytes there are. The array holds the header and what"
                            + " follows it; where the header ends stands in IHL.",
            ko = "배열 전체의 길이를 답하고 있습니다. 배열에는 헤더와 그 뒤의 데이터가 함께 들어" + " 있습니다. 헤더가 끝나는 곳은 IHL이 알려 줍니다.")
    static final class WholePacket implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return packet.length;
        }
    }

    @Mistake(
            id = "total-length",
            en =
                    "You read the third and fourth byte. They are the total length, header and"
                            + " data together. The header's own length is IHL.",
            ko = "세 번째와 네 번째 바이트를 읽고 있습니다. 그 필드는 헤더와 데이터를 합한 총" + " 길이입니다. 헤더만의 길이는 IHL입니다.")
    static final class TotalLength implements HeaderLength {
        @Override
        public int headerBytes(byte[] packet) {
            return (packet[2] & 0xff) << 8 | (packet[3] & 0xff);
        }
    }
}
