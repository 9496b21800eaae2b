package lab.flow;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.LinkType;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;

/// Puts the fragments of IPv4 datagrams together (RFC 791 §3.2).
///
/// A datagram whose fragments overlap is given up, as RFC 5722 asks for IPv6: nobody who is honest
/// sends such. So is one that would be longer than 65,535 bytes, one that is not whole after {@link
/// #TIMEOUT}, and the oldest where more than {@link #MOST} wait. Fragments in different VLANs are
/// of different datagrams. What comes out of a tunnel may be a fragment itself, and be handed in
/// again. For one thread.
public final class FragmentedDatagrams {
    /// How long fragments wait for the others, by the frames' own times (RFC 1122 §3.3.2).
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    /// Datagrams that are waited for at once.
    public static final int MOST = 1024;

    private static final int LONGEST = 65_535;

    private record Key(
            int vlan,
            Ipv4Address source,
            Ipv4Address destination,
            int protocol,
            int identification) {
        static Key of(int vlan, Ipv4Header ip) {
            return new Key(vlan, ip.source(), ip.destination(), ip.protocol(), ip.identification());
        }
    }

    private static final class Datagram {
        private final TreeMap<Integer, Octets> pieces = new TreeMap<>();
        private final Instant began;
        private Optional<Ipv4Header> header = Optional.empty();
        private int length = -1;
        private boolean refused;

        Datagram(Instant began) {
            this.began = began;
        }

        void add(Ipv4Header ip, Octets data) {
            int from = ip.fragmentOffset() * 8;
            int end = from + data.length();
            var before = pieces.floorEntry(from);
            var next = pieces.ceilingKey(from);
            boolean again =
                    before != null && before.getKey() == from && before.getValue().equals(data);
            if (again) return;
            boolean overlaps =
                    before != null && before.getKey() + before.getValue().length() > from;
            overlaps |= next != null && next < end;
            boolean last = !ip.moreFragments();
            boolean odd = !last && data.length() % 8 != 0;
            boolean beyond = end > LONGEST - ip.length() || (length >= 0 && (last || end > length));
            boolean behindEnd = last && !pieces.isEmpty() && pieces.lastKey() >= from;
            refused |= overlaps || odd || beyond || behindEnd || data.length() == 0;
            if (refused) return;
            pieces.put(from, data);
            if (from == 0) header = Optional.of(ip);
            if (last) length = end;
        }

        /// A damaged file may say any time, so that none can be reckoned from {@link #began}.
        boolean givenUp(Instant now) {
            return Duration.between(began, now).compareTo(TIMEOUT) > 0;
        }

        Optional<byte[]> whole() {
            int at = 0;
            for (var piece : pieces.entrySet()) {
                if (piece.getKey() != at) return Optional.empty();
                at += piece.getValue().length();
            }
            return refused || at != length ? Optional.empty() : header.map(this::bytes);
        }

        private byte[] bytes(Ipv4Header first) {
            var header =
                    first.withMoreFragments(false)
                            .withTotalLength(first.length() + length)
                            .withRightChecksum();
            var out = ByteBuffer.allocate(header.totalLength());
            header.encode(out);
            for (Octets piece : pieces.values()) piece.encode(out);
            return out.array();
        }
    }

    private final Map<Key, Datagram> waiting = new LinkedHashMap<>();

    /// Takes one frame in.
    ///
    /// @return the whole datagram, as a frame without a link layer, if this one completes it
    public Optional<Frame> add(Frame frame) {
        var layers = frame.layers();
        int vlan = 0;
        for (int i = 0; i + 1 < layers.size(); i++) {
            if (layers.get(i) instanceof Layer.Vlan(_, var tag)) vlan = tag.id();
            if (!(layers.get(i) instanceof Layer.Ipv4(_, var ip))) continue;
            if (!ip.moreFragments() && !ip.laterFragment()) continue;
            int length = ip.totalLength() - ip.length();
            boolean there = length > 0 && layers.end(i) + length <= frame.data().length;
            if (!there) return Optional.empty();
            return add(frame.time(), Key.of(vlan, ip), ip, layers.octets(i).following(length));
        }
        return Optional.empty();
    }

    private Optional<Frame> add(Instant time, Key key, Ipv4Header ip, Octets data) {
        waiting.values().removeIf(one -> one.givenUp(time));
        var datagram = waiting.computeIfAbsent(key, _ -> new Datagram(time));
        datagram.add(ip, data);
        var whole = datagram.whole();
        if (whole.isPresent()) {
            waiting.remove(key);
        } else if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return whole.map(bytes -> new Frame(time, LinkType.RAW_IP, bytes, bytes.length));
    }
}
