package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// What Linux puts before a packet in a capture on all adapters at once, version 1 (LINUX_SLL).
///
/// @param packetType 0 for us, 1 broadcast, 2 multicast, 3 for someone else, 4 sent by us
/// @param hardwareType as in ARP
/// @param addressLength in bytes
/// @param address the sender's, in the first {@code addressLength} bytes
/// @param protocol an EtherType
public record CookedHeader(
        int packetType, int hardwareType, int addressLength, long address, int protocol)
        implements Header {
    public static final int BYTES = 16;

    /// A hardware type: messages between Linux and its programs, whose protocol is no EtherType.
    public static final int NETLINK = 824;

    /// A hardware type: a tunnel of GRE, whose protocol is an EtherType but for VLAN tags.
    public static final int GRE = 778;

    /// A protocol: a frame of IEEE 802.3, whose data begins with an {@link LlcHeader}.
    public static final int LLC = 4;

    public static final Layout LAYOUT =
            Layout.of("Linux cooked", "LINKTYPE_LINUX_SLL")
                    .rowBits(128)
                    .bits(16, "Packet Type")
                    .bits(16, "Hardware Type")
                    .bits(16, "Address Length")
                    .bits(64, "Address", Format.HEX)
                    .bits(16, "Protocol Type", Format.ETHER_TYPE)
                    .build();

    public CookedHeader {
        fit("Packet Type", packetType, 16);
        fit("Hardware Type", hardwareType, 16);
        fit("Address Length", addressLength, 16);
        fit("Protocol Type", protocol, 16);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static CookedHeader decode(ByteBuffer in) {
        MalformedException.require("Linux cooked", BYTES, in.remaining());
        return new CookedHeader(
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getLong(),
                in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) packetType);
        out.putShort((short) hardwareType);
        out.putShort((short) addressLength);
        out.putLong(address);
        out.putShort((short) protocol);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
