package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// Brings an EtherType to frames that have a length in its place; stands behind an {@link
/// LlcHeader} (IEEE 802 §9, RFC 1042).
///
/// @param oui whose numbers {@code type} is of: {@link #ETHER_TYPES}, or a maker's own
/// @param type what follows; an EtherType if {@code oui} says so
public record SnapHeader(int oui, int type) implements Header {
    public static final int BYTES = 5;
    public static final int ETHER_TYPES = 0;

    /// The same from bridges (IEEE 802.1H).
    public static final int BRIDGED = 0x00_00f8;

    public static final Layout LAYOUT =
            Layout.of("SNAP", "IEEE 802 §9")
                    .bits(24, "OUI", Format.HEX)
                    .bits(16, "Type", Format.ETHER_TYPE)
                    .build();

    public SnapHeader {
        fit("OUI", oui, 24);
        fit("Type", type, 16);
    }

    /// For an IPv4 datagram; {@link Packet#of} changes the type to what follows.
    public static SnapHeader etherType() {
        return new SnapHeader(ETHER_TYPES, EthernetHeader.IPV4);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static SnapHeader decode(ByteBuffer in) {
        MalformedException.require("SNAP", BYTES, in.remaining());
        int high = in.getShort() & 0xffff;
        return new SnapHeader((high << 8) | (in.get() & 0xff), in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) (oui >> 8)).put((byte) oui).putShort((short) type);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// Whether {@link #type} is an EtherType.
    public boolean typeIsEtherType() {
        return oui == ETHER_TYPES || oui == BRIDGED;
    }

    public SnapHeader withType(int type) {
        return new SnapHeader(oui, type);
    }
}
