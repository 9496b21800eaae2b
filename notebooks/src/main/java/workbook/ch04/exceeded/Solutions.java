package workbook.ch04.exceeded;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lab.check.Solution;
import lab.packet.Checksum;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import org.jspecify.annotations.Nullable;

final class Solutions {
    private Solutions() {}

    private static boolean mayNot(byte[] original) {
        int header = (original[0] & 0xf) * 4;
        boolean later = (((original[6] & 0x1f) << 8) | (original[7] & 0xff)) != 0;
        int type = original[header];
        return later || (original[9] == 1 && type != 0 && type != 8);
    }

    private static byte[] quote(byte[] original) {
        return Arrays.copyOf(original, Math.min(original.length, (original[0] & 0xf) * 4 + 8));
    }

    private static byte[] answer(int from, int to, byte[] quote, boolean summed) {
        var out = ByteBuffer.allocate(28 + quote.length);
        out.putShort((short) 0x4500).putShort((short) out.capacity());
        out.putInt(0x4000).put((byte) 64).put((byte) 1).putShort((short) 0);
        out.putInt(from).putInt(to);
        out.putShort(10, (short) Checksum.of(out.array(), 0, 20));
        out.put((byte) 11).put(new byte[7]).put(quote);
        if (summed) out.putShort(22, (short) Checksum.of(out.array(), 20, out.capacity() - 20));
        return out.array();
    }

    private static int at(byte[] packet, int offset) {
        return ByteBuffer.wrap(packet).getInt(offset);
    }

    @Solution
    static final class ByHand implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            return mayNot(original) ? null : answer(me, at(original, 12), quote(original), true);
        }
    }

    @Solution
    static final class Records implements TimeExceeded {
        @Override
        public byte @Nullable [] timeExceeded(byte[] original, int me) {
            var header = Ipv4Header.decode(ByteBuffer.wrap(original));
            if (header.laterFragment()) return null;
            int type = original[header.length()];
            boolean icmp = header.protocol() == Ipv4Header.ICMP;
            if (icmp && type != IcmpHeader.ECHO_REQUEST && type != IcmpHeader.ECHO_REPLY) {
                return null;
            }
            return Packet.of(
                            Ipv4Header.of(new Ipv4Address(me), header.source())
                                    .withProtocol(Ipv4Header.ICMP),
                            new IcmpHeader(IcmpHeader.TIME_EXCEEDED, 0, 0, 0),
                            Octets.of(quote(original)))
                    .bytes();
        }
    }
}
