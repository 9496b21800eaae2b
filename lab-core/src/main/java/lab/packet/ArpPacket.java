package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// Who has this IPv4 address on this Ethernet? (RFC 826)
///
/// @param hardwareType 1 for Ethernet
/// @param protocolType an EtherType, IPv4's
/// @param operation {@link #REQUEST} or {@link #REPLY}
/// @param targetMac all zeros in a request: that is the question
public record ArpPacket(
        int hardwareType,
        int protocolType,
        int operation,
        MacAddress senderMac,
        Ipv4Address senderIp,
        MacAddress targetMac,
        Ipv4Address targetIp)
        implements Header {
    public static final int BYTES = 28;
    public static final int REQUEST = 1;
    public static final int REPLY = 2;

    public static final Layout LAYOUT =
            Layout.of("ARP", "RFC 826")
                    .rowBits(80)
                    .bits(16, "Hardware Type")
                    .bits(16, "Protocol Type", Format.ETHER_TYPE)
                    .bits(8, "Hardware Length")
                    .bits(8, "Protocol Length")
                    .bits(16, "Operation", Format.ARP_OPERATION)
                    .bits(48, "Sender MAC", Format.MAC)
                    .bits(32, "Sender IP", Format.IPV4)
                    .bits(48, "Target MAC", Format.MAC)
                    .bits(32, "Target IP", Format.IPV4)
                    .build();

    public ArpPacket {
        fit("Hardware Type", hardwareType, 16);
        fit("Protocol Type", protocolType, 16);
        fit("Operation", operation, 16);
    }

    public static ArpPacket request(
            MacAddress senderMac, Ipv4Address senderIp, Ipv4Address targetIp) {
        return new ArpPacket(
                1, EthernetHeader.IPV4, REQUEST, senderMac, senderIp, MacAddress.ZERO, targetIp);
    }

    /// The answer to this request by the host whose address it asked for.
    public ArpPacket reply(MacAddress answer) {
        return new ArpPacket(
                hardwareType,
                protocolType,
                REPLY,
                /* senderMac= */ answer,
                /* senderIp= */ targetIp,
                /* targetMac= */ senderMac,
                /* targetIp= */ senderIp);
    }

    /// Reads one packet and leaves {@code in} behind it.
    public static ArpPacket decode(ByteBuffer in) {
        MalformedException.require("ARP", BYTES, in.remaining());
        int hardwareType = in.getShort() & 0xffff;
        int protocolType = in.getShort() & 0xffff;
        requireLength(4, "hardware", in.get() & 0xff, 6);
        requireLength(5, "protocol", in.get() & 0xff, 4);
        return new ArpPacket(
                hardwareType,
                protocolType,
                in.getShort() & 0xffff,
                MacAddress.decode(in),
                new Ipv4Address(in.getInt()),
                MacAddress.decode(in),
                new Ipv4Address(in.getInt()));
    }

    private static void requireLength(int offset, String kind, int length, int expected) {
        if (length == expected) return;
        throw new MalformedException(
                "ARP",
                offset,
                "%s length is %d, only %d is known here".formatted(kind, length, expected));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) hardwareType).putShort((short) protocolType);
        out.put((byte) 6).put((byte) 4);
        out.putShort((short) operation);
        senderMac.encode(out);
        out.putInt(senderIp.bits());
        targetMac.encode(out);
        out.putInt(targetIp.bits());
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
