package lab.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.frame.Verdict;
import lab.packet.DhcpMessage;
import lab.packet.DnsData;
import lab.packet.DnsMessage;
import lab.packet.DnsQuestion;
import lab.packet.DnsRecord;
import lab.packet.FragmentHeader;
import lab.packet.HttpHead;
import lab.packet.Icmpv6Echo;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Header;
import lab.packet.NeighborAdvertisement;
import lab.packet.NeighborSolicitation;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;

/// What tshark calls the fields of our layers, and how it writes their values.
final class TsharkNames {
    static final List<String> FIELDS =
            List.of(
                    "eth.dst",
                    "eth.src",
                    "eth.type",
                    "vlan.priority",
                    "vlan.dei",
                    "vlan.id",
                    "arp.opcode",
                    "arp.src.hw_mac",
                    "arp.src.proto_ipv4",
                    "arp.dst.proto_ipv4",
                    "ip.hdr_len",
                    "ip.dsfield.dscp",
                    "ip.dsfield.ecn",
                    "ip.len",
                    "ip.id",
                    "ip.flags.rb",
                    "ip.flags.df",
                    "ip.flags.mf",
                    "ip.frag_offset",
                    "ip.ttl",
                    "ip.proto",
                    "ip.checksum",
                    "ip.checksum.status",
                    "ip.src",
                    "ip.dst",
                    "ipv6.tclass",
                    "ipv6.flow",
                    "ipv6.plen",
                    "ipv6.nxt",
                    "ipv6.hlim",
                    "ipv6.src",
                    "ipv6.dst",
                    "ipv6.fraghdr.offset",
                    "ipv6.fraghdr.more",
                    "ipv6.fraghdr.ident",
                    "icmp.type",
                    "icmp.code",
                    "icmp.checksum",
                    "icmp.checksum.status",
                    "icmpv6.type",
                    "icmpv6.code",
                    "icmpv6.checksum",
                    "icmpv6.checksum.status",
                    "icmpv6.echo.identifier",
                    "icmpv6.echo.sequence_number",
                    "icmpv6.nd.ns.target_address",
                    "icmpv6.nd.na.target_address",
                    "udp.srcport",
                    "udp.dstport",
                    "udp.length",
                    "udp.checksum",
                    "udp.checksum.status",
                    "tcp.srcport",
                    "tcp.dstport",
                    "tcp.seq_raw",
                    "tcp.ack_raw",
                    "tcp.hdr_len",
                    "tcp.flags",
                    "tcp.window_size_value",
                    "tcp.checksum",
                    "tcp.checksum.status",
                    "tcp.urgent_pointer",
                    "tcp.options.mss_val",
                    "tcp.options.wscale.shift",
                    "tcp.options.timestamp.tsval",
                    "tcp.options.timestamp.tsecr",
                    "dns.id",
                    "dns.flags",
                    "dns.count.queries",
                    "dns.count.answers",
                    "dns.qry.name",
                    "dns.qry.type",
                    "dns.a",
                    "dns.aaaa",
                    "dhcp.type",
                    "dhcp.id",
                    "dhcp.ip.your",
                    "dhcp.option.dhcp",
                    "http.request.method",
                    "http.request.uri",
                    "http.host");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private TsharkNames() {}

    static Map<String, List<String>> of(Frame frame) {
        var names = new TsharkNames();
        var layers = frame.layers();
        for (int i = 0; i < layers.size(); i++) {
            names.add(layers.get(i));
            names.verdict(layers, i);
        }
        return names.values;
    }

    private void put(String field, Object value) {
        values.computeIfAbsent(field, _ -> new ArrayList<>()).add(value.toString());
    }

    private void hex(String field, int digits, long value) {
        put(field, "0x" + ("%0" + digits + "x").formatted(value));
    }

    private void flag(String field, boolean value) {
        put(field, value ? "1" : "0");
    }

    private void verdict(Layers layers, int index) {
        var prefix =
                switch (layers.get(index)) {
                    case Layer.Ipv4 _ -> "ip";
                    case Layer.Icmp _ -> "icmp";
                    case Layer.Icmpv6 _ -> "icmpv6";
                    case Layer.Udp _ -> "udp";
                    case Layer.Tcp _ -> "tcp";
                    default -> "";
                };
        var status =
                switch (Verdict.on(layers, index).orElse(new Verdict.NotKnown())) {
                    case Verdict.Right _ -> "1";
                    case Verdict.Wrong _ -> "0";
                    case Verdict.NotKnown _ -> "2";
                    case Verdict.NotUsed _ -> "3";
                };
        if (!prefix.isEmpty()) put(prefix + ".checksum.status", status);
    }

    private void add(Layer layer) {
        switch (layer) {
            case Layer.Ethernet(_, var ethernet) -> {
                put("eth.dst", ethernet.destination());
                put("eth.src", ethernet.source());
                if (ethernet.type() > 1500) hex("eth.type", 4, ethernet.type());
            }
            case Layer.Vlan(_, var tag) -> {
                put("vlan.priority", tag.priority());
                flag("vlan.dei", tag.dropEligible());
                put("vlan.id", tag.id());
            }
            case Layer.Arp(_, var arp) -> {
                put("arp.opcode", arp.operation());
                put("arp.src.hw_mac", arp.senderMac());
                put("arp.src.proto_ipv4", arp.senderIp());
                put("arp.dst.proto_ipv4", arp.targetIp());
            }
            case Layer.Ipv4(_, var ip) -> ipv4(ip);
            case Layer.Ipv6(_, var ip) -> ipv6(ip);
            case Layer.Extension(_, FragmentHeader fragment) -> {
                put("ipv6.fraghdr.offset", fragment.fragmentOffset());
                flag("ipv6.fraghdr.more", fragment.moreFragments());
                hex("ipv6.fraghdr.ident", 8, fragment.identification());
            }
            case Layer.Icmp(_, var icmp) -> {
                put("icmp.type", icmp.type());
                put("icmp.code", icmp.code());
                hex("icmp.checksum", 4, icmp.checksum());
            }
            case Layer.Icmpv6(_, var icmp) -> {
                put("icmpv6.type", icmp.type());
                put("icmpv6.code", icmp.code());
                hex("icmpv6.checksum", 4, icmp.checksum());
            }
            case Layer.Icmpv6Body(_, Icmpv6Echo echo) -> {
                hex("icmpv6.echo.identifier", 4, echo.identifier());
                put("icmpv6.echo.sequence_number", echo.sequenceNumber());
            }
            case Layer.Icmpv6Body(_, NeighborSolicitation asked) ->
                    put("icmpv6.nd.ns.target_address", asked.target());
            case Layer.Icmpv6Body(_, NeighborAdvertisement told) ->
                    put("icmpv6.nd.na.target_address", told.target());
            case Layer.Udp(_, var udp) -> {
                put("udp.srcport", udp.sourcePort());
                put("udp.dstport", udp.destinationPort());
                put("udp.length", udp.datagramLength());
                hex("udp.checksum", 4, udp.checksum());
            }
            case Layer.Tcp(_, var tcp) -> tcp(tcp);
            case Layer.Dns(_, var dns) -> dns(dns);
            case Layer.Dhcp(_, var dhcp) -> dhcp(dhcp);
            case Layer.Http(_, HttpHead head) -> {
                if (head.start() instanceof HttpHead.RequestLine(var method, var target, _)) {
                    put("http.request.method", method);
                    put("http.request.uri", target);
                }
                head.field("Host").ifPresent(host -> put("http.host", host));
            }
            default -> {}
        }
    }

    private void ipv4(Ipv4Header ip) {
        put("ip.hdr_len", ip.ihl() * 4);
        put("ip.dsfield.dscp", ip.dscp());
        put("ip.dsfield.ecn", ip.ecn());
        put("ip.len", ip.totalLength());
        hex("ip.id", 4, ip.identification());
        flag("ip.flags.rb", ip.reserved());
        flag("ip.flags.df", ip.dontFragment());
        flag("ip.flags.mf", ip.moreFragments());
        put("ip.frag_offset", ip.fragmentOffset());
        put("ip.ttl", ip.ttl());
        put("ip.proto", ip.protocol());
        hex("ip.checksum", 4, ip.checksum());
        put("ip.src", ip.source());
        put("ip.dst", ip.destination());
    }

    private void ipv6(Ipv6Header ip) {
        hex("ipv6.tclass", 8, ip.trafficClass());
        hex("ipv6.flow", 6, ip.flowLabel());
        put("ipv6.plen", ip.payloadLength());
        put("ipv6.nxt", ip.nextHeader());
        put("ipv6.hlim", ip.hopLimit());
        put("ipv6.src", ip.source());
        put("ipv6.dst", ip.destination());
    }

    private void tcp(TcpHeader tcp) {
        put("tcp.srcport", tcp.sourcePort());
        put("tcp.dstport", tcp.destinationPort());
        put("tcp.seq_raw", tcp.sequenceNumber());
        put("tcp.ack_raw", tcp.acknowledgmentNumber());
        put("tcp.hdr_len", tcp.dataOffset() * 4);
        var bytes = tcp.bytes();
        hex("tcp.flags", 4, ((bytes[12] & 0xf) << 8) | (bytes[13] & 0xff));
        put("tcp.window_size_value", tcp.window());
        hex("tcp.checksum", 4, tcp.checksum());
        put("tcp.urgent_pointer", tcp.urgentPointer());
        for (TcpOption option : tcp.options()) {
            switch (option) {
                case TcpOption.MaximumSegmentSize(int mss) -> put("tcp.options.mss_val", mss);
                case TcpOption.WindowScale(int shift) -> put("tcp.options.wscale.shift", shift);
                case TcpOption.Timestamps(long value, long echo) -> {
                    put("tcp.options.timestamp.tsval", value);
                    put("tcp.options.timestamp.tsecr", echo);
                }
                default -> {}
            }
        }
    }

    private void dns(DnsMessage dns) {
        hex("dns.id", 4, dns.header().id());
        hex(
                "dns.flags",
                4,
                Short.toUnsignedInt(java.nio.ByteBuffer.wrap(dns.header().bytes()).getShort(2)));
        put("dns.count.queries", dns.header().questions());
        put("dns.count.answers", dns.header().answers());
        for (DnsQuestion question : dns.questions()) {
            put("dns.qry.name", question.name());
            put("dns.qry.type", question.type());
        }
        for (DnsRecord record : dns.answers()) {
            switch (record.data()) {
                case DnsData.A(var address) -> put("dns.a", address);
                case DnsData.Aaaa(var address) -> put("dns.aaaa", address);
                default -> {}
            }
        }
    }

    private void dhcp(DhcpMessage dhcp) {
        put("dhcp.type", dhcp.op());
        hex("dhcp.id", 8, dhcp.xid());
        put("dhcp.ip.your", dhcp.yourIp());
        dhcp.option(53)
                .ifPresent(type ->
                        put(
                                "dhcp.option.dhcp",
                                type.data().length() == 1 ? type.data().u8(0) : "?"));
    }
}
