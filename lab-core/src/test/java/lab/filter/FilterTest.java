package lab.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.LinkType;
import lab.packet.ArpPacket;
import lab.packet.DnsMessage;
import lab.packet.DnsRecord;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private static final long SEED = 80;
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));

    /// A SYN, a request, a DNS query over IPv6 and an ARP request: 1, 2, 4 and 8.
    private static final List<Frame> FRAMES =
            List.of(
                    Frame.of(Packet.of(ETHERNET, IP, TcpHeader.syn(50000, 80, 1))),
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.of(50000, 80, 2, 7, TcpHeader.Flag.ACK),
                                    HttpHead.get("/page", "localhost"))),
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    Ipv6Header.of(
                                            Ipv6Address.of("2001:db8::1"), Ipv6Address.LOOPBACK),
                                    UdpHeader.of(5000, 53),
                                    DnsMessage.query(7, "www.example.com", DnsRecord.A))),
                    Frame.of(
                            Packet.of(
                                    ETHERNET,
                                    ArpPacket.request(
                                            ETHERNET.source(), IP.source(), IP.destination()))));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ip.src == 10.0.0.1 && tcp.port == 80; 3",
                "!arp; 7",
                "not (arp or dns); 3",
                "tcp.flags.syn; 1",
                "tcp.flags.syn == 0; 2",
                "tcp and not tcp.flags.syn; 2",
                "tcp.port != 80; 0",
                "tcp.port != 81; 3",
                "ip.addr == 10.0.0.0/8; 3",
                "ip.addr == 11.0.0.0/8; 0",
                "ip.addr == 0.0.0.0/0; 3",
                "ipv6.src == 2001:db8::/32; 4",
                "eth.dst == 02:00:00:00:00:0b; 15",
                "udp.port in {53, 80..90}; 4",
                "tcp.dstport in {79..81}; 3",
                "tcp.seq > 1; 2",
                "tcp.seq < 2; 1",
                "tcp.seq <= 1; 1",
                "tcp.ack == 7; 2",
                "tcp.acknowledgment_number == 7; 2",
                "tcp.hdr_len == 20 and ip.hdr_len == 20; 3",
                "ip.version == 4 && ip.time_to_live == 64; 3",
                "ip.src in {10.0.0.0..10.0.0.1}; 3",
                "ip.src in {10.0.0.2..10.0.0.9}; 0",
                "ipv6.addr == ::1; 4",
                "ipv6.addr == ::/1; 4",
                "ipv6.src == ::1; 0",
                "ipv6.src < 2001:db8::2; 4",
                "frame.len > 60; 6",
                "frame.len == 42 || frame.cap_len == 54; 9",
                "arp.sender_ip == 10.0.0.1; 8",
                "eth.type == 0x0806; 8",
                "eth.addr != 02:00:00:00:00:0a; 0",
                "ip.flags.df && !ip.flags.mf; 3",
                "dns.flags.response == 0; 4",
                "dns.qry.type == 1; 4",
                "http.response.code; 0",
                "http && http.request.uri in {\"/\", \"/page\"}; 2",
                "data || malformed || padding; 0",
                "not not not arp; 7",
                "tcp.seq >= 0x1; 3",
                "ip.ttl < 64 || arp.opcode eq 1; 8",
                "http.request.method == GET; 2",
                "http.host contains \"local\"; 2",
                "tcp contains \"GET /page\"; 2",
                "frame contains 47:45:54; 2",
                "dns.qry.name contains example; 4",
                "tcp.port in {53 80}; 3",
                "tcp.flags == 0x002; 1",
                "tcp.flags & 0x02; 1",
                "tcp.flags & 0x02 == 0; 2",
                "tcp.len > 0; 2",
                "tcp.payload contains GET; 2",
                "http.request; 2",
                "http.response; 0",
                "http.request.uri matches \"^/P.GE$\"; 2",
                "http.request.uri ~ \"^/$\"; 0",
                "frame matches \"get /\"; 2",
                "tcp xor http; 1",
                "tcp ^^ ip; 0",
                "eth.src[0:2] == 02:00; 15",
                "eth.dst[5] == 0b; 15",
                "ip.src[0-1] == 0a:00; 3",
                "frame[12:2] == 0x08; 0",
                "frame[12:2] == 08:06; 8",
                "ip[8] == 40; 3",
                "frame[9000:2]; 0",
                "eth.src[0] < 03; 15",
                "eth.src[5] > 0a; 0",
                "eth.dst[0:2] == eth.src[0:2]; 15",
                "eth.dst[5] > eth.src[5]; 15",
                "tcp[13] & 0x02; 1",
                "tcp[12:2] & 0x0010; 2",
                "frame[12:] == 08:06; 0",
                "eth.src[:3] == 02:00:00; 15",
                "ip.addr === 10.0.0.1; 0",
                "ip.addr !== 10.0.0.1; 3",
                "tcp.port all_eq 80; 0",
                "ip.src == ip.dst; 0",
                "ip.src != ip.dst; 3",
                "tcp.dstport < tcp.srcport; 3",
                "ip.src == ip.addr; 3",
                "ip.src === ip.addr; 0",
                "http.host contains http.request.uri; 0",
                "eth.type == 0x0806 && !eth.len; 8",
                "dns.flags.rcode; 0",
                "dns.count.queries == 1 && dns.flags.recdesired; 4",
                "frame.time_epoch < 0.5; 15",
                "frame.number; 0",
                "arp || ip && tcp.flags.syn; 9",
                "'   '; 15"
            })
    void letsTheseFramesPass(String filter, int frames) {
        int passed = 0;
        var test = Filter.of(filter);
        for (int i = 0; i < FRAMES.size(); i++) passed |= test.test(FRAMES.get(i)) ? 1 << i : 0;
        assertThat(passed).as(filter).isEqualTo(frames);
    }

    @Test
    void saysWhereAFilterIsWrong() {
        wrong(
                "arp && ip.srcc == 1",
                8,
                "nothing is called 'ip.srcc'; the nearest there is is 'ip.src'");
        wrong("zebra", 1, "nothing is called 'zebra'.");
        wrong("ip.src == 10.0.0", 11, "is not an IPv4 address");
        wrong(
                "tcp.port == eighty",
                13,
                "a number is decimal, or hexadecimal behind 0x, not 'eighty'");
        wrong("tcp.port == -1", 13, "a number is decimal");
        wrong("tcp.flags.syn == 2", 18, "a flag is 0 or 1, not '2'");
        wrong("tcp.port ==", 12, "a value is missing here");
        wrong("(arp", 5, "')' is missing here");
        wrong("arp arp", 5, "'&&', '||' or the end is due here, not 'arp'");
        wrong("arp & ip", 7, "'arp' is no number whose bits to take");
        wrong("arp ; ip", 5, "';' means nothing here");
        wrong("tcp.stream == 1", 1, "'tcp.stream' numbers conversations");
        wrong("http.host matches \"[\"", 19, "the regular expression '[' is wrong");
        wrong("tcp.port ~ 8", 1, "'tcp.port' is a number");
        wrong("tcp.port[0:1] == 1", 10, "'tcp.port' has no bytes to take some of");
        wrong("eth.src[a]", 9, "a slice is [from:length], [from-to], [at], [from:] or");
        wrong("eth.src[0:0]", 9, "a slice is");
        wrong("eth.src[0", 10, "']' is missing here");
        wrong("frame.time_relative < soon", 23, "a time is in seconds, such as 0.25");
        wrong("frame contains \"abc", 16, "the quotation mark has no other that ends it");
        wrong("tcp == 80", 1, "'tcp' is a protocol: it stands alone or before 'contains'");
        wrong("tcp in {80}", 1, "'tcp' is a protocol: it stands alone or before 'contains'");
        wrong("tcp.port contains 8", 1, "'tcp.port' is a number, which contains nothing");
        wrong("http.host < a", 1, "'http.host' is text and has no order");
        wrong("tcp.port in {80", 16, "',' or '}' is missing here");
        wrong("ip.src == tcp.port", 11, "'tcp.port' is not of the same kind as 'ip.src'");
        wrong(
                "lower(http.host) == a",
                1,
                "'lower' stands before a bracket as Wireshark's functions");
        wrong("eth.src[3-]", 9, "a slice is");
        wrong("&& arp", 1, "a name such as ip.src is due here, not '&&'");
        wrong("ip.addr == 10.0.0.0/33", 12, "a prefix length is 0 to 32, not '33'");
    }

    @Test
    void pointsAtTheWrongWord() {
        assertThatThrownBy(() -> Filter.of("arp\t&& ip.srcc == 1"))
                .hasMessageEndingWith("    arp && ip.srcc == 1%n           ^".formatted());
    }

    @Test
    void everyNameCanBeAsked() {
        for (String name : Filter.names()) {
            assertThat(Filter.of(name).among(FRAMES)).as(name).hasSizeBetween(0, 4);
        }
        assertThat(Filter.names()).contains("ip.time_to_live", "tcp.urgent_pointer", "dhcp.yiaddr");
    }

    private static void wrong(String filter, int column, String why) {
        assertThatThrownBy(() -> Filter.of(filter))
                .as(filter)
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(
                        FilterException.class,
                        e -> assertThat(e.column()).as(filter).isEqualTo(column));
    }

    @Test
    void whateverTheTextIsItIsAFilterOrSaysWhereItIsWrong() {
        var random = new Random(SEED);
        var words =
                List.of(
                        "ip",
                        "tcp.port",
                        "==",
                        "!",
                        "(",
                        ")",
                        "80",
                        "&&",
                        "in",
                        "{",
                        "}",
                        "..",
                        "\"",
                        "a",
                        ",",
                        "contains",
                        "matches",
                        "[",
                        "]",
                        "0:3",
                        "&",
                        "|",
                        "::");
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(words.get(random.nextInt(words.size())));
                if (random.nextBoolean()) text.append(' ');
            }
            try {
                Filter.of(text.toString()).among(FRAMES);
            } catch (FilterException e) {
                assertThat(e.column())
                        .as("seed %d, round %d: %s", SEED, round, text)
                        .isBetween(1, text.length() + 1);
            }
        }
    }

    @Test
    void knowsAFramesPlaceAmongOthers() {
        var later = new ArrayList<Frame>();
        for (int i = 0; i < FRAMES.size(); i++) {
            var frame = FRAMES.get(i);
            var time = Instant.ofEpochSecond(1000).plusMillis(100L * i);
            later.add(new Frame(time, frame.link(), frame.data(), frame.originalLength()));
        }
        assertThat(Filter.of("frame.number == 2").among(later)).containsExactly(later.get(1));
        assertThat(Filter.of("frame.number in {2..3}").among(later))
                .containsExactly(later.get(1), later.get(2));
        assertThat(Filter.of("frame.time_relative >= 0.2").among(later))
                .containsExactly(later.get(2), later.get(3));
        assertThat(Filter.of("frame.time_epoch < 1000.1").among(later))
                .containsExactly(later.getFirst());
        var filter = Filter.of("frame.number == 7");
        var frame = later.getFirst();
        assertThat(filter.test(frame, frame.layers(), 7, frame.time())).isTrue();
    }

    /// A damaged file may say any of these times.
    @Test
    void comparesTimesThatAreCenturiesApart() {
        var now = new Frame(Instant.EPOCH, LinkType.ETHERNET, new byte[60], 60);
        var later = new Frame(Instant.MAX, LinkType.ETHERNET, new byte[60], 60);
        var frames = List.of(now, later);
        assertThat(Filter.of("frame.time_relative > 9999999999").among(frames))
                .containsExactly(later);
        assertThat(Filter.of("frame.time_epoch < 9999999999.999999999").among(frames))
                .containsExactly(now);
        assertThat(later.secondsSince(now.time())).isEqualTo(31556889864403199.999999999);
        assertThat(now.secondsSince(later.time())).isNegative();
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        assertThatThrownBy(() -> Filter.of("(".repeat(100_000)))
                .isInstanceOf(FilterException.class);
    }

    @Test
    void takesAPredicateInJava() {
        var syn = Filter.on(Layer.Tcp.class, tcp -> tcp.header().syn());
        assertThat(FRAMES.stream().filter(syn.and(Filter.of("tcp.port == 80")))).hasSize(1);
    }
}
