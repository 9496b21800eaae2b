package lab.frame;

import java.util.List;
import java.util.Optional;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.UdpHeader;

/// Whether a checksum in a frame is the one its bytes give.
public sealed interface Verdict {
    record Right() implements Verdict {}

    record Wrong(int shouldBe) implements Verdict {}

    /// It cannot be known: not all the bytes it is over are in the frame.
    record NotKnown() implements Verdict {}

    /// The sender made none, which UDP allows.
    record NotUsed() implements Verdict {}

    /// What is to be said about the checksum of the layer at {@code index}; empty if it has none.
    ///
    /// @param layers all those of the frame
    static Optional<Verdict> on(List<Layer> layers, int index) {
        return switch (layers.get(index)) {
            case Layer.Ipv4 ip -> Optional.of(onIpv4(ip));
            case Layer.Icmp _, Layer.Tcp _, Layer.Udp _ -> Optional.of(onTransport(layers, index));
            case Layer.Ethernet _, Layer.Loopback _, Layer.Cooked _, Layer.Cooked2 _ ->
                    Optional.empty();
            case Layer.Arp _, Layer.Http _, Layer.Payload _, Layer.Padding _ -> Optional.empty();
            case Layer.Malformed _, Layer.CutShort _ -> Optional.empty();
        };
    }

    private static Verdict onIpv4(Layer.Ipv4 ip) {
        return judge(ip.header().checksumIsRight(), ip.header().rightChecksum());
    }

    private static Verdict onTransport(List<Layer> layers, int index) {
        for (Layer outside : layers.subList(0, index).reversed()) {
            if (outside instanceof Layer.Ipv4(var octets, var ip)) {
                var data = dataBehind(layers, index);
                int expected = ip.totalLength() - octets.length() - layers.get(index).length();
                boolean whole = ip.totalLength() == 0 || data.length() == expected;
                boolean fragment = ip.moreFragments() || ip.laterFragment();
                return whole && !fragment
                        ? onTransport(layers.get(index), ip, data)
                        : new NotKnown();
            }
        }
        return new NotKnown();
    }

    private static Verdict onTransport(Layer layer, Ipv4Header ip, Octets data) {
        return switch (layer) {
            case Layer.Icmp(_, var icmp) ->
                    judge(icmp.checksumIsRight(data), icmp.rightChecksum(data));
            case Layer.Tcp(_, var tcp) ->
                    judge(tcp.checksumIsRight(ip, data), tcp.rightChecksum(ip, data));
            case Layer.Udp(_, var udp) when udp.checksum() == 0 -> new NotUsed();
            case Layer.Udp(_, var udp) -> onUdp(udp, ip, data);
            default -> new NotKnown();
        };
    }

    private static Verdict onUdp(UdpHeader udp, Ipv4Header ip, Octets behind) {
        int length = udp.datagramLength() - UdpHeader.BYTES;
        if (length < 0 || length > behind.length()) return new NotKnown();
        var data = behind.slice(0, length);
        return judge(udp.checksumIsRight(ip, data), udp.rightChecksum(ip, data));
    }

    private static Verdict judge(boolean right, int shouldBe) {
        return right ? new Right() : new Wrong(shouldBe);
    }

    /// Everything behind the layer at {@code index} but the padding.
    private static Octets dataBehind(List<Layer> layers, int index) {
        int end = layers.get(index).end();
        for (Layer layer : layers.subList(index, layers.size())) {
            if (!(layer instanceof Layer.Padding)) end = layer.end();
        }
        var start = layers.get(index);
        return start.octets().following(end - start.end());
    }
}
