package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// A ping or its answer, behind its {@link Icmpv6Header} (RFC 4443 §4); data follows.
///
/// @param identifier which ping program
/// @param sequenceNumber which ping
public record Icmpv6Echo(int identifier, int sequenceNumber) implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("ICMPv6 Echo", "RFC 4443 §4.1")
                    .bits(16, "Identifier")
                    .bits(16, "Sequence Number")
                    .build();

    public Icmpv6Echo {
        fit("Identifier", identifier, 16);
        fit("Sequence Number", sequenceNumber, 16);
    }

    /// Reads one message and leaves {@code in} behind it.
    public static Icmpv6Echo decode(ByteBuffer in) {
        MalformedException.require("ICMPv6 Echo", LAYOUT.bytes(), in.remaining());
        return new Icmpv6Echo(in.getShort() & 0xffff, in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) identifier);
        out.putShort((short) sequenceNumber);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
