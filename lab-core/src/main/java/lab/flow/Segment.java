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
        return Carried.in(layers)
                .flatMap(carried ->
                        layers.get(carried.transport()) instanceof Layer.Tcp(_, var tcp)
                                ? Optional.of(of(frame, carried, tcp))
                                : Optional.empty());
    }

    private static Segment of(Frame frame, Carried carried, TcpHeader tcp) {
        var layers = frame.layers();
        int at = carried.transport();
        int last = end(layers, carried.ip());
        boolean unknown = last == 0;
        for (int i = at; unknown && i < layers.size(); i++) {
            if (!(layers.get(i) instanceof Layer.Padding)) last = layers.end(i);
        }
        return new Segment(
                frame,
                new Endpoint(carried.source(), tcp.sourcePort()),
                new Endpoint(carried.destination(), tcp.destinationPort()),
                tcp,
                Math.max(0, last - layers.end(at)));
    }

    /// Of the datagram by its own header; 0 where a segmentation offload left its length blank.
    private static int end(Layers layers, int ip) {
        return switch (layers.get(ip)) {
            case Layer.Ipv4(_, var header) when header.totalLength() > 0 ->
                    layers.offset(ip) + header.totalLength();
            case Layer.Ipv6(_, var header) when header.payloadLength() > 0 ->
                    layers.end(ip) + header.payloadLength();
            default -> 0;
        };
    }

    /// In sequence numbers: a SYN and a FIN take one each (RFC 9293 §3.4).
    int length() {
        return data + (tcp.syn() ? 1 : 0) + (tcp.fin() ? 1 : 0);
    }
}
