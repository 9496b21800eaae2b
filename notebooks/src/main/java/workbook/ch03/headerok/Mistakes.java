package workbook.ch03.headerok;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static int checksum(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        while (sum >>> 16 != 0) sum = (sum & 0xffff) + (sum >>> 16);
        return ~sum & 0xffff;
    }

    private static int headerBytes(byte[] packet) {
        return (packet[0] & 0xf) * 4;
    }

    @Mistake(
            id = "whole-packet",
            en =
                    "You sum the whole packet. The checksum in the IPv4 header covers "
                            + "the header and nothing else; TCP and UDP have one of their own for "
                            + "the data.",
            ko = "패킷 전체를 더하고 있습니다. IPv4 헤더의 체크섬은 헤더만 " + "포함합니다. 데이터는 TCP와 UDP가 자기 체크섬으로 지킵니다.")
    static final class WholePacket implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return checksum(packet, packet.length) == 0;
        }
    }

    @Mistake(
            id = "first-20-bytes",
            en =
                    "You sum 20 bytes each time. With options the header is longer, and "
                            + "the options are in the sum: how long it is stands in IHL.",
            ko = "늘 20바이트를 더하고 있습니다. 옵션이 있으면 헤더가 더 길고 옵션도 " + "합에 들어갑니다. 길이는 IHL에 있습니다.")
    static final class First20Bytes implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return checksum(packet, 20) == 0;
        }
    }

    @Mistake(
            id = "compares-to-ffff",
            en =
                    "You compare with ffff. That is the sum; the checksum is the sum "
                            + "inverted, and for a good header that is 0.",
            ko = "ffff와 비교하고 있습니다. 그것은 합입니다. 체크섬은 합을 뒤집은 " + "값이고, 올바른 헤더에서는 0입니다.")
    static final class ComparesToFfff implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return checksum(packet, headerBytes(packet)) == 0xffff;
        }
    }

    @Mistake(
            id = "words-not-bytes",
            en = "You sum only as many bytes as IHL says. IHL counts words of four " + "bytes.",
            ko = "IHL에 적힌 수만큼만 바이트를 더하고 있습니다. IHL의 단위는 4바이트 " + "워드입니다.")
    static final class WordsNotBytes implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return checksum(packet, packet[0] & 0xf) == 0;
        }
    }

    @Mistake(
            id = "always-true",
            en =
                    "You call every header good. One of those in the checks has a TTL "
                            + "that somebody changed.",
            ko = "모든 헤더가 올바르다고 답하고 있습니다. 검사에는 유지 시간(TTL)이 " + "바뀐 헤더도 있습니다.")
    static final class AlwaysTrue implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            return true;
        }
    }

    @Mistake(
            id = "never-folds",
            en =
                    "You drop what the sum carries beyond 16 bits. Add it back at the "
                            + "low end before you judge.",
            ko = "16비트를 넘친 부분을 버리고 있습니다. 판단하기 전에 아래쪽에 다시 " + "더하십시오.")
    static final class NeverFolds implements HeaderOk {
        @Override
        public boolean headerOk(byte[] packet) {
            int sum = 0;
            for (int i = 0; i < headerBytes(packet); i++)
                sum += (packet[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
            return (sum & 0xffff) == 0xffff;
        }
    }
}
