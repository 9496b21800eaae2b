package lab.filter;

import java.util.List;
import java.util.function.ToLongFunction;
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
        // One field of two meanings: Wireshark has a name for each.
        names.numbers(
                "eth.type",
                Kind.NUMBER,
                Layer.Ethernet.class,
                ethernet -> typeOrLength(ethernet.header().type(), true));
        names.numbers(
                "eth.len",
                Kind.NUMBER,
                Layer.Ethernet.class,
                ethernet -> typeOrLength(ethernet.header().type(), false));
        names.header("null", Layer.Loopback.class, LoopbackHeader.LAYOUT);
        names.header("sll", Layer.Cooked.class, CookedHeader.LAYOUT);
        names.header("sll2", Layer.Cooked2.class, Cooked2Header.LAYOUT);
        names.header("llc", Layer.Llc.class, LlcHeader.LAYOUT);
        names.fields("llc", Layer.Snap.class, SnapHeader.LAYOUT);
        names.numbers(
                "llc.type",
                Kind.NUMBER,
                Layer.Snap.class,
                snap ->
                        snap.header().typeIsEtherType()
                                ? Stream.of((long) snap.header().type())
                                : Stream.of());
        names.header("vlan", Layer.Vlan.class, VlanTag.LAYOUT);
        names.alias("vlan.id", "vlan.vid");
        names.alias("vlan.priority", "vlan.pcp");
        names.numbers(
                "vlan.etype",
                Kind.NUMBER,
                Layer.Vlan.class,
                tag -> typeOrLength(tag.header().type(), true));
        names.header("arp", Layer.Arp.class, ArpPacket.LAYOUT);
        names.alias("arp.hw.type", "arp.hardware_type");
        names.alias("arp.proto.type", "arp.protocol_type");
        names.alias("arp.hw.size", "arp.hardware_length");
        names.alias("arp.proto.size", "arp.protocol_length");
        names.alias("arp.opcode", "arp.operation");
        names.alias("arp.src.hw_mac", "arp.sender_mac");
        names.alias("arp.src.proto_ipv4", "arp.sender_ip");
        names.alias("arp.dst.hw_mac", "arp.target_mac");
        names.alias("arp.dst.proto_ipv4", "arp.target_ip");
    }

    private static Stream<Long> typeOrLength(int field, boolean type) {
        boolean length = field > 0 && field <= EthernetHeader.LONGEST;
        return length == type ? Stream.of() : Stream.of((long) field);
    }

    private static void ipv4(Names names) {
        names.header("ip", Layer.Ipv4.class, Ipv4Header.LAYOUT);
        names.alias("ip.src", "ip.source_address");
        names.alias("ip.dst", "ip.destination_address");
        names.alias("ip.addr", "ip.source_address", "ip.destination_address");
        names.inBytes("ip.hdr_len", "ip.ihl", 4);
        names.numbers(
                "ip.dsfield",
                Kind.NUMBER,
                Layer.Ipv4.class,
                ip -> Stream.of(ip.octets().bits(8, 8)));
        names.alias("ip.dsfield.dscp", "ip.dscp");
        names.alias("ip.dsfield.ecn", "ip.ecn");
        names.alias("ip.len", "ip.total_length");
        names.alias("ip.id", "ip.identification");
        names.alias("ip.flags.rb", "ip.r");
        names.alias("ip.flags.df", "ip.df");
        names.alias("ip.flags.mf", "ip.mf");
        names.alias("ip.frag_offset", "ip.fragment_offset");
        names.alias("ip.ttl", "ip.time_to_live");
        names.alias("ip.proto", "ip.protocol");
        names.alias("ip.checksum", "ip.header_checksum");
    }

    private static void ipv6(Names names) {
        names.header("ipv6", Layer.Ipv6.class, Ipv6Header.LAYOUT);
        names.alias("ip.version", "ip.version", "ipv6.version");
        names.alias("ipv6.src", "ipv6.source_address");
        names.alias("ipv6.dst", "ipv6.destination_address");
        names.alias("ipv6.addr", "ipv6.source_address", "ipv6.destination_address");
        names.alias("ipv6.tclass", "ipv6.traffic_class");
        names.alias("ipv6.flow", "ipv6.flow_label");
        names.alias("ipv6.plen", "ipv6.payload_length");
        names.alias("ipv6.nxt", "ipv6.next_header");
        names.alias("ipv6.hlim", "ipv6.hop_limit");
        names.among("ipv6.hopopts", Layer.Extension.class, HopByHopOptions.LAYOUT);
        names.among("ipv6.routing", Layer.Extension.class, RoutingHeader.LAYOUT);
        names.among("ipv6.fraghdr", Layer.Extension.class, FragmentHeader.LAYOUT);
        names.among("ipv6.dstopts", Layer.Extension.class, DestinationOptions.LAYOUT);
        names.among("ah", Layer.Extension.class, AuthenticationHeader.LAYOUT);
        for (String header : new String[] {"hopopts", "routing", "fraghdr", "dstopts"}) {
            names.alias("ipv6." + header + ".nxt", "ipv6." + header + ".next_header");
        }
        for (String header : new String[] {"hopopts", "routing", "dstopts"}) {
            names.alias("ipv6." + header + ".len", "ipv6." + header + ".hdr_ext_len");
        }
        names.alias("ipv6.routing.type", "ipv6.routing.routing_type");
        names.alias("ipv6.routing.segleft", "ipv6.routing.segments_left");
        names.alias("ipv6.fraghdr.offset", "ipv6.fraghdr.fragment_offset");
        names.alias("ipv6.fraghdr.more", "ipv6.fraghdr.m");
        names.alias("ipv6.fraghdr.ident", "ipv6.fraghdr.identification");
        names.alias("ah.sequence", "ah.sequence_number");
    }

    private static void icmp(Names names) {
        names.header("icmp", Layer.Icmp.class, IcmpHeader.LAYOUT);
        names.numbers("icmp.ident", Kind.NUMBER, Layer.Icmp.class, icmp -> echo(icmp, 32));
        names.numbers("icmp.seq", Kind.NUMBER, Layer.Icmp.class, icmp -> echo(icmp, 48));
        names.header("icmpv6", Layer.Icmpv6.class, Icmpv6Header.LAYOUT);
        names.fields("icmpv6.echo", Layer.Icmpv6Body.class, Icmpv6Echo.LAYOUT);
        names.fields("icmpv6.nd.ns", Layer.Icmpv6Body.class, NeighborSolicitation.LAYOUT);
        names.fields("icmpv6.nd.na", Layer.Icmpv6Body.class, NeighborAdvertisement.LAYOUT);
        for (String flag : new String[] {"r", "s", "o"}) {
            names.alias("icmpv6.nd.na.flag." + flag, "icmpv6.nd.na." + flag);
        }
    }

    /// Only an echo and its reply have an identifier and a number.
    private static Stream<Long> echo(Layer.Icmp icmp, int bit) {
        long type = icmp.octets().bits(0, 8);
        return type == IcmpHeader.ECHO_REQUEST || type == IcmpHeader.ECHO_REPLY
                ? Stream.of(icmp.octets().bits(bit, 16))
                : Stream.of();
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
        names.alias("tcp.seq_raw", "tcp.sequence_number");
        names.alias("tcp.ack_number", "tcp.acknowledgment_number");
        names.alias("tcp.ack_raw", "tcp.acknowledgment_number");
        names.inBytes("tcp.hdr_len", "tcp.data_offset", 4);
        names.alias("tcp.window_size_value", "tcp.window");
        for (String flag : new String[] {"cwr", "ece", "urg", "ack", "psh", "rst", "syn", "fin"}) {
            names.alias("tcp.flags." + flag, "tcp." + flag);
        }
        names.alias("tcp.flags.push", "tcp.psh");
        names.alias("tcp.flags.reset", "tcp.rst");
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
        option(
                names,
                "mss_val",
                TcpOption.MaximumSegmentSize.class,
                TcpOption.MaximumSegmentSize::bytes);
        option(names, "wscale.shift", TcpOption.WindowScale.class, TcpOption.WindowScale::shift);
        option(names, "timestamp.tsval", TcpOption.Timestamps.class, TcpOption.Timestamps::value);
        option(names, "timestamp.tsecr", TcpOption.Timestamps.class, TcpOption.Timestamps::echo);
        // Wireshark's name for the number, after the flag of the same name was taken from it.
        names.alias("tcp.ack", "tcp.acknowledgment_number");
    }

    private static <O extends TcpOption> void option(
            Names names, String name, Class<O> kind, ToLongFunction<O> value) {
        names.numbers(
                "tcp.options." + name,
                Kind.NUMBER,
                Layer.Tcp.class,
                tcp ->
                        tcp.header().options().stream()
                                .filter(kind::isInstance)
                                .map(option -> value.applyAsLong(kind.cast(option))));
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
        names.alias("dhcp.ip.server", "dhcp.siaddr");
        names.alias("dhcp.ip.relay", "dhcp.giaddr");
        names.alias("dhcp.type", "dhcp.op");
        names.alias("dhcp.hw.type", "dhcp.htype");
        names.alias("dhcp.hw.len", "dhcp.hlen");
        names.alias("dhcp.flags.bc", "dhcp.b");
        names.header("tls", Layer.Tls.class, TlsRecordHeader.LAYOUT);
        names.alias("tls.record.content_type", "tls.content_type");
        names.alias("tls.record.version", "tls.legacy_version");
        names.alias("tls.record.length", "tls.length");
    }
}
