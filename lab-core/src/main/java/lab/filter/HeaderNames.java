package lab.filter;

import java.util.List;
import java.util.stream.Stream;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.ArpPacket;
import lab.packet.AuthenticationHeader;
import lab.packet.Cooked2Header;
import lab.packet.CookedHeader;
import lab.packet.DestinationOptions;
import lab.packet.DhcpMessage;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Echo;
import lab.packet.Icmpv6Header;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Header;
import lab.packet.LlcHeader;
import lab.packet.LoopbackHeader;
import lab.packet.NeighborAdvertisement;
import lab.packet.NeighborSolicitation;
import lab.packet.RoutingHeader;
import lab.packet.SnapHeader;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;

/// The headers, and what Wireshark calls their fields.
final class HeaderNames {
    /// Where the reserved bits and the flags of TCP begin, in bits.
    private static final int FLAGS = 100;

    private HeaderNames() {}

    static void add(Names names) {
        link(names);
        ipv4(names);
        ipv6(names);
        icmp(names);
        transport(names);
        application(names);
    }

    private static void link(Names names) {
        names.header("eth", Layer.Ethernet.class, EthernetHeader.LAYOUT);
        names.alias("eth.dst", "eth.destination");
        names.alias("eth.src", "eth.source");
        names.alias("eth.addr", "eth.source", "eth.destination");
        names.alias("eth.type", "eth.ethertype");
        names.header("null", Layer.Loopback.class, LoopbackHeader.LAYOUT);
        names.header("sll", Layer.Cooked.class, CookedHeader.LAYOUT);
        names.header("sll2", Layer.Cooked2.class, Cooked2Header.LAYOUT);
        names.header("llc", Layer.Llc.class, LlcHeader.LAYOUT);
        names.fields("llc", Layer.Snap.class, SnapHeader.LAYOUT);
        names.header("vlan", Layer.Vlan.class, VlanTag.LAYOUT);
        names.alias("vlan.id", "vlan.vid");
        names.alias("vlan.priority", "vlan.pcp");
        names.header("arp", Layer.Arp.class, ArpPacket.LAYOUT);
        names.alias("arp.opcode", "arp.operation");
        names.alias("arp.src.hw_mac", "arp.sender_mac");
        names.alias("arp.src.proto_ipv4", "arp.sender_ip");
        names.alias("arp.dst.hw_mac", "arp.target_mac");
        names.alias("arp.dst.proto_ipv4", "arp.target_ip");
    }

    private static void ipv4(Names names) {
        names.header("ip", Layer.Ipv4.class, Ipv4Header.LAYOUT);
        names.alias("ip.src", "ip.source_address");
        names.alias("ip.dst", "ip.destination_address");
        names.alias("ip.addr", "ip.source_address", "ip.destination_address");
        names.inBytes("ip.hdr_len", "ip.ihl", 4);
        names.alias("ip.dsfield.dscp", "ip.dscp");
        names.alias("ip.dsfield.ecn", "ip.ecn");
        names.alias("ip.len", "ip.total_length");
        names.alias("ip.id", "ip.identification");
        names.alias("ip.flags.rb", "ip.r");
        names.alias("ip.flags.df", "ip.df");
        names.alias("ip.flags.mf", "ip.mf");
        names.inBytes("ip.frag_offset", "ip.fragment_offset", 8);
        names.alias("ip.ttl", "ip.time_to_live");
        names.alias("ip.proto", "ip.protocol");
        names.alias("ip.checksum", "ip.header_checksum");
    }

    private static void ipv6(Names names) {
        names.header("ipv6", Layer.Ipv6.class, Ipv6Header.LAYOUT);
        names.alias("ipv6.src", "ipv6.source_address");
        names.alias("ipv6.dst", "ipv6.destination_address");
        names.alias("ipv6.addr", "ipv6.source_address", "ipv6.destination_address");
        names.alias("ipv6.tclass", "ipv6.traffic_class");
        names.alias("ipv6.flow", "ipv6.flow_label");
        names.alias("ipv6.plen", "ipv6.payload_length");
        names.alias("ipv6.nxt", "ipv6.next_header");
        names.alias("ipv6.hlim", "ipv6.hop_limit");
        names.fields("ipv6.hopopts", Layer.Extension.class, HopByHopOptions.LAYOUT);
        names.fields("ipv6.routing", Layer.Extension.class, RoutingHeader.LAYOUT);
        names.fields("ipv6.fraghdr", Layer.Extension.class, FragmentHeader.LAYOUT);
        names.fields("ipv6.dstopts", Layer.Extension.class, DestinationOptions.LAYOUT);
        names.fields("ah", Layer.Extension.class, AuthenticationHeader.LAYOUT);
        names.alias("ah.sequence", "ah.sequence_number");
    }

    private static void icmp(Names names) {
        names.header("icmp", Layer.Icmp.class, IcmpHeader.LAYOUT);
        names.header("icmpv6", Layer.Icmpv6.class, Icmpv6Header.LAYOUT);
        names.fields("icmpv6.echo", Layer.Icmpv6Body.class, Icmpv6Echo.LAYOUT);
        names.fields("icmpv6.nd.ns", Layer.Icmpv6Body.class, NeighborSolicitation.LAYOUT);
        names.fields("icmpv6.nd.na", Layer.Icmpv6Body.class, NeighborAdvertisement.LAYOUT);
    }

    private static void transport(Names names) {
        names.header("udp", Layer.Udp.class, UdpHeader.LAYOUT);
        names.alias("udp.srcport", "udp.source_port");
        names.alias("udp.dstport", "udp.destination_port");
        names.alias("udp.port", "udp.source_port", "udp.destination_port");
        names.header("tcp", Layer.Tcp.class, TcpHeader.LAYOUT);
        names.alias("tcp.srcport", "tcp.source_port");
        names.alias("tcp.dstport", "tcp.destination_port");
        names.alias("tcp.port", "tcp.source_port", "tcp.destination_port");
        names.alias("tcp.seq", "tcp.sequence_number");
        names.alias("tcp.ack_number", "tcp.acknowledgment_number");
        names.inBytes("tcp.hdr_len", "tcp.data_offset", 4);
        names.alias("tcp.window_size_value", "tcp.window");
        for (String flag : new String[] {"cwr", "ece", "urg", "ack", "psh", "rst", "syn", "fin"}) {
            names.alias("tcp.flags." + flag, "tcp." + flag);
        }
        // All flags as one number, the four reserved bits before them with it.
        names.numbers(
                "tcp.flags",
                Kind.NUMBER,
                Layer.Tcp.class,
                tcp -> Stream.of(tcp.octets().bits(FLAGS, 12)));
        names.around("tcp.len", Kind.NUMBER, Layer.Tcp.class, (_, layers, i) -> length(layers, i));
        names.around(
                "tcp.payload",
                Kind.PROTOCOL,
                Layer.Tcp.class,
                (frame, layers, i) -> payload(frame, layers, i));
        names.numbers(
                "tcp.options.mss_val",
                Kind.NUMBER,
                Layer.Tcp.class,
                tcp ->
                        tcp.header().options().stream()
                                .filter(TcpOption.MaximumSegmentSize.class::isInstance)
                                .map(option ->
                                        (long) ((TcpOption.MaximumSegmentSize) option).bytes()));
        names.numbers(
                "tcp.options.wscale.shift",
                Kind.NUMBER,
                Layer.Tcp.class,
                tcp ->
                        tcp.header().options().stream()
                                .filter(TcpOption.WindowScale.class::isInstance)
                                .map(option -> (long) ((TcpOption.WindowScale) option).shift()));
        // Wireshark's name for the number, after the flag of the same name was taken from it.
        names.alias("tcp.ack", "tcp.acknowledgment_number");
    }

    /// Of the data behind a TCP header, by the length that its datagram claims.
    private static Value length(List<Layer> layers, int tcp) {
        var header = layers.get(tcp);
        return switch (layers.get(Math.max(0, tcp - 1))) {
            case Layer.Ipv4(_, var ip) when ip.totalLength() > 0 ->
                    Value.Bits.of(Math.max(0, ip.totalLength() - ip.length() - header.length()));
            case Layer.Ipv6(_, var ip) when ip.payloadLength() > 0 ->
                    Value.Bits.of(Math.max(0, ip.payloadLength() - header.length()));
            default -> Value.Bits.of(end(layers, tcp) - header.end());
        };
    }

    private static int end(List<Layer> layers, int tcp) {
        int end = layers.get(tcp).end();
        for (Layer layer : layers.subList(tcp + 1, layers.size())) {
            if (!(layer instanceof Layer.Padding)) end = layer.end();
        }
        return end;
    }

    private static Value payload(Frame frame, List<Layer> layers, int tcp) {
        return new Value.Data(frame.octets().slice(layers.get(tcp).end(), end(layers, tcp)));
    }

    private static void application(Names names) {
        names.header("dhcp", Layer.Dhcp.class, DhcpMessage.LAYOUT);
        names.alias("dhcp.id", "dhcp.xid");
        names.alias("dhcp.ip.client", "dhcp.ciaddr");
        names.alias("dhcp.ip.your", "dhcp.yiaddr");
        names.header("tls", Layer.Tls.class, TlsRecordHeader.LAYOUT);
        names.alias("tls.record.content_type", "tls.content_type");
        names.alias("tls.record.length", "tls.length");
    }
}
