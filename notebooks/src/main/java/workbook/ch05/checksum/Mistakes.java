package workbook.ch05.checksum;

import java.nio.ByteBuffer;
import lab.check.Mistake;
import lab.packet.Checksum;
import workbook.TwoCarries;

final class Mistakes {
    private Mistakes() {}

    private static final int UDP = 17;

    /// The sum over the datagram, its checksum field as 0.
    private static long sum(byte[] datagram, long start) {
        return Checksum.sum(cleared(datagram), 0, datagram.length, start);
    }

    private static byte[] cleared(byte[] datagram) {
        byte[] copy = datagram.clone();
        copy[6] = 0;
        copy[7] = 0;
        return copy;
    }

    private static long pseudo(int source, int destination, int protocol, int length) {
        return Integer.toUnsignedLong(source)
                + Integer.toUnsignedLong(destination)
                + protocol
                + length;
    }

    /// All that is summed, in its order.
    static byte[] summed(int source, int destination, byte[] datagram) {
        var all = ByteBuffer.allocate(12 + datagram.length);
        all.putInt(source).putInt(destination).putShort((short) UDP);
        return all.putShort((short) datagram.length).put(cleared(datagram)).array();
    }

    private static int neverZero(int checksum) {
        return checksum == 0 ? 0xffff : checksum;
    }

    @Mistake(
            id = "no-pseudo-header",
            en =
                    "Your sum begins with the UDP header. In front of it belongs the pseudo header:"
                            + " both addresses, a zero, the protocol 17 and the length, 12 bytes that are"
                            + " summed and never sent.",
            ko =
                    "UDP 헤더부터 더하고 있습니다. 그 앞에 의사 헤더가 있어야 합니다. 두 주소와 0, 프로토콜 17,"
                            + " 길이로 된 12바이트이며, 더하기만 하고 보내지는 않습니다.")
    static final class NoPseudoHeader implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            return neverZero(Checksum.finish(sum(datagram, 0)));
        }
    }

    @Mistake(
            id = "zero-sent",
            en =
                    "You answer 0000 where the sum comes out so. In UDP that means that the sender made"
                            + " no checksum. Send ffff: in ones' complement it is zero as well.",
            ko =
                    "계산 결과가 0이면 0000을 그대로 답합니다. UDP에서 0000은 체크섬을 계산하지 않았다는 뜻입니다."
                            + " ffff를 보내십시오. 1의 보수에서는 ffff도 0입니다.")
    static final class ZeroSent implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long pseudo = pseudo(source, destination, UDP, datagram.length);
            return Checksum.finish(sum(datagram, pseudo));
        }
    }

    @Mistake(
            id = "field-counted",
            en =
                    "What stood in the checksum field went into your sum. While the checksum is"
                            + " computed, the field counts as 0, whatever is in it.",
            ko = "체크섬 필드에 있던 값까지 더했습니다. 체크섬을 계산하는 동안 이 필드는 무엇이 들어 있든 0으로" + " 봅니다.")
    static final class FieldCounted implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long pseudo = pseudo(source, destination, UDP, datagram.length);
            long sum = Checksum.sum(datagram, 0, datagram.length, pseudo);
            return neverZero(Checksum.finish(sum));
        }
    }

    @Mistake(
            id = "odd-byte-low",
            en =
                    "An odd last byte is the high half of a word, with a zero behind it. You took it as"
                            + " the low half.",
            ko = "홀수째 마지막 바이트는 워드의 상위 바이트이고 뒤에 0이 온다고 봅니다. 하위 바이트로 더하고" + " 있습니다.")
    static final class OddByteLow implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long pseudo = pseudo(source, destination, UDP, datagram.length);
            long sum = Checksum.sum(cleared(datagram), 0, datagram.length & ~1, pseudo);
            if (datagram.length % 2 == 1) sum += datagram[datagram.length - 1] & 0xff;
            return neverZero(Checksum.finish(sum));
        }
    }

    @Mistake(
            id = "odd-byte-lost",
            en =
                    "The last byte of an odd datagram is not in your sum. It counts, as the high half of"
                            + " a word whose low half is 0.",
            ko = "홀수 길이일 때 마지막 바이트가 합에서 빠졌습니다. 하위 바이트가 0인 워드의 상위 바이트로" + " 더해야 합니다.")
    static final class OddByteLost implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long pseudo = pseudo(source, destination, UDP, datagram.length);
            long sum = Checksum.sum(cleared(datagram), 0, datagram.length & ~1, pseudo);
            return neverZero(Checksum.finish(sum));
        }
    }

    @Mistake(
            id = "no-protocol",
            en =
                    "Your pseudo header lacks the protocol. For UDP it is 17, as in byte 9 of the IP header.",
            ko = "의사 헤더에 프로토콜이 빠졌습니다. UDP는 17이며, IP 헤더의 9번 바이트와 같은 값입니다.")
    static final class NoProtocol implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long pseudo = pseudo(source, destination, 0, datagram.length);
            return neverZero(Checksum.finish(sum(datagram, pseudo)));
        }
    }

    @Mistake(
            id = "length-once",
            en =
                    "The UDP length is summed twice: once in the pseudo header, once in the UDP header."
                            + " Your pseudo header has none.",
            ko = "UDP 길이는 두 번 더합니다. 의사 헤더에서 한 번, UDP 헤더에서 한 번입니다. 의사 헤더에 길이가" + " 없습니다.")
    static final class LengthOnce implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            long pseudo = pseudo(source, destination, UDP, 0);
            return neverZero(Checksum.finish(sum(datagram, pseudo)));
        }
    }

    @Mistake(
            id = "signed-address",
            en =
                    "Addresses from 128.0.0.0 on come out wrong: an int keeps its sign in >>. Use >>>,"
                            + " or mask with 0xffff after the shift.",
            ko =
                    "128.0.0.0 이상인 주소에서 틀립니다. >>는 int의 부호를 유지합니다. >>>를 쓰거나, 시프트한 다음"
                            + " 0xffff로 마스크하십시오.")
    static final class SignedAddress implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            int total = UDP + datagram.length;
            for (int address : new int[] {source, destination}) {
                total += (address >> 16) + (address & 0xffff);
            }
            total += ~Checksum.finish(sum(datagram, 0)) & 0xffff;
            return neverZero(Checksum.finish(Integer.toUnsignedLong(total)));
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
    static final class FoldedOnce implements UdpChecksum {
        @Override
        public int udpChecksum(int source, int destination, byte[] datagram) {
            byte[] summed = summed(source, destination, datagram);
            return neverZero(TwoCarries.foldedOnce(summed, summed.length));
        }
    }
}
