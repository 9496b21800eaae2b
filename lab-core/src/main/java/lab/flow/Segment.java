package lab.flow;

import java.util.Optional;
import lab.flow.Conversation.Endpoint;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.packet.TcpHeader;

/// A TCP segment and who sent it to whom.
///
/// @param data it carried on the wire, in bytes, also where the capture kept fewer
record Segment(Frame frame, Endpoint from, Endpoint to, TcpHeader tcp, int data) {
    /// Empty if the frame holds none, or a fragment, or one that an ICMP error quotes.
    static Optional<Segment> of(Frame frame) {
        var layers = frame.layers();
        for (int i = 0; i + 1 < layers.size(); i++) {
            switch (layers.get(i)) {
                case Layer.Icmp _, Layer.Icmpv6 _ -> {
                    return Optional.empty();
                }
                case Layer.Ipv4(_, var ip) -> {
                    if (ip.moreFragments() || ip.laterFragment()) return Optional.empty();
                    if (layers.get(i + 1) instanceof Layer.Tcp(_, var tcp)) {
                        int end = ip.totalLength() == 0 ? 0 : layers.offset(i) + ip.totalLength();
                        var source = ip.source().toString();
                        var destination = ip.destination().toString();
                        return Optional.of(of(frame, source, destination, tcp, layers, i + 1, end));
                    }
                }
                case Layer.Ipv6(_, var ip) -> {
                    if (layers.get(i + 1) instanceof Layer.Tcp(_, var tcp)) {
                        int end = ip.payloadLength() == 0 ? 0 : layers.end(i) + ip.payloadLength();
                        var source = ip.source().toString();
                        var destination = ip.destination().toString();
                        return Optional.of(of(frame, source, destination, tcp, layers, i + 1, end));
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// @param end of the datagram by its own header; 0 where a segmentation offload left it blank
    private static Segment of(
            Frame frame,
            String source,
            String destination,
            TcpHeader tcp,
            Layers layers,
            int at,
            int end) {
        int last = end;
        for (int i = at + 1; end == 0 && i < layers.size(); i++) {
            if (!(layers.get(i) instanceof Layer.Padding)) last = layers.end(i);
        }
        return new Segment(
                frame,
                new Endpoint(source, tcp.sourcePort()),
                new Endpoint(destination, tcp.destinationPort()),
                tcp,
                Math.max(0, last - layers.end(at)));
    }

    /// In sequence numbers: a SYN and a FIN take one each (RFC 9293 §3.4).
    int length() {
        return data + (tcp.syn() ? 1 : 0) + (tcp.fin() ? 1 : 0);
    }
}
