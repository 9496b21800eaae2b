package workbook.ch04;

import java.nio.ByteBuffer;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;

/// IPv4 packets for checks, with right lengths and checksums.
public final class Packets {
    private Packets() {}

    /// From 10.1.2.3 to 192.0.2.9, with identification 7238; it may be fragmented.
    public static Ipv4Header header() {
        return Ipv4Header.of(Ipv4Address.of("10.1.2.3"), Ipv4Address.of("192.0.2.9"))
                .withProtocol(Ipv4Header.UDP)
                .withIdentification(7238)
                .withDontFragment(false);
    }

    /// That many words of options that mean nothing.
    public static Ipv4Header withOptions(Ipv4Header header, int words) {
        return header.withOptions(Octets.hex("01 01 01 01 ".repeat(words)));
    }

    public static byte[] packet(Ipv4Header header, byte[] data) {
        var whole = header.withTotalLength(header.length() + data.length).withRightChecksum();
        return Packet.exactly(whole, Octets.of(data)).bytes();
    }

    /// Data in which every part looks different.
    public static byte[] data(int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) data[i] = (byte) (i / 8 * 31 + i);
        return data;
    }

    /// The piece of a datagram from a byte of its data to another.
    public static byte[] piece(Ipv4Header header, byte[] data, int from, int to, boolean more) {
        byte[] part = java.util.Arrays.copyOfRange(data, from, to);
        return packet(header.withFragmentOffset(from / 8).withMoreFragments(more), part);
    }

    public static Ipv4Header decode(byte[] packet) {
        return Ipv4Header.decode(ByteBuffer.wrap(packet));
    }
}
