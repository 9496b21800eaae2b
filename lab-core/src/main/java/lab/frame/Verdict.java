package lab.frame;

import java.util.List;
import java.util.Optional;
import lab.packet.FragmentHeader;
import lab.packet.IpHeader;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Header;
import lab.packet.Octets;
import lab.packet.RoutingHeader;
import lab.packet.UdpHeader;

/// Whether a checksum in a frame is the one its bytes give.
public sealed interface Verdict {
    record Right() implements Verdict {}

    record Wrong(int shouldBe) implements Verdict {}

    /// It cannot be known: not all the bytes it is over are in the frame.
    record NotKnown() implements Verdict {}

    /// The sender made none, which UDP over IPv4 allows.
    record NotUsed() implements Verdict {}

    /// What is to be said about the checksum of the layer at {@code index}; empty if it has none.
    ///
    /// @param layers all those of the frame
    static Optional<Verdict> on(List<Layer> layers, int index) {
        return switch (layers.get(index)) {
            case Layer.Ipv4(_, var ip) ->
                    Optional.of(judge(ip.checksumIsRight(), ip.rightChecksum()));
            case Layer.Icmp _, Layer.Icmpv6 _, Layer.Tcp _, Layer.Udp _ ->
                    Optional.of(onTransport(layers, index));
            default -> Optional.empty();
        };
    }

    private static Verdict onTransport(List<Layer> layers, int index) {
        for (int i = index - 1; i >= 0; i--) {
            switch (layers.get(i)) {
                case Layer.Ipv4(_, var ip) -> {
                    if (ip.moreFragments() || ip.laterFragment()) return new NotKnown();
                    int end = layers.get(i).end() + ip.totalLength() - ip.length();
                    boolean told = ip.totalLength() > 0;
                    return upTo(told ? end : endOfData(layers), layers, index, ip);
                }
                case Layer.Ipv6(_, var ip) -> {
                    int end = layers.get(i).end() + ip.payloadLength();
                    return upTo(
                            ip.payloadLength() > 0 ? end : endOfData(layers), layers, index, ip);
                }
                case Layer.Extension(_, RoutingHeader routing) when routing.segmentsLeft() > 0 -> {
                    // The pseudo header has the last destination, which is in here (RFC 8200 §8.1).
                    return new NotKnown();
                }
                case Layer.Extension(_, FragmentHeader fragment)
                        when fragment.moreFragments() || fragment.laterFragment() -> {
                    return new NotKnown();
                }
                case Layer.Extension _ -> {}
                default -> {
                    return new NotKnown();
                }
            }
        }
        return new NotKnown();
    }

    private static Verdict upTo(int end, List<Layer> layers, int index, IpHeader ip) {
        var layer = layers.get(index);
        if (end < layer.end() || end > layers.getLast().end()) return new NotKnown();
        var data = layer.octets().following(end - layer.end());
        return switch (layer) {
            case Layer.Icmp(_, var icmp) ->
                    judge(icmp.checksumIsRight(data), icmp.rightChecksum(data));
            case Layer.Icmpv6(_, var icmp) when ip instanceof Ipv6Header outer ->
                    judge(icmp.checksumIsRight(outer, data), icmp.rightChecksum(outer, data));
            case Layer.Tcp(_, var tcp) ->
                    judge(tcp.checksumIsRight(ip, data), tcp.rightChecksum(ip, data));
            case Layer.Udp(_, var udp) when udp.checksum() == 0 && ip instanceof Ipv4Header ->
                    new NotUsed();
            case Layer.Udp(_, var udp) -> onUdp(udp, ip, data);
            default -> new NotKnown();
        };
    }

    private static Verdict onUdp(UdpHeader udp, IpHeader ip, Octets behind) {
        int length = udp.datagramLength() - UdpHeader.BYTES;
        if (length < 0 || length > behind.length()) return new NotKnown();
        var data = behind.slice(0, length);
        boolean right = udp.checksum() != 0 && udp.checksumIsRight(ip, data);
        return judge(right, udp.rightChecksum(ip, data));
    }

    private static Verdict judge(boolean right, int shouldBe) {
        return right ? new Right() : new Wrong(shouldBe);
    }

    /// The end of everything but the padding, from the start of the frame.
    private static int endOfData(List<Layer> layers) {
        return layers.getLast() instanceof Layer.Padding padding
                ? padding.offset()
                : layers.getLast().end();
    }
}
