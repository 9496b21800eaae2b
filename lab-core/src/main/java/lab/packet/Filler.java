package lab.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills in what follows from the rest of a packet, innermost part first.
final class Filler {
    private Filler() {}

    static List<Part> fill(List<Part> parts) {
        var filled = new ArrayList<>(parts);
        for (int i = filled.size() - 1; i >= 0; i--) {
            var inside = filled.subList(i + 1, filled.size());
            var outside = nearestIp(filled.subList(0, i));
            filled.set(i, fill(filled.get(i), outside, inside));
        }
        return filled;
    }

    private static Part fill(Part part, Optional<IpHeader> ip, List<Part> inside) {
        var data = octets(inside);
        return switch (part) {
            case EthernetHeader ethernet -> ethernet.withType(type(ethernet.type(), inside, data));
            case VlanTag tag -> tag.withType(type(tag.type(), inside, data));
            case SnapHeader snap when snap.typeIsEtherType() && !inside.isEmpty() ->
                    etherType(inside.getFirst()).map(snap::withType).orElse(snap);
            case Ipv4Header header -> fill(header, inside, data);
            case Ipv6Header header -> fill(header, inside, data);
            case Ipv6Extension header ->
                    protocol(inside).map(header::withNextHeader).orElse(header);
            case TcpHeader tcp -> ip.map(header -> tcp.withRightChecksum(header, data)).orElse(tcp);
            case UdpHeader udp -> fill(udp, ip, data);
            case IcmpHeader icmp -> icmp.withRightChecksum(data);
            case Icmpv6Header icmp -> fill(icmp, ip, data);
            case Icmpv6Message _ -> part;
            case ArpPacket _, CookedHeader _, Cooked2Header _, LoopbackHeader _ -> part;
            case LlcHeader _, SnapHeader _ -> part;
            case DnsLength length -> data.length() > 0xffff ? length : new DnsLength(data.length());
            case DnsHeader _, DhcpMessage _ -> part;
            case TlsRecordHeader tls ->
                    data.length() > 0xffff ? tls : tls.withDataLength(data.length());
            case DnsMessage _, FtpMessage _, HttpHead _, HttpChunks _, Octets _ -> part;
        };
    }

    private static Ipv4Header fill(Ipv4Header ip, List<Part> inside, Octets data) {
        var header = protocol(inside).map(ip::withProtocol).orElse(ip);
        return header.withTotalLength(header.length() + data.length()).withRightChecksum();
    }

    private static Ipv6Header fill(Ipv6Header ip, List<Part> inside, Octets data) {
        var header = protocol(inside).map(ip::withNextHeader).orElse(ip);
        return header.withPayloadLength(data.length());
    }

    private static UdpHeader fill(UdpHeader udp, Optional<IpHeader> ip, Octets data) {
        var header = udp.withDatagramLength(UdpHeader.BYTES + data.length());
        return ip.map(outer -> header.withRightChecksum(outer, data)).orElse(header);
    }

    private static Icmpv6Header fill(Icmpv6Header icmp, Optional<IpHeader> ip, Octets data) {
        return ip.isPresent() && ip.get() instanceof Ipv6Header header
                ? icmp.withRightChecksum(header, data)
                : icmp;
    }

    /// The EtherType of what is inside; the length of data in a frame of IEEE 802.3.
    private static int type(int type, List<Part> inside, Octets data) {
        var known = inside.isEmpty() ? Optional.<Integer>empty() : etherType(inside.getFirst());
        boolean llc = !inside.isEmpty() && inside.getFirst() instanceof LlcHeader;
        boolean length =
                (llc || type <= EthernetHeader.LONGEST) && data.length() <= EthernetHeader.LONGEST;
        return known.orElse(length ? data.length() : type);
    }

    private static Optional<Integer> etherType(Part inside) {
        return switch (inside) {
            case Ipv4Header _ -> Optional.of(EthernetHeader.IPV4);
            case Ipv6Header _ -> Optional.of(EthernetHeader.IPV6);
            case ArpPacket _ -> Optional.of(EthernetHeader.ARP);
            case VlanTag _ -> Optional.of(EthernetHeader.VLAN);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> protocol(List<Part> inside) {
        if (inside.isEmpty()) return Optional.empty();
        return switch (inside.getFirst()) {
            case TcpHeader _ -> Optional.of(Ipv4Header.TCP);
            case UdpHeader _ -> Optional.of(Ipv4Header.UDP);
            case IcmpHeader _ -> Optional.of(Ipv4Header.ICMP);
            case Icmpv6Header _ -> Optional.of(Ipv6Header.ICMPV6);
            case Ipv4Header _ -> Optional.of(Ipv4Header.IPV4_IN_IP);
            case Ipv6Header _ -> Optional.of(Ipv4Header.IPV6_IN_IP);
            case HopByHopOptions _ -> Optional.of(Ipv6Header.HOP_BY_HOP);
            case RoutingHeader _ -> Optional.of(Ipv6Header.ROUTING);
            case FragmentHeader _ -> Optional.of(Ipv6Header.FRAGMENT);
            case DestinationOptions _ -> Optional.of(Ipv6Header.DESTINATION_OPTIONS);
            case AuthenticationHeader _ -> Optional.of(Ipv4Header.AUTHENTICATION);
            default -> Optional.empty();
        };
    }

    /// The IP header whose addresses checksums are over: behind a routing header, with the last
    /// destination (RFC 8200 §8.1).
    private static Optional<IpHeader> nearestIp(List<Part> outside) {
        var last = Optional.<Ipv6Address>empty();
        for (Part part : outside.reversed()) {
            if (part instanceof RoutingHeader routing) last = routing.lastDestination();
            if (part instanceof Ipv6Header ip) {
                return Optional.of(last.map(ip::withDestination).orElse(ip));
            }
            if (part instanceof IpHeader ip) return Optional.of(ip);
        }
        return Optional.empty();
    }

    private static Octets octets(List<Part> parts) {
        return Octets.view(new Packet(parts).bytes());
    }
}
