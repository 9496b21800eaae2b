package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// What stands before each DNS message on a TCP connection, which has no ends of its own (RFC 1035
/// §4.2.2).
///
/// @param message its length, in bytes
public record DnsLength(int message) implements Header {
    public static final int BYTES = 2;

    public static final Layout LAYOUT =
            Layout.of("DNS Length", "RFC 1035 §4.2.2").rowBits(16).bits(16, "Length").build();

    public DnsLength {
        fit("Length", message, 16);
    }

    /// Before a message whose length {@link Packet#of} fills in.
    public static DnsLength any() {
        return new DnsLength(0);
    }

    /// Reads one length and leaves {@code in} behind it.
    public static DnsLength decode(ByteBuffer in) {
        MalformedException.require("DNS Length", BYTES, in.remaining());
        return new DnsLength(in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) message);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
