package workbook.ch03.payload;

import java.util.Arrays;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int headerBytes(byte[] packet) {
        return (packet[0] & 0xf) * 4;
    }

    private static int totalLength(byte[] packet) {
        return (packet[2] & 0xff) << 8 | (packet[3] & 0xff);
    }

    @Mistake(
            id = "to-the-arrays-end",
            en =
                    "You take everything to the end of the array. An Ethernet frame has "
                            + "at least 60 bytes, so a short packet gets zeros behind it: the last "
                            + "6 bytes here are padding. Where the packet ends stands in the total "
                            + "length.",
            ko =
                    "배열의 끝까지 모두 가져가고 있습니다. 이더넷 프레임은 적어도 "
                            + "60바이트라서 짧은 패킷 뒤에는 0이 붙습니다. 여기서는 마지막 "
                            + "6바이트가 패딩입니다. 패킷이 끝나는 곳은 총 길이가 알려 줍니다.")
    static final class ToTheArraysEnd implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            return Arrays.copyOfRange(packet, headerBytes(packet), packet.length);
        }
    }

    @Mistake(
            id = "always-from-20",
            en =
                    "Your data begins at byte 20 each time. With options the header is "
                            + "longer, and its options end up in your data.",
            ko = "데이터가 늘 20번 바이트에서 시작합니다. 옵션이 있으면 헤더가 더 " + "길어서, 옵션이 데이터에 섞여 들어갑니다.")
    static final class AlwaysFrom20 implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            return Arrays.copyOfRange(packet, 20, Math.min(totalLength(packet), packet.length));
        }
    }

    @Mistake(
            id = "total-length-of-data",
            en =
                    "You take total length bytes from behind the header. The total "
                            + "length counts the header too, so you take too much.",
            ko = "헤더 뒤에서부터 총 길이만큼 가져가고 있습니다. 총 길이에는 헤더도 " + "들어 있으므로 너무 많이 가져갑니다.")
    static final class TotalLengthOfData implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            int from = headerBytes(packet);
            return Arrays.copyOfRange(
                    packet, from, Math.min(from + totalLength(packet), packet.length));
        }
    }

    @Mistake(
            id = "with-header",
            en =
                    "Your answer still has the header in front. The data begins where "
                            + "the header ends.",
            ko = "답의 앞부분에 헤더가 그대로 있습니다. 데이터는 헤더가 끝나는 곳에서 " + "시작합니다.")
    static final class WithHeader implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            return Arrays.copyOf(packet, Math.min(totalLength(packet), packet.length));
        }
    }

    @Mistake(
            id = "invented-zeros",
            en =
                    "Your data is longer than what is there. Where a capture cut the "
                            + "packet short, Arrays.copyOfRange fills up with zeros that nobody "
                            + "sent. Stop at the end of the array.",
            ko =
                    "실제로 있는 것보다 긴 데이터를 돌려주고 있습니다. 캡처가 패킷을 "
                            + "잘라 낸 경우 Arrays.copyOfRange는 아무도 보내지 않은 0을 채웁니다. "
                            + "배열의 끝에서 멈추십시오.")
    static final class InventedZeros implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            return Arrays.copyOfRange(packet, headerBytes(packet), totalLength(packet));
        }
    }

    @Mistake(
            id = "words-not-bytes",
            en = "Your data begins inside the header. IHL counts words of four bytes.",
            ko = "데이터가 헤더 중간에서 시작합니다. IHL의 단위는 4바이트 워드입니다.")
    static final class WordsNotBytes implements Payload {
        @Override
        public byte[] payload(byte[] packet) {
            return Arrays.copyOfRange(
                    packet, packet[0] & 0xf, Math.min(totalLength(packet), packet.length));
        }
    }
}
