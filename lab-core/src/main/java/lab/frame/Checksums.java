package lab.frame;

import java.util.Optional;
import lab.packet.AuthenticationHeader;
import lab.packet.Bytes;
import lab.packet.Checksum;
import lab.packet.DestinationOptions;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.IpHeader;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Extension;
import lab.packet.Ipv6Header;
import lab.packet.Octets;
import lab.packet.RoutingHeader;
import lab.packet.UdpHeader;

/// Judges checksums where they lie, in the bytes of the frame. What the right one would have been
/// is reckoned by the header's record, and only for a wrong one.
final class Checksums {
    private static final Optional<Verdict> RIGHT = Optional.of(new Verdict.Right());
    private static final Optional<Verdict> NOT_KNOWN = Optional.of(new Verdict.NotKnown());
    private static final Optional<Verdict> NOT_USED = Optional.of(new Verdict.NotUsed());
    private static final int FRAGMENT = 0x3fff;
    private static final int PAD_1 = 0;
    private static final int HOME_ADDRESS = 0xc9;

    private Checksums() {}

    static Optional<Verdict> verdict(Layers layers, int index) {
        var kind = layers.kind(index);
        return switch (kind) {
            case IPV4 -> onIpv4(layers, index);
            case ICMP, ICMPV6, UDP, TCP -> onTransport(layers, index, kind);
            default -> Optional.empty();
        };
    }

    private static Optional<Verdict> onIpv4(Layers layers, int index) {
        if (Checksum.of(layers.data(), layers.offset(index), layers.length(index)) == 0)
            return RIGHT;
        return layers.get(index) instanceof Layer.Ipv4(_, var ip)
                ? wrong(ip.rightChecksum())
                : NOT_KNOWN;
    }

    private static Optional<Verdict> wrong(int shouldBe) {
        return Optional.of(new Verdict.Wrong(shouldBe));
    }

    /// Looks for the IP header in front, and where its datagram ends.
    private static Optional<Verdict> onTransport(Layers layers, int index, Kind kind) {
        Optional<Ipv6Address> last = Optional.empty();
        for (int i = index - 1; i >= 0; i--) {
            int length;
            if (layers.kind(i) == Kind.IPV4) {
                int start = layers.offset(i);
                if ((Bytes.u16(layers.data(), start + 6) & FRAGMENT) != 0) return NOT_KNOWN;
                int total = Bytes.u16(layers.data(), start + 2);
                length = total == 0 ? 0 : total - layers.length(i);
                return upTo(end(layers, i, length, total == 0), layers, index, kind, i, last);
            } else if (layers.kind(i) == Kind.IPV6) {
                length = Bytes.u16(layers.data(), layers.offset(i) + 4);
                return upTo(end(layers, i, length, length == 0), layers, index, kind, i, last);
            }
            if (!(layers.get(i) instanceof Layer.Extension(_, var header))) return NOT_KNOWN;
            if (anotherSource(header)) return NOT_KNOWN;
            // The pseudo header has the last destination, which is in here (RFC 8200 §8.1).
            if (header instanceof RoutingHeader routing && routing.segmentsLeft() > 0) {
                last = routing.lastDestination();
                if (last.isEmpty()) return NOT_KNOWN;
            }
            if (header instanceof FragmentHeader fragment
                    && (fragment.moreFragments() || fragment.laterFragment())) {
                return NOT_KNOWN;
            }
        }
        return NOT_KNOWN;
    }

    /// A mobile node's home address stands in for the source (RFC 6275 §6.3), on which who reads
    /// checksums do not agree.
    private static boolean anotherSource(Ipv6Extension header) {
        return switch (header) {
            case HopByHopOptions with -> hasHomeAddress(with.options());
            case DestinationOptions with -> hasHomeAddress(with.options());
            case RoutingHeader _, FragmentHeader _, AuthenticationHeader _ -> false;
        };
    }

    private static boolean hasHomeAddress(Octets options) {
        int at = 0;
        while (at + 1 < options.length()) {
            if (options.u8(at) == HOME_ADDRESS) return true;
            at += options.u8(at) == PAD_1 ? 1 : 2 + options.u8(at + 1);
        }
        return false;
    }

    private static int end(Layers layers, int ip, int length, boolean untold) {
        if (!untold) return layers.end(ip) + length;
        int last = layers.size() - 1;
        return layers.kind(last) == Kind.PADDING ? layers.offset(last) : layers.end(last);
    }

    /// Where the bytes end that can be of the packet at {@code ip}: with the frame, or with a
    /// packet that it is in.
    private static int room(Layers layers, int ip) {
        int room = layers.end(layers.size() - 1);
        for (int i = 0; i < ip; i++) {
            int start = layers.offset(i);
            if (layers.kind(i) == Kind.ETHERNET || layers.kind(i) == Kind.VLAN) {
                int type = Bytes.u16(layers.data(), layers.end(i) - 2);
                if (type <= EthernetHeader.LONGEST) room = Math.min(room, layers.end(i) + type);
            } else if (layers.kind(i) == Kind.IPV4) {
                int total = Bytes.u16(layers.data(), start + 2);
                if (total > 0) room = Math.min(room, start + total);
            } else if (layers.kind(i) == Kind.IPV6) {
                int length = Bytes.u16(layers.data(), start + 4);
                if (length > 0) room = Math.min(room, layers.end(i) + length);
            }
        }
        return room;
    }

    private static Optional<Verdict> upTo(
            int end, Layers layers, int index, Kind kind, int ip, Optional<Ipv6Address> last) {
        if (end < layers.end(index) || end > room(layers, ip)) return NOT_KNOWN;
        int start = layers.offset(index);
        int length = end - start;
        if (kind == Kind.UDP) {
            if (Bytes.u16(layers.data(), start + 6) == 0 && layers.kind(ip) == Kind.IPV4)
                return NOT_USED;
            int told = Bytes.u16(layers.data(), start + 4);
            if (told < UdpHeader.BYTES || told > length) return NOT_KNOWN;
            length = told;
        }
        if (kind == Kind.ICMPV6 && layers.kind(ip) != Kind.IPV6) return NOT_KNOWN;
        if (kind != Kind.ICMP && brokenRoute(layers, ip)) return NOT_KNOWN;
        long pseudo = kind == Kind.ICMP ? 0 : pseudoHeader(layers, ip, kind, length, last);
        boolean right = Checksum.finish(Checksum.sum(layers.data(), start, length, pseudo)) == 0;
        boolean missing = kind == Kind.UDP && Bytes.u16(layers.data(), start + 6) == 0;
        // The other zero of ones' complement, which no sender computes (RFC 1624 §3).
        boolean minusZero = kind == Kind.TCP && Bytes.u16(layers.data(), start + 16) == 0xffff;
        return right && !missing && !minusZero ? RIGHT : wrong(layers, index, ip, length, last);
    }

    private static boolean brokenRoute(Layers layers, int ip) {
        return layers.kind(ip) == Kind.IPV4
                && layers.length(ip) > Ipv4Header.MIN_BYTES
                && layers.get(ip) instanceof Layer.Ipv4(_, var header)
                && header.brokenRoute();
    }

    /// The sum of the addresses where they lie, the protocol and the length (RFC 9293 §3.1, RFC
    /// 8200 §8.1).
    private static long pseudoHeader(
            Layers layers, int ip, Kind kind, int length, Optional<Ipv6Address> last) {
        int start = layers.offset(ip);
        int protocol =
                switch (kind) {
                    case UDP -> Ipv4Header.UDP;
                    case ICMPV6 -> Ipv6Header.ICMPV6;
                    default -> Ipv4Header.TCP;
                };
        boolean ipv4 = layers.kind(ip) == Kind.IPV4;
        boolean options = ipv4 && layers.length(ip) > Ipv4Header.MIN_BYTES;
        if (options || last.isPresent())
            return header(layers, ip, last).pseudoHeader(protocol, length);
        return ipv4
                ? Checksum.sum(layers.data(), start + 12, 8, protocol + length)
                : Checksum.sum(layers.data(), start + 8, 32, protocol + length);
    }

    /// The IP header of the layer at {@code ip}, to where the packet is to end.
    private static IpHeader header(Layers layers, int ip, Optional<Ipv6Address> last) {
        return switch (layers.get(ip)) {
            case Layer.Ipv4(_, var ipv4) -> ipv4;
            case Layer.Ipv6(_, var ipv6) -> last.map(ipv6::withDestination).orElse(ipv6);
            default -> throw new IllegalArgumentException("layer " + ip + " is not IP");
        };
    }

    private static Optional<Verdict> wrong(
            Layers layers, int index, int ip, int length, Optional<Ipv6Address> last) {
        var layer = layers.get(index);
        var data = layer.octets().following(length - layer.length());
        var header = header(layers, ip, last);
        return switch (layer) {
            case Layer.Icmp(_, var icmp) -> wrong(icmp.rightChecksum(data));
            case Layer.Icmpv6(_, var icmp) when header instanceof Ipv6Header ipv6 ->
                    wrong(icmp.rightChecksum(ipv6, data));
            case Layer.Tcp(_, var tcp) -> wrong(tcp.rightChecksum(header, data));
            case Layer.Udp(_, var udp) -> wrong(udp.rightChecksum(header, data));
            default -> NOT_KNOWN;
        };
    }
}
