package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// What an ICMPv6 error says before it quotes the datagram it is about (RFC 4443 §3).
///
/// @param value of Packet Too Big the MTU in bytes, of Parameter Problem the offset of the bad
///   field in bytes, else unused
public record Icmpv6Error(long value) implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("ICMPv6 Error", "RFC 4443 §3").bits(32, "Value").build();

    public Icmpv6Error {
        fit("Value", value, 32);
    }

    /// Reads one message and leaves {@code in} behind it.
    public static Icmpv6Error decode(ByteBuffer in) {
        MalformedException.require("ICMPv6 Error", LAYOUT.bytes(), in.remaining());
        return new Icmpv6Error(in.getInt() & 0xffff_ffffL);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putInt((int) value);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
