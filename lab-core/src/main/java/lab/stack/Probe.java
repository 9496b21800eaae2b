package lab.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.link.VirtualLan;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;

/// A ping on its way, or answered (RFC 792).
public final class Probe {
    /// @param from who answered: a router, where the time to live ran out
    /// @param type of the ICMP message, such as {@link IcmpHeader#ECHO_REPLY}
    public record Answer(Ipv4Address from, int type, int code, Duration roundTrip) {
        public boolean reached() {
            return type == IcmpHeader.ECHO_REPLY;
        }
    }

    /// One line of a traceroute.
    ///
    /// @param ttl how many hops away
    /// @param answer nothing if nobody answered in time
    public record Hop(int ttl, Optional<Answer> answer) {}

    /// How long a traceroute waits for each hop.
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Duration sent;
    private Optional<Answer> answer = Optional.empty();

    Probe(Duration sent) {
        this.sent = sent;
    }

    void answered(Ipv4Address from, IcmpHeader icmp, Duration now) {
        if (answer.isPresent()) return;
        answer = Optional.of(new Answer(from, icmp.type(), icmp.code(), now.minus(sent)));
    }

    public Optional<Answer> answer() {
        return answer;
    }

    /// Finds the routers on the way: pings with a time to live of 1, 2, 3 … until somebody answers
    /// who is no router. Hops that stay silent are passed over.
    public static List<Hop> trace(VirtualLan lan, Host host, String destination, int mostHops) {
        var hops = new ArrayList<Hop>();
        for (int ttl = 1; ttl <= mostHops; ttl++) {
            var probe = host.ping(Ipv4Address.of(destination), ttl, new byte[32]);
            lan.runUntil(() -> probe.answer().isPresent(), PATIENCE);
            hops.add(new Hop(ttl, probe.answer()));
            boolean last =
                    probe.answer()
                            .map(answer -> answer.type() != IcmpHeader.TIME_EXCEEDED)
                            .orElse(false);
            if (last) break;
        }
        return hops;
    }
}
