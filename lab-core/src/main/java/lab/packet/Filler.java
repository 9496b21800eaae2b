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
            var outside = nearestIpv4(filled.subList(0, i));
            filled.set(i, fill(filled.get(i), outside, inside));
        }
        return filled;
    }

    private static Part fill(Part part, Optional<Ipv4Header> ip, List<Part> inside) {
        var data = octets(inside);
        return switch (part) {
            case EthernetHeader ethernet ->
                    etherType(inside).map(ethernet::withType).orElse(ethernet);
            case Ipv4Header header -> fill(header, inside, data);
            case TcpHeader tcp -> ip.map(header -> tcp.withRightChecksum(header, data)).orElse(tcp);
            case UdpHeader udp -> fill(udp, ip, data);
            case IcmpHeader icmp -> icmp.withRightChecksum(data);
            case ArpPacket _, CookedHeader _, Cooked2Header _, LoopbackHeader _ -> part;
            case HttpHead _, Octets _ -> part;
        };
    }

    private static Ipv4Header fill(Ipv4Header ip, List<Part> inside, Octets data) {
        var header = protocol(inside).map(ip::withProtocol).orElse(ip);
        return header.withTotalLength(header.length() + data.length()).withRightChecksum();
    }

    private static UdpHeader fill(UdpHeader udp, Optional<Ipv4Header> ip, Octets data) {
        var header = udp.withDatagramLength(UdpHeader.BYTES + data.length());
        return ip.map(outer -> header.withRightChecksum(outer, data)).orElse(header);
    }

    private static Optional<Integer> etherType(List<Part> inside) {
        if (inside.isEmpty()) return Optional.empty();
        return switch (inside.getFirst()) {
            case Ipv4Header _ -> Optional.of(EthernetHeader.IPV4);
            case ArpPacket _ -> Optional.of(EthernetHeader.ARP);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> protocol(List<Part> inside) {
        if (inside.isEmpty()) return Optional.empty();
        return switch (inside.getFirst()) {
            case TcpHeader _ -> Optional.of(Ipv4Header.TCP);
            case UdpHeader _ -> Optional.of(Ipv4Header.UDP);
            case IcmpHeader _ -> Optional.of(Ipv4Header.ICMP);
            default -> Optional.empty();
        };
    }

    private static Optional<Ipv4Header> nearestIpv4(List<Part> outside) {
        for (Part part : outside.reversed()) {
            if (part instanceof Ipv4Header ip) return Optional.of(ip);
        }
        return Optional.empty();
    }

    private static Octets octets(List<Part> parts) {
        return Octets.view(new Packet(parts).bytes());
    }
}
