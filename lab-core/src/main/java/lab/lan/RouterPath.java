package lab.lan;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.link.VirtualLan;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Packet;
import lab.stack.Host;

/// A host, routers in a row and a destination, each on a cable to the next, on a LAN in memory. Its
/// probes are those of {@code traceroute}: UDP to a port that nobody listens on.
///
/// The cable before place {@code n} is the network 10.0.n.0/24; what stands there has its address
/// 10.0.n.1.
public final class RouterPath {
    /// As far as {@code traceroute} looks.
    public static final int MOST_HOPS = 30;

    private static final int FIRST_PORT = 33434;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final VirtualLan lan = new VirtualLan(4);
    private final Host you;
    private final List<Frame> frames;
    private final int routers;
    private final Set<Integer> silent;
    private final List<byte[]> answers = new ArrayList<>();

    private RouterPath(int routers, Set<Integer> silent) {
        this.routers = routers;
        this.silent = silent;
        you = Host.on(lan, "you", "10.0.1.2/24");
        you.route("0.0.0.0/0", address(1));
        frames = you.port().capture();
        var before = you;
        for (int place = 1; place <= routers; place++) before = join(before, router(place));
        join(before, end());
        you.onIcmp(message -> answers.add(whole(message)));
    }

    /// @param routers how many there are before the destination
    /// @param silent places from 1, the destination's is {@code routers + 1}; answers from there
    ///   are lost
    public static RouterPath of(int routers, List<Integer> silent) {
        if (routers < 0 || routers >= MOST_HOPS) {
            throw new IllegalArgumentException(
                    "%d routers: there may be 0 to %d".formatted(routers, MOST_HOPS - 1));
        }
        return new RouterPath(routers, new HashSet<>(silent));
    }

    /// Of what stands at a place, counted from 1, towards the host.
    public static String address(int place) {
        return "10.0." + place + ".1";
    }

    public Ipv4Address destination() {
        return Ipv4Address.of(address(routers + 1));
    }

    private Host router(int place) {
        var router =
                Host.router(
                        lan, "r" + place, address(place) + "/24", "10.0." + (place + 1) + ".2/24");
        if (place > 1) router.route("10.0.1.0/24", "10.0." + place + ".2");
        if (place < routers) {
            router.route("10.0." + (routers + 1) + ".0/24", address(place + 1));
        }
        return router;
    }

    private Host end() {
        var end = Host.on(lan, "destination", address(routers + 1) + "/24");
        if (routers > 0) end.route("10.0.1.0/24", "10.0." + (routers + 1) + ".2");
        return end;
    }

    private Host join(Host before, Host next) {
        lan.connect(before.port(before.interfaces().size() - 1), next.port());
        return next;
    }

    /// Sends a datagram with this TTL and waits for what comes back.
    ///
    /// @return the packet that came, from its IPv4 header on; nothing if none came
    public Optional<byte[]> probe(int ttl) {
        answers.clear();
        you.probe(ttl, destination(), FIRST_PORT + ttl);
        lan.runUntil(() -> !answers.isEmpty(), PATIENCE);
        return answers.stream()
                .findFirst()
                .filter(answer -> speaks(Ipv4Header.decode(ByteBuffer.wrap(answer)).source()));
    }

    private boolean speaks(Ipv4Address from) {
        return silent.stream().noneMatch(place -> Ipv4Address.of(address(place)).equals(from));
    }

    /// What the host has sent and received so far.
    public List<Frame> frames() {
        return frames.stream()
                .filter(frame ->
                        frame.find(Layer.Ipv4.class)
                                .map(ip -> speaks(ip.header().source()))
                                .orElse(true))
                .toList();
    }

    private static byte[] whole(Host.IcmpMessage message) {
        return Packet.exactly(message.ip(), message.icmp(), message.data()).bytes();
    }
}
