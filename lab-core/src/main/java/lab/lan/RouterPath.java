package lab.lan;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lab.frame.Frame;
import lab.packet.Ipv4Address;
import lab.packet.Packet;
import lab.stack.Host;

/// The way from a host to a destination, over the routers between them. Its probes are those of
/// {@code traceroute}: UDP to a port that nobody listens on.
public final class RouterPath {
    /// As far as {@code traceroute} looks.
    public static final int MOST_HOPS = 30;

    private static final int FIRST_PORT = 33434;

    @FunctionalInterface
    private interface Probing {
        Optional<byte[]> probe(int ttl, int port) throws Exception;
    }

    private final Ipv4Address destination;
    private final Probing probing;
    private final Supplier<List<Frame>> frames;

    private RouterPath(Ipv4Address destination, Probing probing, Supplier<List<Frame>> frames) {
        this.destination = destination;
        this.probing = probing;
        this.frames = frames;
    }

    /// Routers in a row, on a LAN in memory of their own. What stands at place {@code n} has the
    /// address 10.0.n.1.
    ///
    /// @param routers how many there are before the destination
    /// @param silent places from 1, the destination's is {@code routers + 1}; answers from there
    ///   are lost
    public static RouterPath of(int routers, List<Integer> silent) {
        if (routers < 0 || routers >= MOST_HOPS) {
            throw new IllegalArgumentException(
                    "%d routers: there may be 0 to %d".formatted(routers, MOST_HOPS - 1));
        }
        var row = new Routers(routers, silent);
        var destination = Ipv4Address.of(address(routers + 1));
        return new RouterPath(
                destination, (ttl, port) -> row.probe(destination, ttl, port), row::frames);
    }

    /// The way from a host of the {@link Lan}, whose routers are Linux's own in the private
    /// network. It has no frames here: capture on the host.
    public static RouterPath from(LanHost host, String destination) {
        return new RouterPath(
                Ipv4Address.of(destination),
                (ttl, port) -> host.probe(destination, ttl, port),
                List::of);
    }

    /// Of what stands at a place, counted from 1, towards the host.
    public static String address(int place) {
        return "10.0." + place + ".1";
    }

    public Ipv4Address destination() {
        return destination;
    }

    /// Sends a datagram with this TTL and waits for what comes back.
    ///
    /// @return the packet that came, from its IPv4 header on; nothing if none came
    public Optional<byte[]> probe(int ttl) {
        try {
            return probing.probe(ttl, FIRST_PORT + ttl);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /// What the host has sent and received so far.
    public List<Frame> frames() {
        return frames.get();
    }

    static byte[] whole(Host.IcmpMessage message) {
        return Packet.exactly(message.ip(), message.icmp(), message.data()).bytes();
    }
}
