package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// The header of an Ethernet II frame (RFC 894; IEEE 802.3 §3.2). The frame check sequence at a
/// frame's end is the adapter's business; captures do not show it.
///
/// @param type what follows, from 1536 up; up to 1500 it is the length of an IEEE 802.3 frame's
///   data in bytes
public record EthernetHeader(MacAddress destination, MacAddress source, int type)
        implements Header {
    public static final int BYTES = 14;

    /// The least a frame has on the wire without its check sequence, in bytes; data that is shorter
    /// is padded with zeros.
    public static final int MIN_FRAME = 60;

    /// The most data a frame has, in bytes; a type up to this is a length (IEEE 802.3 §3.2.6).
    public static final int LONGEST = 1500;

    public static final int IPV4 = 0x0800;
    public static final int ARP = 0x0806;
    public static final int IPV6 = 0x86dd;

    /// Which IPv4 address is mine? Packets like ARP's, with operations of their own (RFC 903).
    public static final int REVERSE_ARP = 0x8035;

    public static final int VLAN = 0x8100;

    /// The outer tag where two stand one behind the other (IEEE 802.1ad).
    public static final int PROVIDER_VLAN = 0x88a8;

    /// The outer tag before there was a standard.
    public static final int OLD_PROVIDER_VLAN = 0x9100;

    public static final Layout LAYOUT =
            Layout.of("Ethernet", "RFC 894")
                    .rowBits(112)
                    .bits(48, "Destination", Format.MAC)
                    .bits(48, "Source", Format.MAC)
                    .bits(16, "EtherType", Format.ETHER_TYPE)
                    .build();

    public EthernetHeader {
        fit("EtherType", type, 16);
    }

    /// For an IPv4 datagram; {@link Packet#of} changes the type to what follows.
    public static EthernetHeader of(MacAddress destination, MacAddress source) {
        return new EthernetHeader(destination, source, IPV4);
    }

    /// The same between addresses as people write them, such as {@code 02:00:00:00:00:0a}.
    public static EthernetHeader of(String destination, String source) {
        return of(MacAddress.of(destination), MacAddress.of(source));
    }

    /// Reads one header and leaves {@code in} behind it.
    public static EthernetHeader decode(ByteBuffer in) {
        MalformedException.require("Ethernet", BYTES, in.remaining());
        return new EthernetHeader(
                MacAddress.decode(in), MacAddress.decode(in), in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        destination.encode(out);
        source.encode(out);
        out.putShort((short) type);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// Whether {@link #type} is the length of an IEEE 802.3 frame's data.
    public boolean typeIsLength() {
        return type <= LONGEST;
    }

    public EthernetHeader withDestination(MacAddress destination) {
        return new EthernetHeader(destination, source, type);
    }

    public EthernetHeader withSource(MacAddress source) {
        return new EthernetHeader(destination, source, type);
    }

    public EthernetHeader withType(int type) {
        return new EthernetHeader(destination, source, type);
    }
}
