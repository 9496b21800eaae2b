package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// Proof that nobody has changed a packet on its way; what follows can still be read (RFC 4302 §2).
/// It stands behind the header of IPv4 as well as of IPv6.
///
/// @param payloadLen the header's length in units of 4 bytes, less 2
/// @param reserved sent as zero
/// @param spi which of the receiver's agreements this is under
/// @param sequenceNumber counts the packets of that agreement
/// @param icv integrity check value: what only the two ends can reckon
public record AuthenticationHeader(
        int nextHeader, int payloadLen, int reserved, long spi, long sequenceNumber, Octets icv)
        implements Ipv6Extension {
    public static final int MIN_BYTES = 12;

    public static final Layout LAYOUT =
            Layout.of("Authentication Header", "RFC 4302 §2")
                    .bits(8, "Next Header", Format.PROTOCOL)
                    .bits(8, "Payload Len")
                    .bits(16, "Reserved", Format.HEX)
                    .bits(32, "SPI", Format.HEX)
                    .bits(32, "Sequence Number")
                    .build();

    public AuthenticationHeader {
        fit("Next Header", nextHeader, 8);
        fit("Payload Len", payloadLen, 8);
        fit("Reserved", reserved, 16);
        fit("SPI", spi, 32);
        fit("Sequence Number", sequenceNumber, 32);
    }

    /// With the length that {@code icv} needs; {@link Packet#of} sets the next header.
    public static AuthenticationHeader of(long spi, long sequenceNumber, Octets icv) {
        return new AuthenticationHeader(
                Ipv6Header.NO_NEXT_HEADER,
                (MIN_BYTES + icv.length()) / 4 - 2,
                0,
                spi,
                sequenceNumber,
                icv);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static AuthenticationHeader decode(ByteBuffer in) {
        int has = in.remaining();
        MalformedException.require("Authentication Header", 2, has);
        int payloadLen = in.get(in.position() + 1) & 0xff;
        if (payloadLen < 1) {
            throw new MalformedException(
                    "Authentication Header", 1, "payload len is 0, least is 1");
        }
        int length = (payloadLen + 2) * 4;
        MalformedException.require("Authentication Header", length, has);
        return new AuthenticationHeader(
                in.get() & 0xff,
                in.get() & 0xff,
                in.getShort() & 0xffff,
                in.getInt() & 0xffff_ffffL,
                in.getInt() & 0xffff_ffffL,
                Octets.take(in, length - MIN_BYTES));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) nextHeader).put((byte) payloadLen).putShort((short) reserved);
        out.putInt((int) spi).putInt((int) sequenceNumber);
        icv.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public int length() {
        return MIN_BYTES + icv.length();
    }

    @Override
    public List<FieldValue> fields() {
        return Ipv6Extension.fields(Ipv6Extension.super.fields(), "ICV", MIN_BYTES, icv);
    }

    @Override
    public AuthenticationHeader withNextHeader(int nextHeader) {
        return new AuthenticationHeader(nextHeader, payloadLen, reserved, spi, sequenceNumber, icv);
    }
}
