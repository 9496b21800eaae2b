package lab.flow;

import java.util.Optional;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.packet.FragmentHeader;

/// Where a frame's TCP or UDP header stands, and the datagram that brings it.
///
/// @param ip index of the layer that is that datagram's header
/// @param transport index of the layer that is TCP's or UDP's
record Carried(int ip, int transport, String source, String destination) {
    /// Empty if the frame has none, or one that an ICMP error quotes, or that is in a fragment.
    static Optional<Carried> in(Layers layers) {
        int ip = -1;
        String source = "";
        String destination = "";
        for (int i = 0; i < layers.size(); i++) {
            switch (layers.get(i)) {
                case Layer.Ipv4(_, var header) -> {
                    if (header.moreFragments() || header.laterFragment()) return Optional.empty();
                    ip = i;
                    source = header.source().toString();
                    destination = header.destination().toString();
                }
                case Layer.Ipv6(_, var header) -> {
                    ip = i;
                    source = header.source().toString();
                    destination = header.destination().toString();
                }
                case Layer.Extension(_, FragmentHeader header) -> {
                    if (header.moreFragments() || header.laterFragment()) return Optional.empty();
                }
                case Layer.Icmp _, Layer.Icmpv6 _ -> {
                    return Optional.empty();
                }
                case Layer.Tcp _, Layer.Udp _ -> {
                    return Optional.of(new Carried(ip, i, source, destination));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
