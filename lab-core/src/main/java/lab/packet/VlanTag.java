package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// What stands behind an EtherType of 802.1Q: which virtual LAN the frame is in, and what follows
/// (IEEE 802.1Q §9.6).
///
/// @param priority code point, 0 to 7
/// @param dropEligible may be dropped first where there is too much traffic
/// @param id of the virtual LAN; 0 is none, only the priority counts
/// @param type what follows, as in {@link EthernetHeader}
public record VlanTag(int priority, boolean dropEligible, int id, int type) implements Header {
    public static final int BYTES = 4;

    public static final Layout LAYOUT =
            Layout.of("802.1Q", "IEEE 802.1Q §9.6")
                    .bits(3, "PCP")
                    .flag("DEI")
                    .bits(12, "VID")
                    .bits(16, "EtherType", Format.ETHER_TYPE)
                    .build();

    public VlanTag {
        fit("PCP", priority, 3);
        fit("VID", id, 12);
        fit("EtherType", type, 16);
    }

    /// For an IPv4 datagram; {@link Packet#of} changes the type to what follows.
    public static VlanTag of(int id) {
        return new VlanTag(0, false, id, EthernetHeader.IPV4);
    }

    /// Reads one tag and leaves {@code in} behind it.
    public static VlanTag decode(ByteBuffer in) {
        MalformedException.require("802.1Q", BYTES, in.remaining());
        int control = in.getShort() & 0xffff;
        return new VlanTag(
                control >> 13, (control & 0x1000) != 0, control & 0xfff, in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) ((priority << 13) | (dropEligible ? 0x1000 : 0) | id));
        out.putShort((short) type);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    public VlanTag withType(int type) {
        return new VlanTag(priority, dropEligible, id, type);
    }
}
