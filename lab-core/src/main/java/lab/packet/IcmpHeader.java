package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// The first eight bytes of an ICMP message (RFC 792).
///
/// @param checksum over the whole message
/// @param rest the next 32 bits, whose meaning depends on the type; in an echo the identifier and
///   the sequence number
public record IcmpHeader(int type, int code, int checksum, long rest) implements Header {
    public static final int BYTES = 8;
    public static final int ECHO_REPLY = 0;
    public static final int DESTINATION_UNREACHABLE = 3;
    public static final int ECHO_REQUEST = 8;
    public static final int TIME_EXCEEDED = 11;

    public static final Layout LAYOUT =
            Layout.of("ICMP", "RFC 792")
                    .bits(8, "Type", Format.ICMP_TYPE)
                    .bits(8, "Code")
                    .bits(16, "Checksum", Format.CHECKSUM)
                    .bits(32, "Rest of Header", Format.HEX)
                    .build();

    public IcmpHeader {
        fit("Type", type, 8);
        fit("Code", code, 8);
        fit("Checksum", checksum, 16);
        fit("Rest of Header", rest, 32);
    }

    /// A ping, the checksum still zero.
    public static IcmpHeader echoRequest(int identifier, int sequenceNumber) {
        fit("Identifier", identifier, 16);
        fit("Sequence Number", sequenceNumber, 16);
        return new IcmpHeader(ECHO_REQUEST, 0, 0, ((long) identifier << 16) | sequenceNumber);
    }

    /// The answer to this ping, the checksum still zero.
    public IcmpHeader echoReply() {
        return new IcmpHeader(ECHO_REPLY, 0, 0, rest);
    }

    /// Reads one header and leaves {@code in} behind it. The checksum is not judged here.
    public static IcmpHeader decode(ByteBuffer in) {
        MalformedException.require("ICMP", BYTES, in.remaining());
        return new IcmpHeader(
                in.get() & 0xff,
                in.get() & 0xff,
                in.getShort() & 0xffff,
                in.getInt() & 0xffff_ffffL);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) type).put((byte) code).putShort((short) checksum).putInt((int) rest);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// Of an echo: which ping program.
    public int identifier() {
        return (int) (rest >> 16);
    }

    /// Of an echo: which ping.
    public int sequenceNumber() {
        return (int) (rest & 0xffff);
    }

    /// Reports trouble with a datagram, whose beginning follows (RFC 792).
    public boolean quotes() {
        return quotes(type);
    }

    /// The same of a message of this type.
    public static boolean quotes(int type) {
        return switch (type) {
            case DESTINATION_UNREACHABLE, 4, 5, TIME_EXCEEDED, 12 -> true;
            default -> false;
        };
    }

    /// What the checksum should be, with {@code data} behind this header.
    public int rightChecksum(Octets data) {
        return withChecksum(0).sum(data);
    }

    public boolean checksumIsRight(Octets data) {
        return sum(data) == 0;
    }

    private int sum(Octets data) {
        var header = bytes();
        return Checksum.finish(data.sum(Checksum.sum(header, 0, header.length, 0)));
    }

    public IcmpHeader withRightChecksum(Octets data) {
        return withChecksum(rightChecksum(data));
    }

    /// With this checksum, right or wrong.
    public IcmpHeader withChecksum(int checksum) {
        return new IcmpHeader(type, code, checksum, rest);
    }
}
