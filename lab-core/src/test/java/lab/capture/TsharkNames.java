package lab.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.frame.Verdict;
import lab.packet.AuthenticationHeader;
import lab.packet.Bytes;
import lab.packet.DestinationOptions;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.Icmpv6Echo;
import lab.packet.Icmpv6Error;
import lab.packet.Icmpv6Message;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Extension;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.NdOption;
import lab.packet.NeighborAdvertisement;
import lab.packet.NeighborRedirect;
import lab.packet.NeighborSolicitation;
import lab.packet.RouterAdvertisement;
import lab.packet.RouterSolicitation;
import lab.packet.RoutingHeader;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;

/// What tshark calls the fields of our layers, and how it writes their values.
final class TsharkNames {
    /// The fields, in the order that tshark is asked for them.
    static final List<String> FIELDS =
            List.of(
                    """
                    frame.len frame.cap_len sll.pkttype sll.hatype sll.halen sll.src.eth sll.etype
                    sll.ifindex null.family null.type eth.dst eth.src eth.type eth.len vlan.priority vlan.dei vlan.id vlan.etype vlan.len ieee8021ad.priority ieee8021ad.dei
                    llc.dsap llc.ssap llc.control llc.oui llc.type arp.hw.type arp.proto.type arp.hw.size arp.proto.size arp.opcode arp.src.hw_mac
                    arp.src.proto_ipv4 arp.dst.hw_mac arp.dst.proto_ipv4 ip.version ip.hdr_len
                    ip.dsfield.dscp ip.dsfield.ecn ip.len ip.id ip.flags.rb ip.flags.df ip.flags.mf
                    ip.frag_offset ip.ttl ip.proto ip.checksum ip.checksum.status ip.src ip.dst
                    ipv6.version ipv6.tclass ipv6.flow ipv6.plen ipv6.nxt ipv6.hlim ipv6.src ipv6.dst
                    ipv6.fraghdr.nxt ipv6.fraghdr.reserved_octet ipv6.fraghdr.reserved_bits
                    ipv6.fraghdr.offset ipv6.fraghdr.more ipv6.fraghdr.ident ipv6.hopopts.nxt
                    ipv6.hopopts.len ipv6.dstopts.nxt ipv6.dstopts.len ipv6.routing.nxt
                    ipv6.routing.len ipv6.routing.type ipv6.routing.segleft ah.next_header ah.length ah.spi ah.sequence icmp.type icmp.code
                    icmp.checksum icmp.checksum.status icmp.ident icmp.seq icmp.redir_gw icmpv6.type
                    icmpv6.code icmpv6.checksum icmpv6.checksum.status icmpv6.echo.identifier
                    icmpv6.echo.sequence_number icmpv6.mtu icmpv6.pointer icmpv6.opt.mtu icmpv6.nd.ra.cur_hop_limit
                    icmpv6.nd.ra.flag.m icmpv6.nd.ra.flag.o icmpv6.nd.ra.router_lifetime
                    icmpv6.nd.ra.reachable_time icmpv6.nd.ra.retrans_timer icmpv6.nd.ns.target_address
                    icmpv6.nd.na.target_address icmpv6.nd.na.flag.r icmpv6.nd.na.flag.s
                    icmpv6.nd.na.flag.o icmpv6.nd.rd.target_address icmpv6.rd.na.destination_address
                    icmpv6.opt.type icmpv6.opt.length icmpv6.opt.linkaddr udp.srcport udp.dstport
                    udp.length udp.checksum udp.checksum.status tcp.srcport tcp.dstport tcp.seq_raw
                    tcp.ack_raw tcp.hdr_len tcp.flags tcp.window_size_value tcp.checksum
                    tcp.checksum.status tcp.urgent_pointer tcp.option_kind tcp.option_len
                    tcp.options.mss_val tcp.options.wscale.shift tcp.options.timestamp.tsval
                    tcp.options.timestamp.tsecr tcp.options.sack_le tcp.options.sack_re dns.id dns.length
                    dns.flags dns.flags.response dns.flags.opcode dns.flags.authoritative
                    dns.flags.truncated dns.flags.recdesired dns.flags.recavail dns.flags.z
                    dns.flags.authenticated dns.flags.checkdisable dns.flags.rcode dns.count.queries
                    dns.count.answers dns.count.auth_rr dns.count.add_rr dns.qry.name dns.qry.type
                    dns.qry.class dns.qry.qu dns.resp.cache_flush dns.resp.name dns.resp.type dns.resp.class dns.resp.ttl
                    dns.a dns.aaaa dns.ns dns.cname dns.ptr.domain_name dns.mx.preference
                    dns.mx.mail_exchange dns.txt dns.txt.length dns.soa.mname dns.soa.rname
                    dns.soa.serial_number dns.soa.refresh_interval dns.soa.retry_interval
                    dns.soa.expire_limit dns.srv.priority dns.srv.weight
                    dns.srv.port dns.srv.target dhcp.type dhcp.hw.type dhcp.hw.len dhcp.hops dhcp.id
                    dhcp.secs dhcp.flags dhcp.flags.bc dhcp.ip.client dhcp.ip.your dhcp.ip.server
                    dhcp.ip.relay dhcp.hw.mac_addr dhcp.cookie dhcp.option.type dhcp.option.request_list_item
                    dhcp.option.length dhcp.option.dhcp dhcp.option.subnet_mask dhcp.option.router
                    dhcp.option.domain_name_server dhcp.option.hostname
                    dhcp.option.requested_ip_address dhcp.option.ip_address_lease_time
                    dhcp.option.dhcp_server_id http.request.method http.request.uri
                    http.request.version http.response.code http.response.phrase http.response.version
                    http.host http.user_agent http.content_type http.content_length_header
                    http.transfer_encoding http.accept http.location http.server http.cookie
                    http.connection http.referer http.chunk_size ftp.request.command ftp.request.arg ftp.response.code
                    ftp.response.arg tls.record.content_type tls.record.version tls.record.length
                    """
                            .trim()
                            .split("\\s+"));

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /// What the last header says that follows.
    private int type;

    private int icmpv6Type;

    private TsharkNames() {}

    static Map<String, List<String>> of(Frame frame) {
        var names = new TsharkNames();
        names.put("frame.len", frame.originalLength());
        names.put("frame.cap_len", frame.data().length);
        var layers = frame.layers();
        for (int i = 0; i < layers.size(); i++) {
            names.add(layers.get(i));
            names.verdict(layers, i);
        }
        return names.values;
    }

    void put(String field, Object value) {
        values.computeIfAbsent(field, _ -> new ArrayList<>()).add(value.toString());
    }

    void hex(String field, int digits, long value) {
        put(field, "0x" + ("%0" + digits + "x").formatted(value));
    }

    void flag(String field, boolean value) {
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
                type = ethernet.type();
                if (ethernet.typeIsLength() && ethernet.type() > 0) put("eth.len", ethernet.type());
                else hex("eth.type", 4, ethernet.type());
            }
            case Layer.Loopback(_, var loopback) -> {
                loopback.family().ifPresent(family -> put("null.family", family));
                loopback.etherType().ifPresent(type -> hex("null.type", 4, type));
            }
            case Layer.Cooked(_, var cooked) -> {
                put("sll.pkttype", cooked.packetType());
                put("sll.hatype", cooked.hardwareType());
                put("sll.halen", cooked.addressLength());
                cooked(cooked.addressLength(), cooked.address(), cooked.protocol());
            }
            case Layer.Cooked2(_, var cooked) -> {
                put("sll.ifindex", cooked.interfaceIndex());
                put("sll.pkttype", cooked.packetType());
                put("sll.hatype", cooked.hardwareType());
                put("sll.halen", cooked.addressLength());
                cooked(cooked.addressLength(), cooked.address(), cooked.protocol());
            }
            case Layer.Vlan(_, var tag) -> {
                var name = type == EthernetHeader.PROVIDER_VLAN ? "ieee8021ad" : "vlan";
                put(name + ".priority", tag.priority());
                flag(name + ".dei", tag.dropEligible());
                if (name.equals("vlan")) put("vlan.id", tag.id());
                type = tag.type();
                if (name.equals("vlan"))
                    put(
                            type <= 1500 ? "vlan.len" : "vlan.etype",
                            type <= 1500 ? type : "0x%04x".formatted(type));
            }
            case Layer.Arp(_, var arp) -> {
                put("arp.hw.type", arp.hardwareType());
                hex("arp.proto.type", 4, arp.protocolType());
                put("arp.hw.size", 6);
                put("arp.proto.size", 4);
                put("arp.opcode", arp.operation());
                put("arp.src.hw_mac", arp.senderMac());
                put("arp.src.proto_ipv4", arp.senderIp());
                put("arp.dst.hw_mac", arp.targetMac());
                put("arp.dst.proto_ipv4", arp.targetIp());
            }
            case Layer.Llc(_, var llc) -> {
                hex("llc.dsap", 2, llc.dsap());
                hex("llc.ssap", 2, llc.ssap());
                int more = llc.numbers().length() > 0 ? llc.numbers().u8(0) : 0;
                hex("llc.control", 4, more << 8 | llc.control());
            }
            case Layer.Snap(_, var snap) -> {
                put("llc.oui", snap.oui());
                if (snap.typeIsEtherType()) hex("llc.type", 4, snap.type());
            }
            case Layer.Ipv4(_, var ip) -> ipv4(ip);
            case Layer.Ipv6(_, var ip) -> ipv6(ip);
            case Layer.Extension(_, var extension) -> extension(extension);
            case Layer.Icmp(_, var icmp) -> {
                put("icmp.type", icmp.type());
                put("icmp.code", icmp.code());
                hex("icmp.checksum", 4, icmp.checksum());
                if (icmp.type() == 0 || icmp.type() == 8) {
                    put("icmp.ident", icmp.identifier());
                    put("icmp.seq", icmp.sequenceNumber());
                }
                if (icmp.type() == 5) {
                    put("icmp.redir_gw", new lab.packet.Ipv4Address((int) icmp.rest()));
                }
            }
            case Layer.Icmpv6(_, var icmp) -> {
                icmpv6Type = icmp.type();
                put("icmpv6.type", icmp.type());
                put("icmpv6.code", icmp.code());
                hex("icmpv6.checksum", 4, icmp.checksum());
            }
            case Layer.Icmpv6Body(_, var message) -> icmpv6(message);
            case Layer.Udp(_, var udp) -> {
                put("udp.srcport", udp.sourcePort());
                put("udp.dstport", udp.destinationPort());
                put("udp.length", udp.datagramLength());
                hex("udp.checksum", 4, udp.checksum());
            }
            case Layer.Tcp(_, var tcp) -> tcp(tcp);
            default -> TsharkMessages.add(this, layer);
        }
    }

    private void cooked(int addressLength, long address, int protocol) {
        type = protocol;
        if (addressLength == 6) put("sll.src.eth", new MacAddress(address >>> 16));
        if (protocol > EthernetHeader.LONGEST) hex("sll.etype", 4, protocol);
    }

    private void ipv4(Ipv4Header ip) {
        put("ip.version", 4);
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
        // Where a source route ends, which is not what stands in the header on the way.
        put("ip.dst", ip.lastDestination());
    }

    private void ipv6(Ipv6Header ip) {
        put("ip.version", 6);
        put("ipv6.version", 6);
        hex("ipv6.tclass", 8, ip.trafficClass());
        hex("ipv6.flow", 6, ip.flowLabel());
        put("ipv6.plen", ip.payloadLength());
        put("ipv6.nxt", ip.nextHeader());
        put("ipv6.hlim", ip.hopLimit());
        put("ipv6.src", ip.source());
        put("ipv6.dst", ip.destination());
    }

    private void extension(Ipv6Extension extension) {
        switch (extension) {
            case FragmentHeader fragment -> {
                put("ipv6.fraghdr.nxt", fragment.nextHeader());
                hex("ipv6.fraghdr.reserved_octet", 2, fragment.reserved());
                put("ipv6.fraghdr.reserved_bits", fragment.res());
                put("ipv6.fraghdr.offset", fragment.fragmentOffset());
                flag("ipv6.fraghdr.more", fragment.moreFragments());
                hex("ipv6.fraghdr.ident", 8, fragment.identification());
            }
            case HopByHopOptions options -> {
                put("ipv6.hopopts.nxt", options.nextHeader());
                put("ipv6.hopopts.len", options.hdrExtLen());
            }
            case DestinationOptions options -> {
                put("ipv6.dstopts.nxt", options.nextHeader());
                put("ipv6.dstopts.len", options.hdrExtLen());
            }
            case RoutingHeader routing -> {
                put("ipv6.routing.nxt", routing.nextHeader());
                put("ipv6.routing.len", routing.hdrExtLen());
                put("ipv6.routing.type", routing.routingType());
                put("ipv6.routing.segleft", routing.segmentsLeft());
            }
            case AuthenticationHeader ah -> {
                put("ah.next_header", ah.nextHeader());
                put("ah.length", ah.payloadLen());
                hex("ah.spi", 8, ah.spi());
                put("ah.sequence", ah.sequenceNumber());
            }
        }
    }

    private void icmpv6(Icmpv6Message message) {
        switch (message) {
            case Icmpv6Echo echo -> {
                hex("icmpv6.echo.identifier", 4, echo.identifier());
                put("icmpv6.echo.sequence_number", echo.sequenceNumber());
            }
            case Icmpv6Error error -> {
                if (icmpv6Type == 2) put("icmpv6.mtu", error.value());
                if (icmpv6Type == 4) put("icmpv6.pointer", error.value());
            }
            case RouterSolicitation _ -> {}
            case RouterAdvertisement told -> {
                put("icmpv6.nd.ra.cur_hop_limit", told.curHopLimit());
                flag("icmpv6.nd.ra.flag.m", told.managed());
                flag("icmpv6.nd.ra.flag.o", told.other());
                put("icmpv6.nd.ra.router_lifetime", told.routerLifetime());
                put("icmpv6.nd.ra.reachable_time", told.reachableTime());
                put("icmpv6.nd.ra.retrans_timer", told.retransTimer());
            }
            case NeighborSolicitation asked -> put("icmpv6.nd.ns.target_address", asked.target());
            case NeighborAdvertisement told -> {
                put("icmpv6.nd.na.target_address", told.target());
                flag("icmpv6.nd.na.flag.r", told.router());
                flag("icmpv6.nd.na.flag.s", told.solicited());
                flag("icmpv6.nd.na.flag.o", told.override());
            }
            case NeighborRedirect better -> {
                put("icmpv6.nd.rd.target_address", better.target());
                put("icmpv6.rd.na.destination_address", better.destination());
            }
        }
        for (NdOption option : message.options()) {
            put("icmpv6.opt.type", option.type());
            put("icmpv6.opt.length", option.length() / 8);
            if (option.type() == NdOption.MTU && option.data().length() == 6)
                put("icmpv6.opt.mtu", option.data().bits(16, 32));
            if (option.type() == 1 || option.type() == 2) {
                boolean mac = option.data().length() == 6;
                put(
                        "icmpv6.opt.linkaddr",
                        mac ? option : Bytes.hex(option.data().bytes()).replace(" ", ""));
            }
        }
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
        for (TcpOption option : tcp.options()) tcpOption(option);
    }

    private void tcpOption(TcpOption option) {
        switch (option) {
            case TcpOption.NoOperation _ -> put("tcp.option_kind", 1);
            case TcpOption.EndOfList _ -> put("tcp.option_kind", 0);
            case TcpOption.MaximumSegmentSize(int mss) -> {
                option(2, option);
                put("tcp.options.mss_val", mss);
            }
            case TcpOption.WindowScale(int shift) -> {
                option(3, option);
                put("tcp.options.wscale.shift", shift);
            }
            case TcpOption.SackPermitted _ -> option(4, option);
            case TcpOption.Sack(var blocks) -> {
                option(5, option);
                for (var block : blocks) {
                    put("tcp.options.sack_le", block.left());
                    put("tcp.options.sack_re", block.right());
                }
            }
            case TcpOption.Timestamps(long value, long echo) -> {
                option(8, option);
                put("tcp.options.timestamp.tsval", value);
                put("tcp.options.timestamp.tsecr", echo);
            }
            case TcpOption.Unknown(int kind, _) -> option(kind, option);
            case TcpOption.Broken _ -> {}
        }
    }

    private void option(int kind, TcpOption option) {
        put("tcp.option_kind", kind);
        put("tcp.option_len", option.length());
    }
}
