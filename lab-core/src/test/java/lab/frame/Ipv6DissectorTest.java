package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lab.packet.DestinationOptions;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Error;
import lab.packet.Icmpv6Header;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.NeighborAdvertisement;
import lab.packet.NeighborSolicitation;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.RoutingHeader;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;
import org.junit.jupiter.api.Test;

class Ipv6DissectorTest {
    private static final MacAddress MAC = MacAddress.of("02:00:00:00:00:0a");
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(MacAddress.of("02:00:00:00:00:0b"), MAC);
    private static final Ipv6Header IP =
            Ipv6Header.of(Ipv6Address.of("2001:db8::1"), Ipv6Address.of("2001:db8::2"));
    private static final Ipv4Header IPV4 =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));

    private static List<String> names(Frame frame) {
        return frame.layers().stream().map(Layer::name).toList();
    }

    private static Optional<Verdict> verdict(Frame frame, Class<? extends Layer> kind) {
        var layers = frame.layers();
        for (int i = 0; i < layers.size(); i++) {
            if (kind.isInstance(layers.get(i))) return Verdict.on(layers, i);
        }
        return Optional.empty();
    }

    @Test
    void readsTcpAndUdpOverIpv6WithTheirChecksums() {
        var tcp = Frame.of(Packet.of(ETHERNET, IP, TcpHeader.syn(1, 2, 3)));
        assertThat(names(tcp)).containsExactly("Ethernet", "IPv6", "TCP");
        assertThat(verdict(tcp, Layer.Tcp.class)).contains(new Verdict.Right());
        var udp = Frame.of(Packet.of(ETHERNET, IP, UdpHeader.of(1, 2), Octets.text("abc")));
        assertThat(names(udp)).containsExactly("Ethernet", "IPv6", "UDP", "Data");
        assertThat(verdict(udp, Layer.Udp.class)).contains(new Verdict.Right());
    }

    @Test
    void aUdpChecksumOfZeroIsWrongOverIpv6() {
        var packet = Packet.of(ETHERNET, IP, UdpHeader.of(1, 2), Octets.text("abc"));
        var udp = packet.find(UdpHeader.class).orElseThrow();
        var frame = Frame.of(packet.with(udp.withChecksum(0)));
        assertThat(verdict(frame, Layer.Udp.class)).contains(new Verdict.Wrong(udp.checksum()));
    }

    @Test
    void walksThroughExtensionHeaders() {
        var frame =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IP,
                                HopByHopOptions.empty(),
                                DestinationOptions.empty(),
                                new RoutingHeader(0, 0, 4, 0, Octets.hex("00000000")),
                                FragmentHeader.of(0, false, 7),
                                TcpHeader.syn(1, 2, 3)));
        assertThat(names(frame))
                .containsExactly(
                        "Ethernet",
                        "IPv6",
                        "Hop-by-Hop Options",
                        "Destination Options",
                        "IPv6 Routing",
                        "IPv6 Fragment",
                        "TCP");
        assertThat(verdict(frame, Layer.Tcp.class)).contains(new Verdict.Right());
    }

    @Test
    void aLaterFragmentIsData() {
        var later = FragmentHeader.of(4, true, 7).withNextHeader(17);
        var frame = Frame.of(Packet.of(ETHERNET, IP, later, Octets.text("dddddddd")));
        assertThat(names(frame)).containsExactly("Ethernet", "IPv6", "IPv6 Fragment", "Data");
    }

    @Test
    void anExtensionHeaderThatRunsPastThePacketIsMalformed() {
        var frame =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IP,
                                new DestinationOptions(59, 9, Octets.hex("010400000000"))));
        assertThat(names(frame))
                .containsExactly("Ethernet", "IPv6", "Malformed Destination Options");
    }

    @Test
    void asksForANeighbourAndIsAnswered() {
        var target = Ipv6Address.of("fe80::b");
        var asked =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IP.withHopLimit(255).withDestination(target.solicitedNode()),
                                Icmpv6Header.of(Icmpv6Header.NEIGHBOR_SOLICITATION),
                                NeighborSolicitation.of(target, MAC)));
        assertThat(names(asked))
                .containsExactly("Ethernet", "IPv6", "ICMPv6", "Neighbor Solicitation");
        assertThat(verdict(asked, Layer.Icmpv6.class)).contains(new Verdict.Right());
        var told =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IP,
                                Icmpv6Header.of(Icmpv6Header.NEIGHBOR_ADVERTISEMENT),
                                NeighborAdvertisement.of(target, MAC)));
        var body = told.find(Layer.Icmpv6Body.class).orElseThrow().header();
        assertThat(body.options().getFirst()).hasToString("02:00:00:00:00:0a");
    }

    @Test
    void aNeighbourOptionOfLengthZeroEndsTheReading() {
        var frame =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IP,
                                Icmpv6Header.of(Icmpv6Header.ROUTER_SOLICITATION),
                                Octets.hex("00000000 0100000000000000")));
        assertThat(frame.layers().getLast())
                .isInstanceOfSatisfying(
                        Layer.Malformed.class,
                        layer -> {
                            assertThat(layer.at()).isEqualTo(1);
                            assertThat(layer.offset()).isEqualTo(14 + 40 + 8);
                            assertThat(layer.why())
                                    .isEqualTo("length of option 1 is 0, least is 1");
                        });
    }

    @Test
    void readsTheDatagramThatAnErrorQuotes() {
        var lost = Packet.of(IPV4, UdpHeader.of(53, 5000), Octets.text("a long message")).bytes();
        var frame =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IPV4,
                                new IcmpHeader(IcmpHeader.DESTINATION_UNREACHABLE, 3, 0, 0),
                                Octets.of(lost).slice(0, 28)));
        assertThat(names(frame)).containsExactly("Ethernet", "IPv4", "ICMP", "IPv4", "UDP");
        var inner = (Layer.Udp) frame.layers().get(4);
        assertThat(inner.header().sourcePort()).isEqualTo(53);
        assertThat(verdict(frame, Layer.Icmp.class)).contains(new Verdict.Right());
        assertThat(verdict(frame, Layer.Udp.class)).contains(new Verdict.NotKnown());
    }

    @Test
    void aQuoteOfEightBytesOfTcpIsCutShortAndNotMalformed() {
        var lost = Packet.of(IP, TcpHeader.syn(1, 2, 3)).bytes();
        var frame =
                Frame.of(
                        Packet.of(
                                ETHERNET,
                                IP,
                                Icmpv6Header.of(Icmpv6Header.TIME_EXCEEDED),
                                new Icmpv6Error(0),
                                Octets.of(lost).slice(0, 48)));
        assertThat(names(frame))
                .containsExactly(
                        "Ethernet", "IPv6", "ICMPv6", "ICMPv6 Error", "IPv6", "TCP, cut short");
        assertThat(verdict(frame, Layer.Icmpv6.class)).contains(new Verdict.Right());
    }

    @Test
    void readsTagsOfVirtualLans() {
        var frame =
                Frame.of(Packet.of(ETHERNET, VlanTag.of(7), VlanTag.of(8), IP, UdpHeader.of(1, 2)));
        assertThat(names(frame)).containsExactly("Ethernet", "802.1Q", "802.1Q", "IPv6", "UDP");
    }

    @Test
    void aTypeUpTo1500IsTheLengthOfTheData() {
        var frame = Frame.of(Packet.of(ETHERNET.withType(0), Octets.hex("e0 e0 03")).bytes());
        var ethernet = frame.find(Layer.Ethernet.class).orElseThrow().header();
        assertThat(ethernet.type()).isEqualTo(3);
        assertThat(names(frame)).containsExactly("Ethernet", "LLC");
    }

    @Test
    void ipInIpInIpEndsSomewhere() {
        var bytes = new byte[14 + 20 * 5000];
        System.arraycopy(ETHERNET.bytes(), 0, bytes, 0, 14);
        for (int i = 0; i < 5000; i++) {
            int left = Math.min(65535, (5000 - i) * 20);
            var ip = IPV4.withProtocol(4).withTotalLength(left).bytes();
            System.arraycopy(ip, 0, bytes, 14 + i * 20, 20);
        }
        var layers = Frame.of(bytes).layers();
        assertThat(layers).hasSizeLessThan(100);
        assertThat(layers.getLast().end()).isEqualTo(bytes.length);
    }
}
