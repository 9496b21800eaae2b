package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Twenty packets that people build, beside Scapy's bytes for them (`src/test/scapy/recipes.py`).
class RecipesTest {
    private static final EthernetHeader ETHER =
            EthernetHeader.of("02:00:00:00:00:0b", "02:00:00:00:00:0a");
    private static final MacAddress HERE = MacAddress.of("02:00:00:00:00:0a");
    private static final Ipv4Header IP = Ipv4Header.of("10.0.0.1", "10.0.0.2");
    private static final Ipv6Header IPV6 = Ipv6Header.of("2001:db8::1", "2001:db8::2");
    private static final TcpHeader SYN = TcpHeader.syn(50000, 80, 1);
    private static final UdpHeader UDP = UdpHeader.of(1, 2);
    private static final DnsMessage QUERY = DnsMessage.query(7, "example.com", DnsRecord.A);
    private static final IcmpHeader PING = IcmpHeader.echoRequest(1, 2);

    private static Map<String, Packet> packets() {
        var packets = new LinkedHashMap<String, Packet>();
        packets.put("syn", Packet.of(ETHER, IP, SYN));
        packets.put(
                "syn-with-options",
                Packet.of(
                        ETHER,
                        IP,
                        SYN.withOptions(
                                new TcpOption.MaximumSegmentSize(1460),
                                new TcpOption.SackPermitted(),
                                new TcpOption.Timestamps(1, 0),
                                new TcpOption.NoOperation(),
                                new TcpOption.WindowScale(7))));
        packets.put(
                "christmas-tree",
                Packet.of(
                        ETHER,
                        IP,
                        SYN.withFlags(TcpHeader.Flag.FIN, TcpHeader.Flag.PSH, TcpHeader.Flag.URG)));
        var ping = Packet.of(ETHER, IP, PING);
        packets.put("ping", Packet.of(ETHER, IP, PING, Octets.text("hello")));
        packets.put("traceroute", ping.with(Ipv4Header.class, ip -> ip.withTtl(3)).filled());
        packets.put(
                "bad-checksum",
                Packet.of(ETHER, IP, SYN).with(TcpHeader.class, tcp -> tcp.withChecksum(0xbeef)));
        packets.put("udp", Packet.of(ETHER, IP, UdpHeader.of(50000, 9), Octets.text("abc")));
        packets.put("dns", Packet.of(ETHER, IP, UdpHeader.of(50000, 53), QUERY));
        var push = TcpHeader.of(50000, 53, 1, 1, TcpHeader.Flag.ACK, TcpHeader.Flag.PSH);
        packets.put("dns-over-tcp", Packet.of(ETHER, IP, push, DnsLength.any(), QUERY));
        packets.put(
                "arp",
                Packet.of(
                        EthernetHeader.of(MacAddress.BROADCAST, HERE),
                        ArpPacket.request(HERE, IP.source(), IP.destination())));
        packets.put("vlan", Packet.of(ETHER, VlanTag.of(100), IP, UDP));
        packets.put("snap", Packet.of(ETHER, LlcHeader.snap(), SnapHeader.etherType(), IP, UDP));
        packets.put("tunnel", Packet.of(ETHER, IP, IP, UDP));
        packets.put("6in4", Packet.of(ETHER, IP, IPV6, UDP));
        packets.put(
                "ping6",
                Packet.of(
                        ETHER,
                        IPV6,
                        Icmpv6Header.of(Icmpv6Header.ECHO_REQUEST),
                        new Icmpv6Echo(1, 2),
                        Octets.text("hello")));
        packets.put(
                "solicitation",
                Packet.of(
                        ETHER,
                        IPV6.withHopLimit(255),
                        Icmpv6Header.of(Icmpv6Header.NEIGHBOR_SOLICITATION),
                        NeighborSolicitation.of(IPV6.destination(), HERE)));
        packets.put("hop-by-hop", Packet.of(ETHER, IPV6, HopByHopOptions.empty(), UDP));
        packets.put(
                "fragment",
                Packet.of(
                        ETHER,
                        IP.withIdentification(7)
                                .withDontFragment(false)
                                .withMoreFragments(true)
                                .withProtocol(Ipv4Header.UDP),
                        Octets.of(new byte[8])));
        packets.put(
                "router-alert", Packet.of(ETHER, IP.withOptions(Octets.hex("94 04 00 00")), UDP));
        packets.put("unreachable", Packet.of(ETHER, IP, new IcmpHeader(3, 3, 0, 0), IP, UDP));
        return packets;
    }

    @Test
    void areScapysByteForByte() throws IOException {
        var ours = new StringBuilder();
        packets()
                .forEach((name, packet) ->
                        ours.append(name)
                                .append(' ')
                                .append(Bytes.hex(packet.bytes()).replace(" ", ""))
                                .append('\n'));
        try (var in = RecipesTest.class.getResourceAsStream("recipes.txt")) {
            var scapys = Objects.requireNonNull(in).readAllBytes();
            assertThat(ours.toString()).isEqualTo(new String(scapys, StandardCharsets.UTF_8));
        }
    }

    @Test
    void saysWhichPartAPacketHasNot() {
        var packet = Packet.of(IP, UDP);
        assertThat(packet.get(UdpHeader.class).sourcePort()).isEqualTo(1);
        assertThatThrownBy(() -> packet.get(TcpHeader.class))
                .hasMessage("the packet has no TcpHeader; it is IPv4 / UDP");
        assertThatThrownBy(() -> packet.with(TcpHeader.class, tcp -> tcp.withWindow(0)))
                .hasMessage("the packet has no TcpHeader; it is IPv4 / UDP");
    }
}
