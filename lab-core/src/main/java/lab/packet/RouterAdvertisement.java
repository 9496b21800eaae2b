package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// A router says that it is there, and what hosts on this link need to know (RFC 4861 §4.2).
///
/// @param curHopLimit hop limit that hosts should use; 0 leaves it to them
/// @param managed addresses come from DHCPv6
/// @param other other configuration comes from DHCPv6
/// @param reserved sent as zero, not looked at
/// @param routerLifetime how long it can be the default router, in seconds
/// @param reachableTime how long a neighbour counts as there after it was heard, in milliseconds
/// @param retransTimer between two solicitations, in milliseconds
public record RouterAdvertisement(
        int curHopLimit,
        boolean managed,
        boolean other,
        int reserved,
        int routerLifetime,
        long reachableTime,
        long retransTimer,
        List<NdOption> options)
        implements Icmpv6Message {
    public static final Layout LAYOUT =
            Layout.of("Router Advertisement", "RFC 4861 §4.2")
                    .bits(8, "Cur Hop Limit")
                    .flag("M")
                    .flag("O")
                    .bits(6, "Reserved")
                    .bits(16, "Router Lifetime")
                    .bits(32, "Reachable Time")
                    .bits(32, "Retrans Timer")
                    .build();

    public RouterAdvertisement {
        fit("Cur Hop Limit", curHopLimit, 8);
        fit("Reserved", reserved, 6);
        fit("Router Lifetime", routerLifetime, 16);
        fit("Reachable Time", reachableTime, 32);
        fit("Retrans Timer", retransTimer, 32);
        options = List.copyOf(options);
    }

    /// Reads one message and leaves {@code in} behind it.
    public static RouterAdvertisement decode(ByteBuffer in) {
        MalformedException.require("Router Advertisement", LAYOUT.bytes(), in.remaining());
        int curHopLimit = in.get() & 0xff;
        int flags = in.get() & 0xff;
        return new RouterAdvertisement(
                curHopLimit,
                (flags & 0x80) != 0,
                (flags & 0x40) != 0,
                flags & 0x3f,
                in.getShort() & 0xffff,
                in.getInt() & 0xffff_ffffL,
                in.getInt() & 0xffff_ffffL,
                NdOption.decodeAll("Router Advertisement", LAYOUT.bytes(), in));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) curHopLimit);
        out.put((byte) ((managed ? 0x80 : 0) | (other ? 0x40 : 0) | reserved));
        out.putShort((short) routerLifetime);
        out.putInt((int) reachableTime);
        out.putInt((int) retransTimer);
        for (NdOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
