package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What {@link Packet#show} says of every kind of part, and the pictures of some: what a person
/// sees, letter by letter, in `shown.txt`.
class ShowTest {
    private static final MacAddress HERE = MacAddress.of("02:00:00:00:00:0a");
    private static final MacAddress THERE = MacAddress.of("02:00:00:00:00:0b");
    private static final EthernetHeader ETHERNET = EthernetHeader.of(THERE, HERE);
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private static final Ipv6Address ROUTER = Ipv6Address.of("2001:db8::1");
    private static final Ipv6Address HOST = Ipv6Address.of("2001:db8::2");
    private static final Ipv6Header IPV6 = Ipv6Header.of(ROUTER, HOST);
    private static final TcpHeader TCP = TcpHeader.of(21, 50000, 1, 1, TcpHeader.Flag.ACK);
    private static final DnsName NAME = DnsName.of("a.example");

    private static final List<Packet> PACKETS =
            List.of(
                    Packet.of(
                            ETHERNET,
                            VlanTag.of(100),
                            IP.withOptions(Octets.hex("94 04 00 00")),
                            TcpHeader.of(50000, 80, 1, 2, TcpHeader.Flag.PSH)
                                    .withOptions(
                                            new TcpOption.MaximumSegmentSize(1460),
                                            new TcpOption.WindowScale(7),
                                            new TcpOption.SackPermitted(),
                                            new TcpOption.Timestamps(1, 2),
                                            new TcpOption.Unknown(254, Octets.hex("be ef")),
                                            new TcpOption.Sack(
                                                    List.of(new TcpOption.Sack.Block(5, 9))),
                                            new TcpOption.NoOperation(),
                                            new TcpOption.EndOfList(Octets.hex("00 00"))),
                            HttpHead.get("/", "a.example").with("Accept", "*/*")),
                    Packet.of(IP.withFragmentOffset(185), Octets.view(new byte[40])),
                    Packet.of(
                            IP,
                            TCP.withOptions(
                                    new TcpOption.Unknown(200, Octets.NONE),
                                    new TcpOption.Broken("no length", Octets.hex("05 01"))),
                            FtpReply.of(211, "Features", " MDTM", "End"),
                            new FtpCommand("RETR", "a b")),
                    Packet.of(
                            IPV6,
                            HopByHopOptions.empty(),
                            new RoutingHeader(59, 2, 0, 1, Octets.view(new byte[20])),
                            FragmentHeader.of(0, false, 7),
                            AuthenticationHeader.of(256, 1, Octets.hex("00 01 02 03")),
                            DestinationOptions.empty(),
                            Icmpv6Header.of(135),
                            NeighborSolicitation.of(HOST, HERE)),
                    Packet.of(Icmpv6Header.of(136), NeighborAdvertisement.of(HOST, HERE)),
                    Packet.of(
                            new RouterSolicitation(0, List.of()),
                            new RouterAdvertisement(
                                    64,
                                    true,
                                    false,
                                    0,
                                    1800,
                                    0,
                                    0,
                                    List.of(
                                            new NdOption(
                                                    NdOption.PREFIX_INFORMATION,
                                                    Octets.hex(
                                                            "40 c0 00000001 00000001 00000000"
                                                                    + " 20010db8 00000000"
                                                                    + " 00000000 00000000")),
                                            new NdOption(NdOption.MTU, Octets.hex("0000 000005dc")),
                                            option(NdOption.REDIRECTED_HEADER, 6),
                                            option(99, 6))),
                            new NeighborRedirect(0, ROUTER, HOST, List.of()),
                            new Icmpv6Echo(1, 2),
                            new Icmpv6Error(1280)),
                    Packet.of(
                            IP,
                            UdpHeader.of(50000, 53),
                            DnsMessage.query(7, "a.example", DnsRecord.A)
                                    .answer(
                                            DnsRecord.a(NAME, 60, Ipv4Address.LOOPBACK),
                                            DnsRecord.aaaa(NAME, 60, HOST),
                                            record(2, new DnsData.Name(DnsName.of("ns"))),
                                            record(15, new DnsData.Mx(10, DnsName.of("mail"))),
                                            record(
                                                    16,
                                                    new DnsData.Txt(
                                                            List.of(
                                                                    Octets.text("v=1"),
                                                                    Octets.NONE))),
                                            record(
                                                    6,
                                                    new DnsData.Soa(
                                                            DnsName.of("ns"),
                                                            DnsName.of("me"),
                                                            1,
                                                            2,
                                                            3,
                                                            4,
                                                            5)),
                                            record(33, new DnsData.Srv(1, 2, 80, DnsName.ROOT)),
                                            record(99, new DnsData.Other(Octets.hex("01 02"))))),
                    Packet.of(
                            UdpHeader.of(68, 67),
                            DhcpMessage.discover(HERE, 7)
                                    .reply(
                                            Ipv4Address.of("10.0.0.2"),
                                            DhcpOption.messageType(2),
                                            DhcpOption.address(1, Ipv4Address.BROADCAST),
                                            new DhcpOption(6, Octets.hex("08080808 08080404")),
                                            new DhcpOption(3, Octets.hex("0a00")),
                                            new DhcpOption(12, Octets.text("pc")),
                                            new DhcpOption(51, Octets.hex("00000e10")),
                                            new DhcpOption(55, Octets.hex("0103")),
                                            new DhcpOption(200, Octets.hex("0103")),
                                            new DhcpOption(DhcpOption.PAD, Octets.NONE),
                                            DhcpOption.end())),
                    Packet.of(DnsLength.any(), DnsMessage.query(7, "a", 28).header()),
                    Packet.of(new TlsRecordHeader(22, 0x0303, 0), Octets.text("hello")),
                    Packet.of(ETHERNET, LlcHeader.snap(), SnapHeader.etherType(), IPV6),
                    Packet.of(new LlcHeader(0x42, 0x42, 0, Octets.hex("01"))),
                    Packet.of(
                            HttpHead.response(200, "OK"),
                            HttpChunks.of(Octets.text("ab"), Octets.text("c"))),
                    Packet.of(ArpPacket.request(HERE, Ipv4Address.LOOPBACK, Ipv4Address.ANY)),
                    Packet.of(IcmpHeader.echoRequest(1, 2)),
                    Packet.of(
                            new LoopbackHeader(0x0200_0000),
                            new CookedHeader(4, 1, 6, 0x0200_0000_000a_0000L, 0x0800),
                            new Cooked2Header(0x0800, 0, 2, 1, 4, 6, 0x0200_0000_000a_0000L)));

    private static NdOption option(int type, int bytes) {
        return new NdOption(type, Octets.view(new byte[bytes]));
    }

    private static DnsRecord record(int type, DnsData data) {
        return new DnsRecord(NAME, type, DnsRecord.INTERNET, 60, data);
    }

    @Test
    void saysEveryFieldOfEveryKindOfPart() throws IOException {
        var shown = new StringBuilder();
        for (Packet packet : PACKETS) shown.append(packet.show()).append('\n');
        for (Layout layout :
                List.of(
                        EthernetHeader.LAYOUT,
                        Ipv4Header.LAYOUT,
                        Ipv6Header.LAYOUT,
                        UdpHeader.LAYOUT,
                        NeighborSolicitation.LAYOUT)) {
            shown.append(layout.diagram()).append('\n');
        }
        try (var in = ShowTest.class.getResourceAsStream("shown.txt")) {
            var bytes = Objects.requireNonNull(in).readAllBytes();
            assertThat(shown.toString()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void noKindOfPartIsLeftOut() {
        var kinds = new HashSet<Class<?>>();
        for (Packet packet : PACKETS) packet.parts().forEach(part -> kinds.add(part.getClass()));
        assertThat(kinds).containsAll(Samples.kinds(Part.class));
    }

    @Test
    void fieldsCoverEveryPart() {
        for (Packet packet : PACKETS) {
            for (Part part : packet.parts()) {
                int bit = 0;
                for (FieldValue value : part.fields()) {
                    assertThat(value.field().bit()).as("%s", value.field()).isEqualTo(bit);
                    bit = value.field().end();
                }
                assertThat(bit).as(part.name()).isEqualTo(part.length() * 8);
                assertThat(part.bytes()).hasSize(part.length());
            }
        }
    }
}
