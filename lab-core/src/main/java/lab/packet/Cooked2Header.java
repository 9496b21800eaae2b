package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// What Linux puts before a packet in a capture on all adapters at once, version 2 (LINUX_SLL2).
///
/// @param protocol an EtherType
/// @param interfaceIndex of the adapter that saw the packet
/// @param hardwareType as in ARP
/// @param packetType 0 for us, 1 broadcast, 2 multicast, 3 for someone else, 4 sent by us
/// @param addressLength in bytes
/// @param address the sender's, in the first {@code addressLength} bytes
public record Cooked2Header(
        int protocol,
        int reserved,
        long interfaceIndex,
        int hardwareType,
        int packetType,
        int addressLength,
        long address)
        implements Header {
    public static final int BYTES = 20;

    public static final Layout LAYOUT =
            Layout.of("Linux cooked v2", "LINKTYPE_LINUX_SLL2")
                    .rowBits(96)
                    .bits(16, "Protocol Type", Format.ETHER_TYPE)
                    .bits(16, "Reserved")
                    .bits(32, "Interface Index")
                    .bits(16, "Hardware Type")
                    .bits(8, "Packet Type")
                    .bits(8, "Address Length")
                    .bits(64, "Address", Format.HEX)
                    .build();

    public Cooked2Header {
        fit("Protocol Type", protocol, 16);
        fit("Reserved", reserved, 16);
        fit("Interface Index", interfaceIndex, 32);
        fit("Hardware Type", hardwareType, 16);
        fit("Packet Type", packetType, 8);
        fit("Address Length", addressLength, 8);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static Cooked2Header decode(ByteBuffer in) {
        MalformedException.require("Linux cooked v2", BYTES, in.remaining());
        return new Cooked2Header(
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getInt() & 0xffff_ffffL,
                in.getShort() & 0xffff,
                in.get() & 0xff,
                in.get() & 0xff,
                in.getLong());
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) protocol);
        out.putShort((short) reserved);
        out.putInt((int) interfaceIndex);
        out.putShort((short) hardwareType);
        out.put((byte) packetType);
        out.put((byte) addressLength);
        out.putLong(address);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
