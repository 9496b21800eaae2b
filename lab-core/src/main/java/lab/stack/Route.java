package lab.stack;

import java.util.List;
import java.util.Optional;
import lab.packet.Ipv4Address;

/// Where datagrams for a network go.
///
/// @param gateway the next router; {@link Ipv4Address#ANY} if the network is on the link itself
/// @param out through which adapter
public record Route(Ipv4Network destination, Ipv4Address gateway, Interface out) {
    /// Chooses the route to a destination.
    @FunctionalInterface
    public interface Lookup {
        /// Of all that match the one with the longest prefix (RFC 1812 §5.2.4.3); the first of them
        /// if there are several.
        Lookup LONGEST_PREFIX = Route::longestPrefix;

        Optional<Route> lookup(List<Route> routes, Ipv4Address destination);
    }

    private static Optional<Route> longestPrefix(List<Route> routes, Ipv4Address destination) {
        Optional<Route> best = Optional.empty();
        for (Route route : routes) {
            if (!route.destination.contains(destination)) continue;
            int least = best.map(found -> found.destination.prefixLength()).orElse(-1);
            if (route.destination.prefixLength() > least) best = Optional.of(route);
        }
        return best;
    }

    /// Who gets the frame with a datagram for {@code destination}.
    Ipv4Address nextHop(Ipv4Address destination) {
        return gateway.equals(Ipv4Address.ANY) ? destination : gateway;
    }

    @Override
    public String toString() {
        var via = gateway.equals(Ipv4Address.ANY) ? "" : " via " + gateway;
        return destination + via + " dev " + out.name();
    }
}
