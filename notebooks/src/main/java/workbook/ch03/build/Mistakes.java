package workbook.ch03.build;

import java.util.Arrays;
import lab.check.Mistake;
import lab.packet.Checksum;
import workbook.TwoCarries;
import workbook.ch03.build.BuildPacket.Ipv4;

final class Mistakes {
    private Mistakes() {}

    private static byte[] right(Ipv4 h, byte[] payload) {
        return new Solutions.Buffer().ipv4(h, payload);
    }

    private static void put16(byte[] packet, int at, int value) {
        packet[at] = (byte) (value >> 8);
        packet[at + 1] = (byte) value;
    }

    private static int flags(boolean first, boolean second) {
        return (first ? 0x4000 : 0) | (second ? 0x2000 : 0);
    }

    private static byte[] summed(byte[] packet, int length) {
        put16(packet, 10, 0);
        put16(packet, 10, Checksum.of(packet, 0, length));
        return packet;
    }

    @Mistake(
            id = "length-without-header",
            en =
                    "Your total length is 20 too small: it counts the data only. The "
                            + "field is the length of the packet, header included.",
            ko = "총 길이가 20만큼 작습니다. 데이터만 세고 있습니다. 이 필드는 헤더를 " + "포함한 패킷의 길이입니다.")
    static final class LengthWithoutHeader implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            put16(packet, 2, payload.length);
            return summed(packet, 20);
        }
    }

    @Mistake(
            id = "no-checksum",
            en =
                    "The checksum field is 0. Compute it when all the other fields are "
                            + "in place, and write it last.",
            ko = "체크섬 필드가 0입니다. 다른 필드를 모두 쓴 다음 계산해서 마지막에 " + "쓰십시오.")
    static final class NoChecksum implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            put16(packet, 10, 0);
            return packet;
        }
    }

    @Mistake(
            id = "checksum-over-data",
            en =
                    "Your checksum covers the data too. IPv4 protects its header only, "
                            + "so sum 20 bytes.",
            ko = "체크섬에 데이터까지 넣었습니다. IPv4는 헤더만 지키므로 20바이트만 " + "더하십시오.")
    static final class ChecksumOverData implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            return summed(packet, packet.length);
        }
    }

    @Mistake(
            id = "not-inverted",
            en = "You wrote the sum. The checksum is the sum with all 16 bits " + "inverted.",
            ko = "합을 그대로 썼습니다. 체크섬은 합의 16비트를 모두 뒤집은 값입니다.")
    static final class NotInverted implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            packet[10] ^= (byte) 0xff;
            packet[11] ^= (byte) 0xff;
            return packet;
        }
    }

    @Mistake(
            id = "offset-in-bytes",
            en =
                    "You wrote the fragment offset in bytes. The field counts units of 8 "
                            + "bytes and has only 13 bits.",
            ko = "단편 오프셋을 바이트 단위로 썼습니다. 이 필드의 단위는 8바이트이고 " + "13비트뿐입니다.")
    static final class OffsetInBytes implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            put16(packet, 6, flags(h.df(), h.mf()) | h.offsetBytes());
            return summed(packet, 20);
        }
    }

    @Mistake(
            id = "flags-swapped",
            en = "DF and MF are swapped. DF is 0x4000, MF is 0x2000.",
            ko = "DF와 MF가 서로 바뀌었습니다. DF는 0x4000, MF는 0x2000입니다.")
    static final class FlagsSwapped implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            put16(packet, 6, flags(h.mf(), h.df()) | h.offsetBytes() / 8);
            return summed(packet, 20);
        }
    }

    @Mistake(
            id = "no-data",
            en =
                    "The header is there, the payload is not. A packet is both, one "
                            + "behind the other.",
            ko = "헤더만 있고 페이로드가 없습니다. 패킷은 헤더와 그 뒤의 데이터를 " + "합한 것입니다.")
    static final class NoData implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            return Arrays.copyOf(right(h, payload), 20);
        }
    }

    @Mistake(
            id = "ihl-in-bytes",
            en =
                    "The first byte is 0x54: you wrote 20 into four bits, and it ran "
                            + "over into the version. IHL counts words, so it is 5.",
            ko = "첫 바이트가 0x54입니다. 4비트 자리에 20을 써서 버전까지 넘쳤습니다. " + "IHL의 단위는 워드이므로 5입니다.")
    static final class IhlInBytes implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            packet[0] = 0x40 | 20;
            return summed(packet, 20);
        }
    }

    @Mistake(
            id = "addresses-swapped",
            en =
                    "Source and destination are swapped. The source comes first. The "
                            + "checksum did not notice: chapter 1 said why.",
            ko = "발신지와 목적지가 서로 바뀌었습니다. 발신지가 먼저입니다. 체크섬은 " + "이것을 알아채지 못했습니다. 이유는 1장에 있습니다.")
    static final class AddressesSwapped implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            var swapped =
                    new Ipv4(
                            h.dscp(),
                            h.ecn(),
                            h.identification(),
                            h.df(),
                            h.mf(),
                            h.offsetBytes(),
                            h.ttl(),
                            h.protocol(),
                            h.destination(),
                            h.source());
            return right(swapped, payload);
        }
    }

    @Mistake(
            id = "folded-once",
            en =
                    "You add the carries in once. 2ffff becomes 10001 by that, which is 17 bits long: go on"
                            + " as long as there is something above the 16 bits.",
            ko =
                    "자리올림을 한 번만 더하고 있습니다. 2ffff는 한 번 접으면 10001이 되어 여전히 17비트입니다. 16비트를"
                            + " 넘는 것이 없을 때까지 되풀이하십시오.")
    static final class FoldedOnce implements BuildPacket {
        @Override
        public byte[] ipv4(Ipv4 h, byte[] payload) {
            byte[] packet = right(h, payload);
            put16(packet, 10, 0);
            put16(packet, 10, TwoCarries.foldedOnce(packet, 20));
            return packet;
        }
    }
}
