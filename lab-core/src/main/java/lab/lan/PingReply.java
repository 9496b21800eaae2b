package lab.lan;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import lab.packet.AssignedNumbers;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;

/// What came back for one ping.
///
/// @param hops how many routers it was allowed to pass, and the goal
/// @param from who answered; nothing if nobody did in time
/// @param type of the answer's ICMP message; -1 for none
/// @param roundTrip until the answer came
public record PingReply(int hops, Optional<Ipv4Address> from, int type, Duration roundTrip) {
    /// Whether it was the goal that answered.
    public boolean reached() {
        return type == IcmpHeader.ECHO_REPLY;
    }

    @Override
    public String toString() {
        return from.map(address ->
                        String.format(
                                Locale.ROOT,
                                "%d  %s  %s  %.3f ms",
                                hops,
                                address,
                                AssignedNumbers.icmpType(type),
                                roundTrip.toNanos() / 1e6))
                .orElse(hops + "  *");
    }
}
