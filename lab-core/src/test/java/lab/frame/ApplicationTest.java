package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lab.packet.Bytes;
import lab.packet.DhcpMessage;
import lab.packet.DnsData;
import lab.packet.DnsHeader;
import lab.packet.DnsLength;
import lab.packet.DnsMessage;
import lab.packet.DnsName;
import lab.packet.DnsQuestion;
import lab.packet.DnsRecord;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;
import lab.view.Views;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(MacAddress.ZERO, MacAddress.ZERO);
    private static final Ipv4Header IP = Ipv4Header.of(Ipv4Address.ANY, Ipv4Address.LOOPBACK);

    private static List<String> inside(Part transport, Part... data) {
        var parts = new Part[3 + data.length];
        parts[0] = ETHERNET;
        parts[1] = IP;
        parts[2] = transport;
        System.arraycopy(data, 0, parts, 3, data.length);
        var frame = Frame.of(Packet.of(parts));
        assertThat(Views.of(frame)).isPresent();
        var layers = frame.layers();
        assertThat(layers.getLast().end()).isEqualTo(frame.data().length);
        return layers.stream().skip(3).map(Layer::name).toList();
    }

    @Test
    void readsDnsByItsPort() {
        var query = DnsMessage.query(1, "example.com", DnsRecord.A);
        assertThat(inside(UdpHeader.of(5000, 53), query)).containsExactly("DNS");
        assertThat(inside(UdpHeader.of(53, 5000), Octets.hex("0102")))
                .containsExactly("Malformed DNS");
    }

    /// RFC 6762 §18.12, §18.13: the first bit of a class is none of it.
    @Test
    void readsMulticastDnsByItsPort() {
        var name = DnsName.of("a.local");
        var header = DnsHeader.decode(ByteBuffer.wrap(Bytes.hex("0001 8400 0001 0001 0000 0000")));
        var question = new DnsQuestion(name, DnsRecord.A, 1, true);
        var a = new DnsData.A(Ipv4Address.LOOPBACK);
        var record = new DnsRecord(name, DnsRecord.A, 1, true, 60, a);
        var message =
                new DnsMessage(header, List.of(question), List.of(record), List.of(), List.of());
        assertThat(dns(UdpHeader.of(5353, 5353), message)).isEqualTo(message);
        var unicast = dns(UdpHeader.of(5353, 53), message);
        assertThat(unicast.questions()).containsExactly(new DnsQuestion(name, DnsRecord.A, 0x8001));
        assertThat(unicast.answers())
                .containsExactly(new DnsRecord(name, DnsRecord.A, 0x8001, 60, a));
        assertThat(unicast.bytes()).isEqualTo(message.bytes());
    }

    private static DnsMessage dns(UdpHeader udp, DnsMessage message) {
        var frame = Frame.of(Packet.of(ETHERNET, IP, udp, message));
        return frame.find(Layer.Dns.class).orElseThrow().message();
    }

    @Test
    void readsDhcpByItsPorts() {
        var message = DhcpMessage.discover(MacAddress.ZERO, 1);
        assertThat(inside(UdpHeader.of(68, 67), message)).containsExactly("DHCP");
    }

    @Test
    void readsCommandsAndRepliesOfFtp() {
        var commands = Octets.text("USER me\r\nPASS x\r\n");
        assertThat(inside(TcpHeader.of(5000, 21, 1, 1), commands)).containsExactly("FTP", "FTP");
        assertThat(inside(TcpHeader.of(21, 5000, 1, 1), commands)).containsExactly("Data");
        var reply = Octets.text("220 ready\r\n");
        assertThat(inside(TcpHeader.of(21, 5000, 1, 1), reply)).containsExactly("FTP");
        assertThat(inside(TcpHeader.of(5000, 21, 1, 1), reply)).containsExactly("Data");
        assertThat(inside(TcpHeader.of(21, 5000, 1, 1), Octets.text("220-hel")))
                .containsExactly("Data");
    }

    @Test
    void readsRequestsOneBehindTheOther() {
        var two =
                Octets.text("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(inside(TcpHeader.of(5000, 80, 1, 1), two)).containsExactly("HTTP", "HTTP");
    }

    @Test
    void readsContentByItsLengthAndInChunks() {
        var ofLength = HttpHead.response(200, "OK").with("Content-Length", "2");
        assertThat(inside(TcpHeader.of(80, 5000, 1, 1), ofLength, Octets.text("ab")))
                .containsExactly("HTTP", "Data");
        var chunked = HttpHead.response(200, "OK").with("Transfer-Encoding", "chunked");
        assertThat(
                        inside(
                                TcpHeader.of(80, 5000, 1, 1),
                                chunked,
                                Octets.text("1\r\na\r\n0\r\n\r\n")))
                .containsExactly("HTTP", "HTTP chunks");
        assertThat(inside(TcpHeader.of(80, 5000, 1, 1), chunked, Octets.text("1\r\na\r\n0")))
                .containsExactly("HTTP", "Data");
    }

    @Test
    void readsTlsByItsFirstBytes() {
        var hello = new TlsRecordHeader(22, 0x0301, 3);
        assertThat(inside(TcpHeader.of(5000, 443, 1, 1), hello, Octets.hex("010203")))
                .containsExactly("TLS", "Data");
        var cut = new TlsRecordHeader(23, 0x0303, 3000);
        var packet = Packet.of(ETHERNET, IP, TcpHeader.of(5000, 443, 1, 1), cut, Octets.hex("01"));
        assertThat(Frame.of(packet.with(cut)).layers()).last().isInstanceOf(Layer.Payload.class);
    }

    @Test
    void whatIsBehindTheUdpLengthIsData() {
        var udp = new UdpHeader(5000, 53, 8, 0);
        var packet =
                Packet.exactly(
                        ETHERNET,
                        IP.withProtocol(17).withTotalLength(31),
                        udp,
                        Octets.hex("010203"));
        var names = Frame.of(packet).layers().stream().map(Layer::name).toList();
        assertThat(names).containsExactly("Ethernet", "IPv4", "UDP", "Data");
    }

    /// RFC 1035 §4.2.2. A segment can begin anywhere, so that only a whole message is one.
    @Test
    void readsDnsOverTcpBehindItsLength() {
        var tcp = TcpHeader.of(5000, 53, 1, 1);
        var query = DnsMessage.query(1, "example.com", DnsRecord.A);
        assertThat(inside(tcp, DnsLength.any(), query)).containsExactly("DNS Length", "DNS");
        var one = Octets.hex("001d " + Bytes.hex(query.bytes()));
        assertThat(inside(tcp, one, one, Octets.hex("00")))
                .containsExactly("DNS Length", "DNS", "DNS Length", "DNS", "Data");
        var longer = Octets.hex("001f " + Bytes.hex(query.bytes()) + "0000");
        assertThat(inside(tcp, longer, one))
                .containsExactly("DNS Length", "DNS", "Data", "DNS Length", "DNS");
        assertThat(inside(tcp, Octets.hex("001c " + Bytes.hex(query.bytes()))))
                .containsExactly("Data");
        assertThat(inside(tcp, Octets.hex("001e " + Bytes.hex(query.bytes()))))
                .containsExactly("Data");
        assertThat(inside(tcp, Octets.hex("000c 0001 0100 0000 0000 0000 0000")))
                .containsExactly("DNS Length", "DNS");
        assertThat(inside(tcp, Octets.hex("000b 0001 0100 0000 0000 0000 00")))
                .containsExactly("Data");
    }

    @Test
    void readsAMessageUpToWhereItIsWrong() {
        var query = DnsMessage.query(1, "example.com", DnsRecord.A);
        var bytes = Bytes.hex(query.bytes());
        var cut = Octets.hex(bytes.substring(0, bytes.length() - 6));
        assertThat(inside(UdpHeader.of(5000, 53), cut)).containsExactly("DNS", "Malformed DNS");
        var dhcp = DhcpMessage.discover(MacAddress.ZERO, 1).bytes();
        dhcp[dhcp.length - 1] = 12;
        assertThat(inside(UdpHeader.of(68, 67), Octets.of(dhcp)))
                .containsExactly("DHCP", "Malformed DHCP");
    }

    @Test
    void saysAtWhichByteOfTheRestAMessageIsWrong() {
        var query = DnsMessage.query(1, "a", DnsRecord.A).bytes();
        query[7] = 2;
        var more = Octets.hex(Bytes.hex(query) + " 01 62 c0 ff");
        var frame = Frame.of(Packet.of(ETHERNET, IP, UdpHeader.of(53, 53), more));
        var wrong = frame.find(Layer.Malformed.class).orElseThrow();
        assertThat(wrong.offset()).isEqualTo(14 + 20 + 8 + 19);
        assertThat(wrong.at()).isEqualTo(2);
        assertThat(wrong.why()).isEqualTo("a pointer leads to byte 255, not backwards");
    }

    @Test
    void aMessageThatTheCaptureCutIsCutShort() {
        var query = DnsMessage.query(1, "example.com", DnsRecord.A);
        var whole = Packet.of(ETHERNET, IP, UdpHeader.of(5000, 53), query).bytes();
        var kept = Arrays.copyOf(whole, whole.length - 2);
        var frame = new Frame(Instant.EPOCH, LinkType.ETHERNET, kept, whole.length);
        assertThat(frame.layers()).extracting(Layer::name).endsWith("UDP", "DNS", "DNS, cut short");
        assertThat(frame.find(Layer.CutShort.class).orElseThrow().missing()).isEqualTo(2);
    }
}
