package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// The UDP header (RFC 768).
///
/// @param datagramLength the field Length: header and data, in bytes
/// @param checksum over a pseudo header, this header and the data; 0 if its sender made none
public record UdpHeader(int sourcePort, int destinationPort, int datagramLength, int checksum)
        implements Header {
    public static final int BYTES = 8;

    public static final Layout LAYOUT =
            Layout.of("UDP", "RFC 768")
                    .bits(16, "Source Port", Format.PORT)
                    .bits(16, "Destination Port", Format.PORT)
                    .bits(16, "Length")
                    .bits(16, "Checksum", Format.CHECKSUM)
                    .build();

    public UdpHeader {
        fit("Source Port", sourcePort, 16);
        fit("Destination Port", destinationPort, 16);
        fit("Length", datagramLength, 16);
        fit("Checksum", checksum, 16);
    }

    /// A header for no data, the checksum still zero.
    public static UdpHeader of(int sourcePort, int destinationPort) {
        return new UdpHeader(sourcePort, destinationPort, BYTES, 0);
    }

    /// Reads one header and leaves {@code in} at its data. The checksum is not judged here.
    public static UdpHeader decode(ByteBuffer in) {
        MalformedException.require("UDP", BYTES, in.remaining());
        return new UdpHeader(
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) sourcePort).putShort((short) destinationPort);
        out.putShort((short) datagramLength).putShort((short) checksum);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// What the checksum should be; 0 would mean there is none, so it is sent as 0xffff.
    ///
    /// @param ip the header in front, whose addresses belong to the pseudo header
    public int rightChecksum(IpHeader ip, Octets data) {
        int checksum = withChecksum(0).sum(ip, data);
        return checksum == 0 ? 0xffff : checksum;
    }

    /// True also where the sender made none.
    public boolean checksumIsRight(IpHeader ip, Octets data) {
        return checksum == 0 || sum(ip, data) == 0;
    }

    private int sum(IpHeader ip, Octets data) {
        var header = bytes();
        long pseudo = ip.pseudoHeader(Ipv4Header.UDP, datagramLength);
        return Checksum.finish(data.sum(Checksum.sum(header, 0, header.length, pseudo)));
    }

    public UdpHeader withRightChecksum(IpHeader ip, Octets data) {
        return withChecksum(rightChecksum(ip, data));
    }

    /// With this checksum, right or wrong.
    public UdpHeader withChecksum(int checksum) {
        return new UdpHeader(sourcePort, destinationPort, datagramLength, checksum);
    }

    /// @param bytes of header and data
    public UdpHeader withDatagramLength(int bytes) {
        return new UdpHeader(sourcePort, destinationPort, bytes, checksum);
    }
}
