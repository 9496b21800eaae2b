package lab.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;

/// The reference: entries expire, and one address is asked for once a second at most (RFC 1122
/// §2.3.2.1).
public final class Rfc826ArpCache implements ArpCache {
    public static final Duration LIFETIME = Duration.ofMinutes(1);
    public static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);

    private record Entry(MacAddress mac, Duration learned) {}

    private final Map<Ipv4Address, Entry> entries = new HashMap<>();
    private final Map<Ipv4Address, Duration> asked = new HashMap<>();

    @Override
    public Resolution resolve(Ipv4Address address, Duration now) {
        var known = entry(address, now);
        if (known.isPresent()) return new Resolution.Known(known.get().mac());
        var last = Optional.ofNullable(asked.get(address));
        if (last.isPresent() && now.minus(last.get()).compareTo(BETWEEN_REQUESTS) < 0) {
            return new Resolution.Wait();
        }
        asked.put(address, now);
        return new Resolution.Ask();
    }

    private Optional<Entry> entry(Ipv4Address address, Duration now) {
        return Optional.ofNullable(entries.get(address))
                .filter(entry -> now.minus(entry.learned()).compareTo(LIFETIME) < 0);
    }

    @Override
    public void learn(Ipv4Address address, MacAddress mac, boolean forUs, Duration now) {
        if (forUs || entry(address, now).isPresent()) entries.put(address, new Entry(mac, now));
    }
}
