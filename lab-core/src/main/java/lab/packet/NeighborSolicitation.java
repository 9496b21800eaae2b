package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// Who has this IPv6 address? What a request is in ARP (RFC 4861 §4.3).
///
/// @param reserved sent as zero, not looked at
/// @param target the address whose owner should answer
public record NeighborSolicitation(long reserved, Ipv6Address target, List<NdOption> options)
        implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("Neighbor Solicitation", "RFC 4861 §4.3")
                    .bits(32, "Reserved", Format.HEX)
                    .bits(128, "Target Address", Format.IPV6)
                    .build();

    public NeighborSolicitation {
        fit("Reserved", reserved, 32);
        options = List.copyOf(options);
    }

    /// The question of {@code source} who has {@code target}.
    public static NeighborSolicitation of(Ipv6Address target, MacAddress source) {
        return new NeighborSolicitation(0, target, List.of(NdOption.sourceAddress(source)));
    }

    /// Reads one message and leaves {@code in} behind it.
    public static NeighborSolicitation decode(ByteBuffer in) {
        MalformedException.require("Neighbor Solicitation", LAYOUT.bytes(), in.remaining());
        return new NeighborSolicitation(
                in.getInt() & 0xffff_ffffL,
                Ipv6Address.decode(in),
                NdOption.decodeAll("Neighbor Solicitation", LAYOUT.bytes(), in));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putInt((int) reserved);
        target.encode(out);
        for (NdOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
