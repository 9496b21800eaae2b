package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lab.packet.ArpPacket;
import lab.packet.Bytes;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;

class DissectorTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private static final TcpHeader TCP = TcpHeader.of(50000, 80, 1, 2, TcpHeader.Flag.ACK);
    private static final HttpHead GET = HttpHead.get("/", "localhost");

    private static List<String> names(Frame frame) {
        return frame.layers().stream().map(Layer::name).toList();
    }

    private static Frame frame(LinkType link, byte[] data, int originalLength) {
        return new Frame(Instant.EPOCH, link, data, originalLength);
    }

    private static byte[] cut(Packet packet, int length) {
        return Arrays.copyOf(packet.bytes(), length);
    }

    private static Layer.Malformed malformed(Frame frame) {
        return frame.find(Layer.Malformed.class).orElseThrow();
    }

    @Test
    void findsTheLayersOfAWebRequest() {
        var frame = Frame.of(Packet.of(ETHERNET, IP, TCP, GET));
        assertThat(names(frame)).containsExactly("Ethernet", "IPv4", "TCP", "HTTP");
        assertThat(frame.layers()).extracting(Layer::offset).containsExactly(0, 14, 34, 54);
        assertThat(frame.find(Layer.Http.class).orElseThrow().head()).isEqualTo(GET);
    }

    @Test
    void takesContentBehindAnHttpHeadAsData() {
        var ok = HttpHead.response(200, "OK").with("Content-Length", "5");
        var frame = Frame.of(Packet.of(ETHERNET, IP, TCP, ok, Octets.text("hello")));
        assertThat(names(frame)).containsExactly("Ethernet", "IPv4", "TCP", "HTTP", "Data");
    }

    @Test
    void takesHalfAnHttpHeadAsData() {
        var half = Octets.text("GET / HTTP/1.1\r\nHost: loc");
        assertThat(names(Frame.of(Packet.of(ETHERNET, IP, TCP, half)))).endsWith("TCP", "Data");
    }

    @Test
    void saysWhereAnHttpHeadIsWrong() {
        var folded = Octets.text("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n");
        assertThat(malformed(Frame.of(Packet.of(ETHERNET, IP, TCP, folded))).at()).isEqualTo(22);
    }

    @Test
    void readsEveryKindOfLink() {
        var packet = Packet.of(IP, TCP);
        var bytes = packet.bytes();
        var inside = Bytes.hex(bytes);
        var cooked = Bytes.hex("0004 0001 0006 020000000000a000 0800 " + inside);
        var cooked2 = Bytes.hex("0800 0000 00000002 0001 04 06 020000000000a000 " + inside);
        var little = Bytes.hex("02000000" + inside);
        var big = Bytes.hex("00000002" + inside);
        assertThat(names(frame(LinkType.RAW_IP, bytes, bytes.length)))
                .containsExactly("IPv4", "TCP");
        assertThat(names(frame(LinkType.LINUX_SLL, cooked, cooked.length)))
                .containsExactly("Linux cooked", "IPv4", "TCP");
        assertThat(names(frame(LinkType.LINUX_SLL2, cooked2, cooked2.length)))
                .containsExactly("Linux cooked v2", "IPv4", "TCP");
        assertThat(names(frame(LinkType.NULL, little, little.length)))
                .containsExactly("Loopback", "IPv4", "TCP");
        assertThat(names(frame(LinkType.NULL, big, big.length)))
                .containsExactly("Loopback", "IPv4", "TCP");
    }

    @Test
    void tellsPaddingFromDataByTheTotalLength() {
        var padded = cut(Packet.of(ETHERNET, IP, TCP), 60);
        var frame = Frame.of(padded);
        assertThat(names(frame)).containsExactly("Ethernet", "IPv4", "TCP", "Padding");
        assertThat(frame.find(Layer.Padding.class).orElseThrow().length()).isEqualTo(6);
    }

    @Test
    void findsThePaddingOfAnArpRequest() {
        var arp = ArpPacket.request(ETHERNET.source(), IP.source(), IP.destination());
        var frame = Frame.of(cut(Packet.of(ETHERNET, arp), 60));
        assertThat(names(frame)).containsExactly("Ethernet", "ARP", "Padding");
        frame.data()[12] = (byte) 0x80;
        frame.data()[13] = 0x35;
        var reverse = Frame.of(frame.data());
        assertThat(names(reverse)).containsExactly("Ethernet", "ARP", "Padding");
    }

    @Test
    void takesASmallEtherTypeAsALength() {
        var stp = Octets.hex("42 42 03 00 00");
        var frame = Frame.of(cut(Packet.exactly(ETHERNET.withType(5), stp), 60));
        assertThat(names(frame)).containsExactly("Ethernet", "LLC", "Data", "Padding");
        assertThat(frame.find(Layer.Payload.class).orElseThrow().length()).isEqualTo(2);
        assertThat(names(Frame.of(Packet.exactly(ETHERNET.withType(2), Octets.hex("ff ff")))))
                .containsExactly("Ethernet", "Data");
    }

    @Test
    void takesALaterFragmentAsData() {
        var later = IP.withFragmentOffset(100).withProtocol(Ipv4Header.TCP);
        var bytes = Packet.of(ETHERNET, later, Octets.of(new byte[40]));
        assertThat(names(Frame.of(bytes))).containsExactly("Ethernet", "IPv4", "Data");
    }

    @Test
    void readsTheTransportHeaderOfAFirstFragment() {
        var first = IP.withMoreFragments(true);
        assertThat(names(Frame.of(Packet.of(ETHERNET, first, TCP)))).endsWith("IPv4", "TCP");
    }

    @Test
    void readsAnIpv4PacketInsideAnother() {
        var outer = IP.withProtocol(4);
        var frame = Frame.of(Packet.of(ETHERNET, outer, IP, UdpHeader.of(1, 2)));
        assertThat(names(frame)).containsExactly("Ethernet", "IPv4", "IPv4", "UDP");
    }

    @Test
    void doesNotCallACaptureThatWasCutShortMalformed() {
        var packet = Packet.of(ETHERNET, IP, TCP, GET);
        int whole = packet.bytes().length;
        for (int kept = 0; kept < whole; kept++) {
            var frame = frame(LinkType.ETHERNET, cut(packet, kept), whole);
            assertThat(frame.find(Layer.Malformed.class)).as("%d bytes kept", kept).isEmpty();
        }
        var inTcp = frame(LinkType.ETHERNET, cut(packet, 40), whole);
        assertThat(inTcp.find(Layer.CutShort.class).orElseThrow().missing()).isEqualTo(14);
    }

    @Test
    void callsAPacketMalformedThatEndsOnTheWire() {
        var frame = Frame.of(cut(Packet.of(ETHERNET, IP, TCP), 40));
        assertThat(malformed(frame).due()).isEqualTo("TCP");
        assertThat(malformed(frame).why()).isEqualTo("ends here, needs 20 bytes and has 6");
    }

    @Test
    void saysWhichByteIsWrongAndWhy() {
        var bytes = Packet.of(ETHERNET, IP, TCP).bytes();
        bytes[14] = 0x43;
        var malformed = malformed(Frame.of(bytes));
        assertThat(malformed.due()).isEqualTo("IPv4");
        assertThat(malformed.at()).isZero();
        assertThat(malformed.why()).isEqualTo("IHL is 3, least is 5");
    }

    @Test
    void doesNotBelieveATotalLengthBelowTheHeaders() {
        var frame = Frame.of(Packet.exactly(ETHERNET, IP.withTotalLength(10), TCP));
        assertThat(malformed(frame).why())
                .isEqualTo("total length is 10, less than the header's 20 bytes");
    }

    @Test
    void takesATotalLengthOfZeroAsLeftToTheAdapter() {
        var frame = Frame.of(Packet.exactly(ETHERNET, IP.withTotalLength(0), TCP, GET));
        assertThat(names(frame)).endsWith("TCP", "HTTP");
    }

    @Test
    void judgesChecksums() {
        var good = Frame.of(Packet.of(ETHERNET, IP, TCP, GET)).layers();
        assertThat(Verdict.on(good, 0)).isEmpty();
        assertThat(Verdict.on(good, 1)).contains(new Verdict.Right());
        assertThat(Verdict.on(good, 2)).contains(new Verdict.Right());
        var packet = Packet.of(ETHERNET, IP, TCP, GET);
        var right = packet.find(TcpHeader.class).orElseThrow();
        var bad = Frame.of(packet.with(right.withChecksum(right.checksum() ^ 1))).layers();
        assertThat(Verdict.on(bad, 2)).contains(new Verdict.Wrong(right.checksum()));
    }

    @Test
    void doesNotCountPaddingIntoAChecksum() {
        var layers = Frame.of(cut(Packet.of(ETHERNET, IP, UdpHeader.of(1, 2)), 60)).layers();
        assertThat(Verdict.on(layers, 2)).contains(new Verdict.Right());
        var ping = Frame.of(cut(Packet.of(ETHERNET, IP, IcmpHeader.echoRequest(1, 2)), 60));
        assertThat(Verdict.on(ping.layers(), 2)).contains(new Verdict.Right());
    }

    @Test
    void doesNotJudgeWhatItCannotKnow() {
        var packet = Packet.of(ETHERNET, IP, TCP, GET);
        var cut = frame(LinkType.ETHERNET, cut(packet, 60), packet.bytes().length).layers();
        assertThat(Verdict.on(cut, 2)).contains(new Verdict.NotKnown());
        var fragment = Frame.of(Packet.of(ETHERNET, IP.withMoreFragments(true), TCP)).layers();
        assertThat(Verdict.on(fragment, 2)).contains(new Verdict.NotKnown());
        var none =
                Frame.of(
                        Packet.exactly(
                                ETHERNET,
                                IP.withTotalLength(28).withProtocol(17),
                                UdpHeader.of(1, 2)));
        assertThat(Verdict.on(none.layers(), 2)).contains(new Verdict.NotUsed());
    }

    /// Of the two zeros of ones' complement, a sender computes 0000 (RFC 1624 §3); in UDP that one
    /// means none, so that there ffff stands for it (RFC 768).
    @Test
    void aChecksumOfAllOnesIsWrongInTcpAlone() {
        var tcp =
                Bytes.hex(
                        "45000028 00010000 400666cd 0a000001 0a000002"
                                + "03e807d0 00000001 00000002 50109017 ffff0000");
        var udp = Bytes.hex("4500001e 00010000 401166cc 0a000001 0a000002 03e807d0 000affff e01f");
        assertThat(Verdict.on(frame(LinkType.RAW_IP, tcp, tcp.length).layers(), 1))
                .contains(new Verdict.Wrong(0));
        assertThat(Verdict.on(frame(LinkType.RAW_IP, udp, udp.length).layers(), 1))
                .contains(new Verdict.Right());
    }

    @Test
    void comparesFramesByTheirBytes() {
        var bytes = Packet.of(ETHERNET, IP, TCP).bytes();
        assertThat(Frame.of(bytes))
                .isEqualTo(Frame.of(bytes.clone()))
                .hasSameHashCodeAs(Frame.of(bytes.clone()));
        assertThat(Frame.of(bytes)).isNotEqualTo(Frame.of(cut(Packet.of(ETHERNET, IP, TCP), 60)));
        assertThat(Frame.of(bytes)).hasToString("Ethernet / IPv4 / TCP, 54 bytes");
    }
}
