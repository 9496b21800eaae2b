package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(MacAddress.ZERO, MacAddress.ZERO);
    private static final Ipv4Header IP = Ipv4Header.of(Ipv4Address.ANY, Ipv4Address.LOOPBACK);
    private static final Ipv6Header IPV6 =
            Ipv6Header.of(Ipv6Address.LOOPBACK, Ipv6Address.of("2001:db8::1"));
    private static final Octets DATA = Octets.text("data");
    private static final TcpHeader TCP = TcpHeader.of(5, 7, 1, 2, TcpHeader.Flag.ACK);

    private static List<String> names(LinkType link, byte[] data) {
        return new Frame(Instant.EPOCH, link, data, data.length)
                .layers().stream().map(Layer::name).toList();
    }

    private static List<String> http(String text) {
        var bytes = Packet.of(ETHERNET, IP, TcpHeader.syn(5000, 80, 1), Octets.text(text)).bytes();
        return names(LinkType.ETHERNET, bytes).subList(3, names(LinkType.ETHERNET, bytes).size());
    }

    @Test
    void knowsTheVersionOfAFrameThatIsIpAlone() {
        assertThat(names(LinkType.RAW_IP, Packet.of(IP, TCP).bytes()))
                .containsExactly("IPv4", "TCP");
        assertThat(names(LinkType.RAW_IP, Packet.of(IPV6, TCP).bytes()))
                .containsExactly("IPv6", "TCP");
        assertThat(names(LinkType.RAW_IP, new byte[0])).containsExactly("Malformed IPv4");
    }

    @Test
    void goesNoDeeperThanFortyLayersOfAKind() {
        var tags = new Part[62];
        Arrays.fill(tags, VlanTag.of(1));
        tags[0] = ETHERNET;
        tags[61] = IP;
        var tagged = names(LinkType.ETHERNET, Packet.of(tags).bytes());
        assertThat(tagged).filteredOn("802.1Q"::equals).hasSize(40);
        assertThat(tagged).endsWith("Data");
        var tunnels = new Part[61];
        Arrays.fill(tunnels, IP);
        tunnels[0] = ETHERNET;
        var carried = names(LinkType.ETHERNET, Packet.of(tunnels).bytes());
        assertThat(carried).filteredOn("IPv4"::equals).hasSize(40);
        assertThat(carried).endsWith("Data");
    }

    @Test
    void aPayloadLengthOfZeroIsAJumbogramsBeforeHopByHopOptionsAlone() {
        var jumbo = Packet.of(IPV6, HopByHopOptions.empty(), TCP, DATA).bytes();
        jumbo[4] = jumbo[5] = 0;
        assertThat(names(LinkType.RAW_IP, jumbo))
                .containsExactly("IPv6", "Hop-by-Hop Options", "TCP", "Data");
        var empty = Packet.of(IPV6, TCP, DATA).bytes();
        empty[4] = empty[5] = 0;
        assertThat(names(LinkType.RAW_IP, empty)).doesNotContain("TCP");
    }

    @Test
    void readsOneHttpMessageBehindTheOther() {
        var head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
        assertThat(http(head + "hi" + head + "ho")).containsExactly("HTTP", "Data", "HTTP", "Data");
        assertThat(http(head + "hi")).containsExactly("HTTP", "Data");
        assertThat(http(head + "hi!")).containsExactly("HTTP", "Data", "Data");
        // Content up to the connection's end, whatever it looks like.
        assertThat(http("HTTP/1.1 200 OK\r\n\r\n" + head)).containsExactly("HTTP", "Data");
        // Two lengths: nobody knows where the next message begins.
        var twice = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n";
        assertThat(http(twice + head)).containsExactly("HTTP", "Data");
        assertThat(http("GET / HTTP/1.1\r\nno field\r\n\r\n")).first().isEqualTo("Malformed HTTP");
        assertThat(http("GET / HTTP/1.1\r\nHost: a")).containsExactly("Data");
        assertThat(http("GOT / HTTP/1.1\r\n\r\n")).containsExactly("Data");
    }

    @Test
    void checksumsAreKnownWhereAllTheirBytesAre() {
        var offloaded = Packet.of(ETHERNET, IP, TCP, DATA).bytes();
        offloaded[16] = offloaded[17] = 0;
        assertThat(verdict(offloaded, 2)).isInstanceOf(Verdict.Right.class);
        var padded = Arrays.copyOf(Packet.of(ETHERNET, IP, TCP, DATA).bytes(), 80);
        assertThat(verdict(padded, 2)).isInstanceOf(Verdict.Right.class);
        var fragment = IP.withDontFragment(false).withMoreFragments(true);
        assertThat(verdict(Packet.of(ETHERNET, fragment, TCP, DATA).bytes(), 2))
                .isInstanceOf(Verdict.NotKnown.class);
        var more = Packet.of(ETHERNET, IPV6, FragmentHeader.of(0, true, 7), TCP, DATA);
        assertThat(verdict(more.bytes(), 3)).isInstanceOf(Verdict.NotKnown.class);
        var alone = Packet.of(ETHERNET, IPV6, FragmentHeader.of(0, false, 7), TCP, DATA);
        assertThat(verdict(alone.bytes(), 3)).isInstanceOf(Verdict.Right.class);
        var tooLong = Packet.of(ETHERNET, IP, UdpHeader.of(5, 7), DATA).bytes();
        ByteBuffer.wrap(tooLong).putShort(38, (short) 13);
        assertThat(verdict(tooLong, 2)).isInstanceOf(Verdict.NotKnown.class);
    }

    private static Verdict verdict(byte[] ethernet, int layer) {
        return Frame.of(ethernet).layers().verdict(layer).orElseThrow();
    }

    @Test
    void knowsTheLayoutOfEachLayer() {
        var packet = Packet.of(ETHERNET, IPV6, HopByHopOptions.empty(), UdpHeader.of(5, 7), DATA);
        var layers = Frame.of(packet).layers();
        assertThat(layers.layout(0)).isEqualTo(EthernetHeader.LAYOUT);
        assertThat(layers.layout(2)).isEqualTo(HopByHopOptions.LAYOUT);
        assertThat(layers.layout(4).fields()).isEmpty();
    }

    @Test
    void isAPacketAgain() {
        var head = HttpHead.get("/", "localhost");
        var frame = Frame.of(Packet.of(ETHERNET, IP, TcpHeader.of(5000, 80, 1, 2), head));
        assertThat(frame.packet().parts()).last().isEqualTo(head);
        assertThat(frame.packet().bytes()).isEqualTo(frame.data());
    }

    @Test
    void knowsItsTimeAndLength() {
        var bytes = Packet.of(ETHERNET, IP, TCP).bytes();
        var time = Instant.ofEpochSecond(10, 250_000_000);
        var whole = new Frame(time, LinkType.ETHERNET, bytes, bytes.length);
        var cut = new Frame(time, LinkType.ETHERNET, bytes, bytes.length + 1);
        assertThat(whole.cutShort()).isFalse();
        assertThat(cut.cutShort()).isTrue();
        assertThat(whole.secondsSince(Instant.ofEpochSecond(8))).isEqualTo(2.25);
        var same = new Frame(time, LinkType.ETHERNET, bytes.clone(), bytes.length);
        assertThat(same).isEqualTo(whole).hasSameHashCodeAs(whole).isNotEqualTo(cut);
        assertThat(whole.hashCode()).isNotZero();
    }
}
