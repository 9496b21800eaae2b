package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.filter.Filter;
import lab.filter.FilterException;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.frame.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same filters let the same frames pass in tshark: each name with values that occur, and the
/// language around them. Only frames in which both find the same protocols are asked: what the lab
/// and tshark find in a frame is {@link TsharkOracleTest}'s.
///
/// Where filters differ is said in {@link Filter}'s docs.
class TsharkFiltersTest {
    private static final int FRAMES = Integer.getInteger("filters.frames", 400);
    private static final long SEED = Long.getLong("filters.seed", 8_000);

    private static final String[] NAMES =
            """
            frame.len frame.cap_len eth.dst eth.src eth.addr eth.type eth.len llc.dsap llc.ssap
            llc.type vlan.id vlan.priority vlan.etype arp.hw.type arp.proto.type arp.hw.size
            arp.proto.size arp.opcode arp.src.hw_mac arp.src.proto_ipv4 arp.dst.hw_mac
            arp.dst.proto_ipv4 ip.version ip.src ip.dst ip.addr ip.hdr_len ip.dsfield
            ip.dsfield.dscp ip.dsfield.ecn ip.len ip.id ip.frag_offset ip.ttl ip.proto ip.checksum
            ipv6.version ipv6.src ipv6.dst ipv6.addr ipv6.tclass ipv6.flow ipv6.plen ipv6.nxt
            ipv6.hlim ipv6.hopopts.nxt ipv6.hopopts.len ipv6.dstopts.nxt ipv6.dstopts.len
            ipv6.routing.nxt ipv6.routing.len ipv6.routing.type ipv6.routing.segleft
            ipv6.fraghdr.nxt ipv6.fraghdr.offset ipv6.fraghdr.ident ah.next_header ah.spi
            ah.sequence icmp.type icmp.code icmp.checksum icmpv6.type icmpv6.code icmpv6.checksum
            icmpv6.echo.identifier icmpv6.echo.sequence_number icmpv6.nd.ns.target_address
            icmpv6.nd.na.target_address udp.length udp.checksum udp.srcport udp.dstport udp.port
            tcp.seq tcp.seq_raw tcp.ack tcp.ack_raw tcp.checksum tcp.urgent_pointer tcp.srcport
            tcp.dstport tcp.port tcp.hdr_len tcp.window_size_value tcp.flags
            tcp.options.mss_val tcp.options.wscale.shift tcp.options.timestamp.tsval
            tcp.options.timestamp.tsecr dhcp.type dhcp.hw.len dhcp.hops dhcp.secs
            dhcp.id dhcp.ip.client dhcp.ip.your dhcp.ip.server dhcp.ip.relay tls.record.content_type
            tls.record.version tls.record.length dns.id dns.flags.opcode dns.flags.rcode
            dns.count.queries dns.count.answers dns.count.auth_rr dns.count.add_rr dns.qry.name
            dns.qry.type dns.resp.type dns.a http.request.method http.request.uri
            http.request.version http.response.code http.host http.user_agent http.content_type
            http.server http.location http.cookie http.referer http.connection ftp.request.command
            ftp.request.arg ftp.response.code frame ip ipv6 llc vlan arp ipv6.hopopts
            ipv6.routing ipv6.fraghdr ipv6.dstopts ah icmp icmpv6 udp tcp dhcp tls http ftp
            http.request http.response
            """
                    .trim()
                    .split("\\s+");

    private static final String[] FLAGS =
            """
            ip.flags.rb ip.flags.df ip.flags.mf tcp.flags.cwr tcp.flags.ece tcp.flags.urg
            tcp.flags.ack tcp.flags.push tcp.flags.reset tcp.flags.syn tcp.flags.fin
            dns.flags.response dns.flags.authoritative dns.flags.truncated dns.flags.recdesired
            dns.flags.recavail ipv6.fraghdr.more icmpv6.nd.na.flag.r icmpv6.nd.na.flag.s
            icmpv6.nd.na.flag.o dhcp.flags.bc vlan.dei
            """
                    .trim()
                    .split("\\s+");

    private static final String FILTERS =
            """
            ip.addr == 10.0.0.0/8
            ip.addr != 10.128.0.0/9
            !(ip.addr == 10.128.0.0/9)
            ip.src == 10.0.0.0/9 && ip.dst == 10.0.0.0/9
            ip.src == 10.128.0.0/9 || ip.dst == 10.128.0.0/9
            ip.addr === 10.0.0.0/9
            ip.addr !== 10.0.0.0/9
            ip.src < 10.100.0.0
            ip.src > ip.dst
            ip.src == ip.dst
            ipv6.addr == 2001::/16
            ipv6.dst == fe80::/10
            ipv6.src > 2001:8000::
            ipv6.src < ipv6.dst
            eth.src < eth.dst
            eth.src[0] < 80
            eth.dst[0:2] == eth.src[0:2]
            eth.dst[0:2] < eth.src[0:2]
            eth.src[0:3] > 80:00:00
            eth.src[:1] == 02
            ip[8] == 40
            ip[8:1] < 40
            frame[12:2] == 08:00
            frame[12-13] == 86:dd
            frame[300:2]
            tcp[13] & 0x02
            tcp.port == 80
            tcp.port != 80
            !(tcp.port == 80)
            tcp.port in {20..1024}
            not tcp.port in {20..1024}
            tcp.srcport > tcp.dstport
            tcp.dstport == 80 or udp.dstport == 53
            tcp.flags.syn == 1 && tcp.flags.ack == 0
            tcp.flags.syn == 1 && !tcp.flags.fin == 1 || udp
            udp || tcp && tcp.flags.syn == 1
            tcp.flags & 0x02
            tcp.flags & 0x12
            ip.flags.df == 1 and ip.ttl lt 64
            ip.ttl ge 64 and ip.ttl le 128
            ip.proto eq 6 or ip.proto eq 17
            ip.proto ne 6
            frame contains "GET"
            frame contains 00:01:00
            tcp contains "HTTP"
            udp contains 01:02
            tcp.payload contains "HTTP"
            frame matches "get /"
            http.request.uri matches "^/[a-m]"
            http.request.uri contains "a"
            http.host matches "EXAMPLE"
            http.request.method == "GET"
            http.request.method != "GET"
            dns.qry.name contains "www"
            dns.qry.name matches "[.]com$"
            frame.time_relative >= 100.5
            frame.number > 20 && frame.number <= 30
            frame.len > 100 && frame.len < 200
            """;

    private static final Set<String> TEXTS =
            Set.of(
                    ("http.request.method http.request.uri http.request.version http.host"
                                    + " http.user_agent http.content_type http.server http.location"
                                    + " http.cookie http.referer http.connection ftp.request.command"
                                    + " ftp.request.arg dns.qry.name")
                            .split(" "));

    @TempDir private Path folder;

    @Test
    void agreesWithTsharkOnWhatPasses() throws Exception {
        Needs.tool("tshark");
        var frames = frames();
        var file = folder.resolve("filters.pcap");
        Pcap.write(file, frames);
        var rows = Tshark.read(file);
        var asked = new BitSet();
        for (int i = 0; i + 1 < frames.size(); i++)
            asked.set(i, comparable(frames.get(i).layers(), rows.get(i)));
        assertThat(asked.cardinality()).isGreaterThan(frames.size() / 2);
        var filters = filters(rows);
        var theirs = Tshark.passing(file, filters);
        var wrong = new TreeMap<String, String>();
        int passed = 0;
        for (int i = 0; i < filters.size(); i++) {
            var yours = theirs.get(i);
            yours.and(asked);
            var mine = passing(filters.get(i), frames);
            mine.and(asked);
            passed += mine.isEmpty() ? 0 : 1;
            mine.xor(yours);
            if (mine.isEmpty()) continue;
            int first = mine.nextSetBit(0);
            wrong.put(
                    filters.get(i),
                    "%d frames, first %d, which passes in %s: %s"
                            .formatted(
                                    mine.cardinality(),
                                    first + 1,
                                    yours.get(first) ? "tshark" : "the lab",
                                    rows.get(first).protocols()));
        }
        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertThat(passed).isGreaterThan(filters.size() / 2);
    }

    private static BitSet passing(String filter, List<Frame> frames) {
        var test = Filter.of(filter);
        var passing = new BitSet();
        var first = frames.getFirst().time();
        for (int i = 0; i < frames.size(); i++)
            passing.set(i, test.test(frames.get(i), frames.get(i).layers(), i + 1, first));
        return passing;
    }

    private static List<String> filters(List<Tshark.Row> rows) {
        var filters = new LinkedHashSet<>(FILTERS.lines().toList());
        for (String name : FLAGS)
            filters.addAll(List.of(name + " == 1", name + " == 0", name + " != 1"));
        var random = new Random(SEED);
        for (String name : NAMES) {
            filters.add(name);
            var values =
                    rows.stream()
                            .flatMap(row -> row.all(name).stream())
                            .filter(value -> value.matches("[ -~&&[^,\"\\\\]]+"))
                            .distinct()
                            .collect(Collectors.toList());
            Collections.shuffle(values, random);
            for (String value : values.subList(0, Math.min(2, values.size())))
                filters.addAll(about(name, TEXTS.contains(name) ? '"' + value + '"' : value));
        }
        return List.copyOf(filters);
    }

    private static List<String> about(String name, String value) {
        var filters = new ArrayList<String>();
        for (String relation : new String[] {"==", "!=", "===", "!==", "<", ">=", "contains"}) {
            var filter = name + " " + relation + " " + value;
            try {
                Filter.of(filter);
                filters.add(filter);
            } catch (FilterException unordered) {
                // Text has no order in the lab, and a number contains nothing.
            }
        }
        return filters;
    }

    /// Neither stops or quotes, and both find the same.
    private static boolean comparable(Layers layers, Tshark.Row row) {
        var mine =
                layers.stream()
                        .map(TsharkFiltersTest::protocol)
                        .filter(name -> !name.isEmpty())
                        .toList();
        var yours = new ArrayList<>(row.protocols());
        yours.removeAll(Set.of("eth", "ethertype", "data"));
        boolean quotes =
                layers.stream()
                        .anyMatch(layer ->
                                layer instanceof Layer.Icmp(_, var icmp) && icmp.quotes()
                                        || layer instanceof Layer.Icmpv6(_, var icmpv6)
                                                && icmpv6.error());
        return mine.equals(yours) && !row.stopped() && !row.routed() && !quotes;
    }

    private static String protocol(Layer layer) {
        return switch (layer) {
            case Layer.Vlan _ -> "vlan";
            case Layer.Llc _ -> "llc";
            case Layer.Arp _ -> "arp";
            case Layer.Ipv4 _ -> "ip";
            case Layer.Ipv6 _ -> "ipv6";
            case Layer.Extension(_, var header) ->
                    switch (header.name()) {
                        case "Hop-by-Hop Options" -> "ipv6.hopopts";
                        case "Destination Options" -> "ipv6.dstopts";
                        case "IPv6 Routing" -> "ipv6.routing";
                        case "IPv6 Fragment" -> "ipv6.fraghdr";
                        default -> "ah";
                    };
            case Layer.Icmp _ -> "icmp";
            case Layer.Icmpv6 _ -> "icmpv6";
            case Layer.Udp _ -> "udp";
            case Layer.Tcp _ -> "tcp";
            case Layer.Dhcp _ -> "dhcp";
            case Layer.Tls _ -> "tls";
            case Layer.Dns _ -> "dns";
            case Layer.Ftp _ -> "ftp";
            case Layer.Http _ -> "http";
            case Layer.Malformed _, Layer.CutShort _ -> "stopped";
            default -> "";
        };
    }

    /// A second apart, and one more at the end.
    private static List<Frame> frames() throws Exception {
        var frames = new ArrayList<Frame>();
        var good = new GoodFrames(new Random(SEED));
        for (int i = 0; i < FRAMES; i++) frames.add(Frame.of(good.next()));
        frames.addAll(Pcap.read(Path.of("src/test/resources/lab/packet/scapy.pcap")));
        try (var files = Files.list(Path.of("..", "notebooks", "captures"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".pcap")) frames.addAll(Pcap.read(file));
            }
        }
        frames.add(Frame.of(new byte[60]));
        var apart = new ArrayList<Frame>();
        for (Frame frame : frames) {
            var time = Instant.ofEpochSecond(apart.size());
            apart.add(new Frame(time, LinkType.ETHERNET, frame.data(), frame.originalLength()));
        }
        return apart;
    }
}
