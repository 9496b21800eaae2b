package lab.stack;

import java.util.ArrayList;
import java.util.List;

/// Cuts a datagram into fragments that a link can carry (RFC 791 §3.2).
@FunctionalInterface
public interface Fragmenter {
    Fragmenter RFC_791 = Fragmenter::cut;

    /// @param mtu the longest fragment, header and data, in bytes
    /// @return the datagram itself if it fits
    List<Datagram> fragment(Datagram datagram, int mtu);

    private static List<Datagram> cut(Datagram datagram, int mtu) {
        if (datagram.length() <= mtu) return List.of(datagram);
        var header = datagram.header();
        var data = datagram.data();
        int most = (mtu - header.length()) / 8 * 8;
        var fragments = new ArrayList<Datagram>();
        for (int from = 0; from < data.length(); from += most) {
            int to = Math.min(data.length(), from + most);
            boolean more = to < data.length() || header.moreFragments();
            var part =
                    header.withFragmentOffset(header.fragmentOffset() + from / 8)
                            .withMoreFragments(more);
            fragments.add(Datagram.of(part, data.slice(from, to)));
        }
        return fragments;
    }
}
