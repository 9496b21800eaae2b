package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// A router knows a better first hop (RFC 4861 §4.5).
///
/// @param reserved sent as zero, not looked at
/// @param target the better first hop
/// @param destination where packets were going
public record NeighborRedirect(
        long reserved, Ipv6Address target, Ipv6Address destination, List<NdOption> options)
        implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("Redirect", "RFC 4861 §4.5")
                    .bits(32, "Reserved", Format.HEX)
                    .bits(128, "Target Address", Format.IPV6)
                    .bits(128, "Destination Address", Format.IPV6)
                    .build();

    public NeighborRedirect {
        fit("Reserved", reserved, 32);
        options = List.copyOf(options);
    }

    /// Reads one message and leaves {@code in} behind it.
    public static NeighborRedirect decode(ByteBuffer in) {
        MalformedException.require("Redirect", LAYOUT.bytes(), in.remaining());
        return new NeighborRedirect(
                in.getInt() & 0xffff_ffffL,
                Ipv6Address.decode(in),
                Ipv6Address.decode(in),
                NdOption.decodeAll("Redirect", LAYOUT.bytes(), in));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putInt((int) reserved);
        target.encode(out);
        destination.encode(out);
        for (NdOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
