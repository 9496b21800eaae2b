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
import lab.stack.Host;

/// A host, routers in a row and a destination, each on a cable to the next, on a LAN in memory.
///
/// The cable before place {@code n} is the network 10.0.n.0/24; what stands there has its address
/// 10.0.n.1.
final class Routers {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final VirtualLan lan = new VirtualLan(4);
    private final Host you;
    private final List<Frame> frames;
    private final int count;
    private final Set<Integer> silent;
    private final List<byte[]> answers = new ArrayList<>();

    /// @param silent places from 1; answers from there are lost
    Routers(int count, List<Integer> silent) {
        this.count = count;
        this.silent = new HashSet<>(silent);
        you = Host.on(lan, "you", "10.0.1.2/24");
        you.route("0.0.0.0/0", RouterPath.address(1));
        frames = you.port().capture();
        var before = you;
        for (int place = 1; place <= count; place++) before = join(before, router(place));
        join(before, end());
        you.onIcmp(message -> answers.add(RouterPath.whole(message)));
    }

    private Host router(int place) {
        var router =
                Host.router(
                        lan,
                        "r" + place,
                        RouterPath.address(place) + "/24",
                        "10.0." + (place + 1) + ".2/24");
        if (place > 1) router.route("10.0.1.0/24", "10.0." + place + ".2");
        if (place < count) {
            router.route("10.0." + (count + 1) + ".0/24", RouterPath.address(place + 1));
        }
        return router;
    }

    private Host end() {
        var end = Host.on(lan, "destination", RouterPath.address(count + 1) + "/24");
        if (count > 0) end.route("10.0.1.0/24", "10.0." + (count + 1) + ".2");
        return end;
    }

    private Host join(Host before, Host next) {
        lan.connect(before.port(before.interfaces().size() - 1), next.port());
        return next;
    }

    Optional<byte[]> probe(Ipv4Address to, int ttl, int port) {
        answers.clear();
        you.probe(ttl, to, port);
        lan.runUntil(() -> !answers.isEmpty(), PATIENCE);
        return answers.stream()
                .findFirst()
                .filter(answer -> speaks(Ipv4Header.decode(ByteBuffer.wrap(answer)).source()));
    }

    private boolean speaks(Ipv4Address from) {
        return silent.stream()
                .noneMatch(place -> Ipv4Address.of(RouterPath.address(place)).equals(from));
    }

    List<Frame> frames() {
        return frames.stream()
                .filter(frame ->
                        frame.find(Layer.Ipv4.class)
                                .map(ip -> speaks(ip.header().source()))
                                .orElse(true))
                .toList();
    }
}
