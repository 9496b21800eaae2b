package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// I have this IPv6 address. What a reply is in ARP (RFC 4861 §4.4).
///
/// @param router its sender is a router
/// @param solicited it answers a solicitation
/// @param override it replaces what neighbours remember
/// @param reserved sent as zero, not looked at
/// @param target the address it is about
public record NeighborAdvertisement(
        boolean router,
        boolean solicited,
        boolean override,
        int reserved,
        Ipv6Address target,
        List<NdOption> options)
        implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("Neighbor Advertisement", "RFC 4861 §4.4")
                    .flag("R")
                    .flag("S")
                    .flag("O")
                    .bits(29, "Reserved", Format.HEX)
                    .bits(128, "Target Address", Format.IPV6)
                    .build();

    public NeighborAdvertisement {
        fit("Reserved", reserved, 29);
        options = List.copyOf(options);
    }

    /// The answer of the host at {@code mac} that it has {@code target}.
    public static NeighborAdvertisement of(Ipv6Address target, MacAddress mac) {
        return new NeighborAdvertisement(
                false, true, true, 0, target, List.of(NdOption.targetAddress(mac)));
    }

    /// Reads one message and leaves {@code in} behind it.
    public static NeighborAdvertisement decode(ByteBuffer in) {
        MalformedException.require("Neighbor Advertisement", LAYOUT.bytes(), in.remaining());
        int flags = in.getInt();
        return new NeighborAdvertisement(
                flags < 0,
                (flags & 0x4000_0000) != 0,
                (flags & 0x2000_0000) != 0,
                flags & 0x1fff_ffff,
                Ipv6Address.decode(in),
                NdOption.decodeAll("Neighbor Advertisement", LAYOUT.bytes(), in));
    }

    @Override
    public void encode(ByteBuffer out) {
        int flags = (router ? 1 << 31 : 0) | (solicited ? 1 << 30 : 0) | (override ? 1 << 29 : 0);
        out.putInt(flags | reserved);
        target.encode(out);
        for (NdOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
