package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.packet.ArpPacket;
import lab.packet.Bytes;
import lab.packet.DhcpMessage;
import lab.packet.DnsData;
import lab.packet.DnsMessage;
import lab.packet.DnsName;
import lab.packet.DnsRecord;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.FtpReply;
import lab.packet.HopByHopOptions;
import lab.packet.HttpChunks;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Error;
import lab.packet.Icmpv6Header;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.NeighborSolicitation;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;
import lab.view.Views;
import org.junit.jupiter.api.Test;

class MutatedFramesTest {
    private static final long SEED = 826_791_9293L;
    private static final int ROUNDS = 100_000;

    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private static final Ipv6Header IPV6 =
            Ipv6Header.of(Ipv6Address.of("2001:db8::1"), Ipv6Address.of("2001:db8::2"));
    private static final List<byte[]> GOOD =
            List.of(
                    Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.syn(1, 80, 1)
                                            .withOptions(
                                                    new TcpOption.MaximumSegmentSize(1460),
                                                    new TcpOption.WindowScale(7)))
                            .bytes(),
                    Packet.of(ETHERNET, IP, TcpHeader.of(1, 80, 1, 2), HttpHead.get("/", "a"))
                            .bytes(),
                    Packet.of(ETHERNET, IP, UdpHeader.of(1, 2), Octets.text("data")).bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IP.withOptions(Octets.hex("94040000")),
                                    IcmpHeader.echoRequest(1, 2))
                            .bytes(),
                    Packet.of(ETHERNET, IP.withProtocol(4), IP, UdpHeader.of(1, 2)).bytes(),
                    Packet.of(ETHERNET, IP, UdpHeader.of(1, 53), dns()).bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IP,
                                    UdpHeader.of(68, 67),
                                    DhcpMessage.discover(ETHERNET.source(), 7))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.of(21, 1, 1, 2),
                                    FtpReply.of(227, "a", "(1,2,3,4,5,6)"))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.of(80, 1, 1, 2),
                                    HttpHead.response(200, "OK")
                                            .with("Transfer-Encoding", "chunked"),
                                    HttpChunks.of(Octets.text("a"), Octets.text("bc")))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IP,
                                    TcpHeader.of(443, 1, 1, 2),
                                    new TlsRecordHeader(22, 0x303, 2),
                                    Octets.text("ab"))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    VlanTag.of(1),
                                    IPV6,
                                    HopByHopOptions.empty(),
                                    FragmentHeader.of(0, false, 1),
                                    TcpHeader.syn(1, 80, 1))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IPV6,
                                    Icmpv6Header.of(135),
                                    NeighborSolicitation.of(IPV6.source(), ETHERNET.source()))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IPV6,
                                    Icmpv6Header.of(3),
                                    new Icmpv6Error(0),
                                    IPV6.withPayloadLength(900).withNextHeader(17),
                                    UdpHeader.of(1, 2))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    IP,
                                    new IcmpHeader(11, 0, 0, 0),
                                    IP.withTotalLength(1000),
                                    UdpHeader.of(1, 2))
                            .bytes(),
                    Packet.of(
                                    ETHERNET,
                                    ArpPacket.request(
                                            ETHERNET.source(), IP.source(), IP.destination()))
                            .bytes());

    private static DnsMessage dns() {
        var name = DnsName.of("a.example");
        return DnsMessage.query(1, "a.example", 1)
                .answer(
                        DnsRecord.a(name, 1, Ipv4Address.ANY),
                        new DnsRecord(
                                name,
                                DnsRecord.MX,
                                1,
                                1,
                                new DnsData.Mx(1, DnsName.of("b.example"))));
    }

    private static Frame mutated(Random random) {
        var bytes = GOOD.get(random.nextInt(GOOD.size())).clone();
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        bytes =
                Arrays.copyOf(
                        bytes,
                        random.nextInt(4) == 0 ? random.nextInt(bytes.length + 20) : bytes.length);
        var link =
                random.nextInt(3) == 0 ? LinkType.values()[random.nextInt(5)] : LinkType.ETHERNET;
        int original = random.nextInt(4) == 0 ? bytes.length + random.nextInt(50) : bytes.length;
        return new Frame(Instant.EPOCH, link, bytes, original);
    }

    @Test
    void layersCoverEveryByteOfWhateverFrame() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var frame = mutated(random);
            try {
                covers(frame);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(describe(round, frame), e);
            }
        }
    }

    private static void covers(Frame frame) {
        int at = 0;
        var layers = frame.layers();
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            assertThat(layer.offset()).isEqualTo(at);
            at = layer.end();
            Verdict.on(layers, i);
            passedOverRight(layer);
        }
        assertThat(at).isEqualTo(frame.data().length);
    }

    /// What was found by a few bytes is what its decoder makes of all of them.
    private static void passedOverRight(Layer layer) {
        switch (layer) {
            case Layer.Ethernet _,
                    Layer.Vlan _,
                    Layer.Arp _,
                    Layer.Ipv4 _,
                    Layer.Ipv6 _,
                    Layer.Icmp _,
                    Layer.Icmpv6 _,
                    Layer.Udp _,
                    Layer.Tcp _,
                    Layer.Tls _ ->
                    assertThat(((Layer.WithHeader) layer).header().bytes())
                            .isEqualTo(layer.octets().bytes());
            default -> {}
        }
    }

    @Test
    void whateverFrameCanBeShown() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS / 50; round++) {
            var frame = mutated(random);
            try {
                assertThat(Views.of(frame)).isPresent();
                assertThat(Views.of(List.of(frame))).isPresent();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(describe(round, frame), e);
            }
        }
    }

    private static String describe(int round, Frame frame) {
        return "seed %d, round %d, %s of %d: %s"
                .formatted(
                        SEED, round, frame.link(), frame.originalLength(), Bytes.hex(frame.data()));
    }
}
