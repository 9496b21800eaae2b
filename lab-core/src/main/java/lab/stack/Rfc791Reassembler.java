package lab.stack;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import lab.packet.Ipv4Address;
import lab.packet.Octets;

/// The reference. Fragments that overlap others discard the whole datagram, since nobody sends such
/// in good faith (RFC 1858 §3, RFC 5722 §4 for IPv6).
public final class Rfc791Reassembler implements Reassembler {
    private static final int LONGEST = 65_535;

    private record Key(
            Ipv4Address source, Ipv4Address destination, int protocol, int identification) {}

    /// @param parts by their offset in bytes
    private record Buffer(Duration begun, TreeMap<Integer, Datagram> parts) {}

    private final Map<Key, Buffer> buffers = new LinkedHashMap<>();

    @Override
    public Optional<Datagram> add(Datagram fragment, Duration now) {
        var header = fragment.header();
        var key =
                new Key(
                        header.source(),
                        header.destination(),
                        header.protocol(),
                        header.identification());
        var parts = buffers.computeIfAbsent(key, _ -> new Buffer(now, new TreeMap<>())).parts();
        int from = header.fragmentOffset() * 8;
        boolean odd = header.moreFragments() && fragment.data().length() % 8 != 0;
        var same = Optional.ofNullable(parts.get(from));
        if (same.isPresent() && same.get().data().equals(fragment.data())) return Optional.empty();
        if (odd || end(fragment) > LONGEST || overlaps(parts, from, end(fragment))) {
            buffers.remove(key);
            return Optional.empty();
        }
        parts.put(from, fragment);
        var whole = whole(parts);
        if (whole.isPresent()) buffers.remove(key);
        return whole;
    }

    private static int end(Datagram fragment) {
        return fragment.header().fragmentOffset() * 8 + fragment.data().length();
    }

    private static boolean overlaps(NavigableMap<Integer, Datagram> parts, int from, int to) {
        var before = parts.lowerEntry(to);
        return before != null && end(before.getValue()) > from;
    }

    private static Optional<Datagram> whole(NavigableMap<Integer, Datagram> parts) {
        int next = 0;
        for (Datagram part : parts.values()) {
            if (part.header().fragmentOffset() * 8 != next) return Optional.empty();
            next = end(part);
        }
        if (parts.lastEntry().getValue().header().moreFragments()) return Optional.empty();
        var data = ByteBuffer.allocate(next);
        for (Datagram part : parts.values()) part.data().encode(data);
        var header = parts.firstEntry().getValue().header().withMoreFragments(false);
        return Optional.of(Datagram.of(header, Octets.view(data.array())));
    }

    @Override
    public List<Datagram> expire(Duration now) {
        var firsts = new ArrayList<Datagram>();
        for (var buffers = this.buffers.values().iterator(); buffers.hasNext(); ) {
            var buffer = buffers.next();
            if (now.minus(buffer.begun()).compareTo(TIMEOUT) < 0) continue;
            buffers.remove();
            Optional.ofNullable(buffer.parts().get(0)).ifPresent(firsts::add);
        }
        return firsts;
    }
}
