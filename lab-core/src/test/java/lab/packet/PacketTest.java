package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PacketTest {
    private final EthernetHeader ethernet =
            new EthernetHeader(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"), 0);
    private final Ipv4Header ip =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private final TcpHeader tcp = TcpHeader.syn(50000, 80, 1);
    private final HttpHead http = HttpHead.get("/", "localhost");

    @Test
    void fillsInLengthsProtocolNumbersAndChecksums() {
        var packet = Packet.of(ethernet, ip.withProtocol(99), tcp, http);
        var filled = packet.find(Ipv4Header.class).orElseThrow();
        assertThat(packet.find(EthernetHeader.class).orElseThrow().type()).isEqualTo(0x0800);
        assertThat(filled.totalLength()).isEqualTo(40 + http.length());
        assertThat(filled.protocol()).isEqualTo(Ipv4Header.TCP);
        assertThat(filled.checksumIsRight()).isTrue();
        assertThat(
                        packet.find(TcpHeader.class)
                                .orElseThrow()
                                .checksumIsRight(filled, Octets.of(http.bytes())))
                .isTrue();
    }

    @Test
    void takesBytesAsData() {
        var packet =
                Packet.of(
                        ethernet, ip, UdpHeader.of(1, 2), "abcd".getBytes(StandardCharsets.UTF_8));
        assertThat(packet.bytes()).hasSize(14 + 20 + 8 + 4).endsWith('a', 'b', 'c', 'd');
        assertThat(packet.find(UdpHeader.class).orElseThrow().datagramLength()).isEqualTo(12);
    }

    @Test
    void fillsInAnIcmpChecksum() {
        var ping = Packet.of(ip, IcmpHeader.echoRequest(1, 2), Octets.text("ping"));
        assertThat(Checksum.of(ping.bytes(), 20, 12)).isZero();
    }

    @Test
    void keepsWhatIsReplacedOnPurpose() {
        var packet = Packet.of(ethernet, ip, tcp);
        var wrong = packet.with(packet.find(Ipv4Header.class).orElseThrow().withChecksum(0xbeef));
        assertThat(wrong.find(Ipv4Header.class).orElseThrow().checksum()).isEqualTo(0xbeef);
        assertThat(wrong.filled()).isEqualTo(packet);
        assertThatThrownBy(() -> packet.with(UdpHeader.of(1, 2)))
                .hasMessage("the packet has no UDP to replace; it is Ethernet / IPv4 / TCP");
    }

    @Test
    void writesItsPartsOneAfterTheOther() {
        var packet = Packet.of(ethernet, ip, tcp, http);
        var in = ByteBuffer.wrap(packet.bytes());
        assertThat(EthernetHeader.decode(in)).isEqualTo(packet.parts().get(0));
        assertThat(Ipv4Header.decode(in)).isEqualTo(packet.parts().get(1));
        assertThat(TcpHeader.decode(in)).isEqualTo(packet.parts().get(2));
        assertThat(HttpHead.decode(in)).isEqualTo(packet.parts().get(3));
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void namesTheFieldsThatDiffer() {
        var packet = Packet.of(ethernet, ip, tcp, Octets.text("abc"));
        var hop = Packet.of(ethernet, ip.withTtl(63), tcp, Octets.text("abd"));
        assertThat(packet.diff(packet)).isEmpty();
        assertThat(packet.diff(hop))
                .extracting(Difference::toString)
                .contains("IPv4 Time to Live: 64 -> 63", "Data from byte 2: 63 -> 64")
                .anyMatch(difference -> difference.startsWith("IPv4 Header Checksum: "));
    }

    @Test
    void namesThePartsThatAreMissing() {
        var packet = Packet.exactly(ip, tcp);
        assertThat(packet.diff(Packet.exactly(ip)))
                .containsExactly(new Difference("TCP", "header", "20 bytes", ""));
    }

    @Test
    void showsEveryField() {
        assertThat(Packet.of(ethernet, ip, tcp).show())
                .contains(
                        "IPv4, 20 bytes",
                        "Time to Live           64",
                        "Protocol               6 TCP");
    }

    /// RFC 1042: a frame of IEEE 802.3 has the length of all behind it in place of a type.
    @Test
    void fillsInALengthBeforeLlc() {
        var packet = Packet.of(ethernet, LlcHeader.snap(), SnapHeader.etherType(), ip, tcp);
        assertThat(packet.find(EthernetHeader.class).orElseThrow().type()).isEqualTo(48);
        assertThat(Bytes.hex(packet.bytes())).contains("00 30 aa aa 03 00 00 00 08 00 45 00 00 28");
        var own = Packet.of(LlcHeader.snap(), new SnapHeader(0x00_000c, 0x2000), ip);
        assertThat(own.find(SnapHeader.class).orElseThrow().type()).isEqualTo(0x2000);
        assertThat(Packet.of(ethernet.withType(1500), Octets.of(new byte[1500])).bytes())
                .startsWith(ethernet.withType(1500).bytes());
        assertThat(Packet.of(ethernet.withType(1500), Octets.of(new byte[1501])).bytes())
                .startsWith(ethernet.withType(1500).bytes());
    }

    /// RFC 4302 §2.2: in words of 4 bytes, less 2.
    @Test
    void fillsInWhatAnAuthenticationHeaderIsBefore() {
        var header = AuthenticationHeader.of(1, 2, Octets.of(new byte[12]));
        assertThat(header.payloadLen()).isEqualTo(4);
        var packet = Packet.of(ip, header, tcp);
        assertThat(packet.find(Ipv4Header.class).orElseThrow().protocol()).isEqualTo(51);
        var filled = packet.find(AuthenticationHeader.class).orElseThrow();
        assertThat(filled).isEqualTo(header.withNextHeader(6));
        assertThatThrownBy(() ->
                        AuthenticationHeader.decode(
                                ByteBuffer.wrap(Bytes.hex("06 00" + "00".repeat(10)))))
                .hasMessage("Authentication Header, byte 1: payload len is 0, least is 1");
    }

    /// RFC 1035 §4.2.2: two bytes, which do not count themselves.
    @Test
    void fillsInTheLengthOfADnsMessageOverTcp() {
        var query = DnsMessage.query(1, "a", 1);
        var packet = Packet.of(TcpHeader.syn(1, 53, 1), DnsLength.any(), query);
        assertThat(packet.find(DnsLength.class).orElseThrow().message())
                .isEqualTo(query.length())
                .isEqualTo(19);
    }

    @Test
    void comparesPartsOfOtherKindsAndDataOfOtherLengths() {
        var one = Packet.exactly(ip, tcp, Octets.text("ab"));
        var other = Packet.exactly(ip, UdpHeader.of(1, 2), Octets.text("abc"));
        var differences = one.diff(other);
        assertThat(differences.here()).isEqualTo(one);
        assertThat(differences.there()).isEqualTo(other);
        assertThat(differences)
                .extracting(Difference::toString)
                .containsExactly(
                        "TCP header: 20 bytes -> nothing",
                        "UDP header: nothing -> 8 bytes",
                        "Data from byte 2: nothing -> 63");
        var mss = tcp.withOptions(new TcpOption.MaximumSegmentSize(1460));
        var nops =
                tcp.withOptions(
                        new TcpOption.NoOperation(),
                        new TcpOption.NoOperation(),
                        new TcpOption.SackPermitted());
        assertThat(Packet.exactly(mss).diff(Packet.exactly(nops)))
                .extracting(Difference::toString)
                .containsExactly(
                        "TCP Maximum Segment Size: MSS 1460 -> nothing",
                        "TCP No-Operation: nothing -> NOP, NOP",
                        "TCP SACK Permitted: nothing -> SACK OK");
    }
}
