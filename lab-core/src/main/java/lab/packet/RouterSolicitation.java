package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// Asks the routers on this link to say what they know (RFC 4861 §4.1).
///
/// @param reserved sent as zero, not looked at
public record RouterSolicitation(long reserved, List<NdOption> options) implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("Router Solicitation", "RFC 4861 §4.1")
                    .bits(32, "Reserved", Format.HEX)
                    .build();

    public RouterSolicitation {
        fit("Reserved", reserved, 32);
        options = List.copyOf(options);
    }

    /// Reads one message and leaves {@code in} behind it.
    public static RouterSolicitation decode(ByteBuffer in) {
        MalformedException.require("Router Solicitation", LAYOUT.bytes(), in.remaining());
        return new RouterSolicitation(
                in.getInt() & 0xffff_ffffL,
                NdOption.decodeAll("Router Solicitation", LAYOUT.bytes(), in));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putInt((int) reserved);
        for (NdOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
