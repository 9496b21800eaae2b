package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.packet.ArpPacket;
import lab.packet.AuthenticationHeader;
import lab.packet.Bytes;
import lab.packet.CookedHeader;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.LlcHeader;
import lab.packet.LoopbackHeader;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.SnapHeader;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers that say by other means than an EtherType what follows them.
class LlcTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(MacAddress.BROADCAST, MacAddress.ZERO);
    private static final Ipv4Header IP = Ipv4Header.of(Ipv4Address.ANY, Ipv4Address.LOOPBACK);
    private static final Ipv6Header IPV6 = Ipv6Header.of(Ipv6Address.ANY, Ipv6Address.LOOPBACK);
    private static final UdpHeader UDP = UdpHeader.of(1000, 2000);

    private static List<String> names(Part... parts) {
        var frame = Frame.of(Packet.of(parts));
        return frame.layers().stream().skip(1).map(Layer::name).toList();
    }

    private static List<String> names(LinkType link, byte[] bytes) {
        var frame = new Frame(Instant.EPOCH, link, bytes, bytes.length);
        return frame.layers().stream().skip(1).map(Layer::name).toList();
    }

    /// RFC 1042.
    @Test
    void readsIpAndArpBehindSnap() {
        var snap = SnapHeader.etherType();
        assertThat(names(ETHERNET, LlcHeader.snap(), snap, IP, UDP))
                .containsExactly("LLC", "SNAP", "IPv4", "UDP");
        assertThat(names(ETHERNET, VlanTag.of(3), LlcHeader.snap(), snap, IPV6, UDP))
                .containsExactly("802.1Q", "LLC", "SNAP", "IPv6", "UDP");
        var arp = ArpPacket.request(MacAddress.ZERO, Ipv4Address.ANY, Ipv4Address.ANY);
        assertThat(names(ETHERNET, LlcHeader.snap(), snap, arp))
                .containsExactly("LLC", "SNAP", "ARP");
        assertThat(names(ETHERNET, LlcHeader.snap(), new SnapHeader(12, 0x0800), IP))
                .containsExactly("LLC", "SNAP", "Data");
    }

    /// Cisco's ISL and FabricPath put another header in the place of Ethernet's, with other things
    /// where its addresses would be.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 00 0c 00 00 10  00 19 06 ea b8 85  00 4c  aa aa 03",
                "0c 00 0c 00 00 00  00 19 06 ea b8 85  05 dc  aa aa 03",
                "02 0a bd 00 00 00  02 0a bc 00 00 00  89 03  40 20",
                "02 0a bd 00 00 00  02 0a bc 00 00 00  81 00 00 05  89 03  40 20",
                "02 0a bd 00 00 00  02 0a bc 00 00 00  88 a8 00 05  89 03  40 20",
            })
    void takesNoHeaderOfASwitchsForEthernet(String frame) {
        assertThat(Frame.of(Bytes.hex(frame)).layers())
                .singleElement()
                .isInstanceOf(Layer.Payload.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 00 0c 00 00 10  00 19 06 ea b8 85  08 4c  aa aa 03",
                "02 00 0c 00 00 10  00 19 06 ea b8 85  00 4c  aa aa 03",
                "01 00 0c 00 01 10  00 19 06 ea b8 85  00 4c  aa aa 03",
                "02 0a bd 00 00 00  02 0a bc 00 00 00  81 00 00 05  08 00  40 20",
                "02 0a bd 00 00 00  02 0a bc 00 00 00  81 00 00 05  89",
                "02 0a bd 00 00 00  02 0a bc 00 00 00  91 00 00 05  89 03",
            })
    void takesNoEthernetForAHeaderOfASwitch(String frame) {
        assertThat(Frame.of(Bytes.hex(frame)).layers().getFirst())
                .isInstanceOf(Layer.Ethernet.class);
    }

    @Test
    void readsIpBehindItsOwnDsap() {
        var ui = LlcHeader.UNNUMBERED_INFORMATION;
        assertThat(names(ETHERNET, new LlcHeader(LlcHeader.IP, 6, ui, Octets.NONE), IP, UDP))
                .containsExactly("LLC", "IPv4", "UDP");
        assertThat(names(ETHERNET, new LlcHeader(LlcHeader.IP, 6, 0xaf, Octets.NONE), IP))
                .containsExactly("LLC", "Data");
        assertThat(names(ETHERNET, new LlcHeader(6, 6, 2, Octets.hex("04")), IP, UDP))
                .containsExactly("LLC", "IPv4", "UDP");
    }

    @Test
    void aFrameWithALengthEndsThereAndNotWithItsPadding() {
        var abc = Octets.text("abc");
        var packet = Packet.of(ETHERNET, LlcHeader.snap(), SnapHeader.etherType(), IP, UDP, abc);
        var bytes = Arrays.copyOf(packet.bytes(), 60);
        var layers = Frame.of(bytes).layers();
        assertThat(layers.getLast().name()).isEqualTo("Padding");
        assertThat(layers.verdict(4)).contains(new Verdict.Right());
        bytes[13]--;
        assertThat(Frame.of(bytes).layers().verdict(4)).contains(new Verdict.NotKnown());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Ethernet",
        "aa, Malformed LLC",
        "aaaa 03 0000, Malformed SNAP",
        "aaaa 00, Malformed LLC"
    })
    void saysWhatIsMissing(String data, String last) {
        var frame = Frame.of(Packet.of(ETHERNET.withType(0), Octets.hex(data)));
        assertThat(frame.layers().getLast().name()).isEqualTo(last);
    }

    /// A tunnel in a tunnel has its own end.
    @Test
    void readsWhatAnAuthenticationHeaderIsBefore() {
        var ah = AuthenticationHeader.of(1, 1, Octets.of(new byte[12]));
        for (Part ip : List.of(IP, IPV6)) {
            var frame = Frame.of(Packet.of(ETHERNET, ip, ah, UDP, Octets.text("abc")));
            assertThat(frame.layers())
                    .extracting(Layer::name)
                    .endsWith("Authentication Header", "UDP", "Data");
            assertThat(frame.layers().verdict(3)).contains(new Verdict.Right());
        }
        assertThat(names(ETHERNET, IP, ah, IP, UDP))
                .containsExactly("IPv4", "Authentication Header", "IPv4", "UDP");
        assertThat(names(ETHERNET, IP.withProtocol(51), Octets.hex("06 04 0000")))
                .containsExactly("IPv4", "Malformed Authentication Header");
    }

    @Test
    void manyAuthenticationHeadersEndSomewhere() {
        var parts = new ArrayList<Part>(List.of(ETHERNET, IP));
        for (int i = 0; i < 100; i++) parts.add(AuthenticationHeader.of(1, 1, Octets.NONE));
        assertThat(names(parts.toArray(Part[]::new))).hasSizeBetween(30, 60).endsWith("Data");
    }

    /// The registry of link types: the protocol of a netlink message is no EtherType, and GRE has
    /// no tags of virtual LANs.
    @ParameterizedTest
    @CsvSource({
        "1, 0x0800, IPv4",
        "824, 0x0800, Data",
        "778, 0x0800, IPv4",
        "778, 0x8100, Data",
        "778, 0x88a8, Data",
        "778, 0x9100, Data",
        "1, 4, LLC",
        "1, 1, Data"
    })
    void readsTheProtocolOfACookedHeaderByItsHardware(int hardware, String protocol, String name) {
        var cooked = new CookedHeader(0, hardware, 6, 0, Integer.decode(protocol));
        var inside =
                name.equals("LLC")
                        ? Packet.of(new LlcHeader(0xe0, 0xe0, 3, Octets.NONE))
                        : Packet.of(IP, TcpHeader.syn(1, 2, 3));
        var bytes = Bytes.hex(Bytes.hex(cooked.bytes()) + Bytes.hex(inside.bytes()));
        assertThat(names(LinkType.LINUX_SLL, bytes)).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 28, 30, 0x18000000, 0x1c000000, 0x1e000000})
    void readsIpv6ByItsThreeFamilies(int family) {
        var packet = Packet.of(new LoopbackHeader(family), IPV6, TcpHeader.syn(1, 2, 3));
        assertThat(names(LinkType.NULL, packet.bytes())).containsExactly("IPv6", "TCP");
    }

    /// Family and EtherType as some drivers write them, in two bytes or in place of each other.
    @ParameterizedTest
    @ValueSource(strings = {"02000200", "1e000200", "00020000", "02000800", "00000800", "00080000"})
    void readsIpv4BehindShorterFamiliesAndEtherTypes(String word) {
        var bytes = Bytes.hex(word + Bytes.hex(Packet.of(IP, TcpHeader.syn(1, 2, 3)).bytes()));
        assertThat(names(LinkType.NULL, bytes)).containsExactly("IPv4", "TCP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00020002", "0200ff00", "02010000", "ff030021", "000005dc"})
    void readsNoIpBehindAnotherWord(String word) {
        var bytes = Bytes.hex(word + Bytes.hex(Packet.of(IP, TcpHeader.syn(1, 2, 3)).bytes()));
        assertThat(names(LinkType.NULL, bytes)).containsExactly("Data");
    }

    @Test
    void readsNoIpOfAnotherFamily() {
        var packet = Packet.of(new LoopbackHeader(10), IPV6);
        assertThat(names(LinkType.NULL, packet.bytes())).containsExactly("Data");
    }
}
