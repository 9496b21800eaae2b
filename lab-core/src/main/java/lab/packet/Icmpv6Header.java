package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// What every ICMPv6 message begins with (RFC 4443 §2.1); an {@link Icmpv6Message} follows.
///
/// @param type below 128 an error, from 128 up a question or an answer
/// @param checksum over a pseudo header and the whole message
public record Icmpv6Header(int type, int code, int checksum) implements Header {
    public static final int BYTES = 4;
    public static final int DESTINATION_UNREACHABLE = 1;
    public static final int PACKET_TOO_BIG = 2;
    public static final int TIME_EXCEEDED = 3;
    public static final int PARAMETER_PROBLEM = 4;
    public static final int ECHO_REQUEST = 128;
    public static final int ECHO_REPLY = 129;
    public static final int ROUTER_SOLICITATION = 133;
    public static final int ROUTER_ADVERTISEMENT = 134;
    public static final int NEIGHBOR_SOLICITATION = 135;
    public static final int NEIGHBOR_ADVERTISEMENT = 136;
    public static final int REDIRECT = 137;

    public static final Layout LAYOUT =
            Layout.of("ICMPv6", "RFC 4443 §2.1")
                    .bits(8, "Type", Format.ICMPV6_TYPE)
                    .bits(8, "Code")
                    .bits(16, "Checksum", Format.CHECKSUM)
                    .build();

    public Icmpv6Header {
        fit("Type", type, 8);
        fit("Code", code, 8);
        fit("Checksum", checksum, 16);
    }

    /// Of this type, code 0, the checksum still zero.
    public static Icmpv6Header of(int type) {
        return new Icmpv6Header(type, 0, 0);
    }

    /// Reads one header and leaves {@code in} behind it. The checksum is not judged here.
    public static Icmpv6Header decode(ByteBuffer in) {
        MalformedException.require("ICMPv6", BYTES, in.remaining());
        return new Icmpv6Header(in.get() & 0xff, in.get() & 0xff, in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) type).put((byte) code).putShort((short) checksum);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// Reports trouble with a datagram, whose beginning it quotes (RFC 4443 §2.1).
    public boolean error() {
        return type < 128;
    }

    /// What the checksum should be.
    ///
    /// @param ip the header in front, whose addresses belong to the pseudo header
    /// @param data all that follows this header
    public int rightChecksum(Ipv6Header ip, Octets data) {
        return withChecksum(0).sum(ip, data);
    }

    public boolean checksumIsRight(Ipv6Header ip, Octets data) {
        return sum(ip, data) == 0;
    }

    private int sum(Ipv6Header ip, Octets data) {
        var header = bytes();
        long pseudo = ip.pseudoHeader(Ipv6Header.ICMPV6, BYTES + data.length());
        return Checksum.finish(data.sum(Checksum.sum(header, 0, BYTES, pseudo)));
    }

    public Icmpv6Header withRightChecksum(Ipv6Header ip, Octets data) {
        return withChecksum(rightChecksum(ip, data));
    }

    /// With this checksum, right or wrong.
    public Icmpv6Header withChecksum(int checksum) {
        return new Icmpv6Header(type, code, checksum);
    }
}
