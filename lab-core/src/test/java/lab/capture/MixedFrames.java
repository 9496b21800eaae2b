package lab.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.packet.ArpPacket;
import lab.packet.DestinationOptions;
import lab.packet.DhcpMessage;
import lab.packet.DnsMessage;
import lab.packet.DnsName;
import lab.packet.DnsRecord;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Echo;
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
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;

/// Frames of every kind there is a header for, some of them damaged, from a seed.
final class MixedFrames {
    private final Random random;

    private MixedFrames(long seed) {
        random = new Random(seed);
    }

    static List<Frame> of(long seed, int count) {
        var mixed = new MixedFrames(seed);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < count; i++) frames.add(Frame.of(mixed.next()));
        return frames;
    }

    private byte[] next() {
        var parts = new ArrayList<Part>();
        parts.add(EthernetHeader.of(mac(), mac()));
        while (random.nextInt(8) == 0) {
            parts.add(
                    new VlanTag(random.nextInt(8), random.nextBoolean(), random.nextInt(4096), 0));
        }
        switch (random.nextInt(10)) {
            case 0 -> parts.add(ArpPacket.request(mac(), ipv4(), ipv4()).reply(mac()));
            case 1, 2, 3 -> ipv6(parts);
            default -> ipv4(parts);
        }
        var bytes = Packet.of(parts.toArray(Part[]::new)).bytes();
        if (random.nextInt(3) == 0) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt();
            }
        }
        return bytes;
    }

    private MacAddress mac() {
        return new MacAddress(random.nextLong() & 0xfcff_ffff_ffffL);
    }

    private Ipv4Address ipv4() {
        return new Ipv4Address(random.nextInt());
    }

    private Ipv6Address ipv6() {
        return new Ipv6Address(0x2001_0db8L << 32, random.nextLong() & 0xffff_0000_ffffL);
    }

    private void ipv4(List<Part> parts) {
        var ip =
                Ipv4Header.of(ipv4(), ipv4())
                        .withTtl(random.nextInt(256))
                        .withDscp(random.nextInt(64))
                        .withEcn(random.nextInt(4))
                        .withDontFragment(random.nextBoolean())
                        .withIdentification(random.nextInt(65536));
        if (random.nextInt(6) == 0) ip = ip.withOptions(Octets.hex("94 04 00 00"));
        if (random.nextInt(12) == 0) ip = ip.withMoreFragments(true);
        if (random.nextInt(12) == 0) ip = ip.withFragmentOffset(random.nextInt(1, 8000));
        parts.add(ip);
        switch (random.nextInt(6)) {
            case 0 -> {
                parts.add(IcmpHeader.echoRequest(random.nextInt(65536), random.nextInt(65536)));
                parts.add(data());
            }
            case 1 -> {
                parts.add(new IcmpHeader(random.nextBoolean() ? 3 : 11, random.nextInt(4), 0, 0));
                var quoted = Packet.of(Ipv4Header.of(ipv4(), ipv4()), udp(), data()).bytes();
                parts.add(Octets.view(quoted, 0, 28));
            }
            default -> transport(parts);
        }
    }

    private void ipv6(List<Part> parts) {
        parts.add(
                Ipv6Header.of(ipv6(), ipv6())
                        .withTrafficClass(random.nextInt(256))
                        .withFlowLabel(random.nextInt(1 << 20))
                        .withHopLimit(random.nextInt(256)));
        if (random.nextInt(5) == 0) parts.add(HopByHopOptions.empty());
        if (random.nextInt(5) == 0) parts.add(DestinationOptions.empty());
        if (random.nextInt(6) == 0) {
            parts.add(
                    FragmentHeader.of(
                            random.nextInt(3),
                            random.nextBoolean(),
                            random.nextInt() & 0xffff_ffffL));
        }
        switch (random.nextInt(7)) {
            case 0 -> {
                parts.add(Icmpv6Header.of(Icmpv6Header.NEIGHBOR_SOLICITATION));
                parts.add(NeighborSolicitation.of(ipv6(), mac()));
            }
            case 1 -> {
                parts.add(Icmpv6Header.of(Icmpv6Header.NEIGHBOR_ADVERTISEMENT));
                parts.add(NeighborAdvertisement.of(ipv6(), mac()));
            }
            case 2 -> {
                parts.add(Icmpv6Header.of(Icmpv6Header.ECHO_REQUEST));
                parts.add(new Icmpv6Echo(random.nextInt(65536), random.nextInt(65536)));
                parts.add(data());
            }
            case 3 -> {
                parts.add(Icmpv6Header.of(Icmpv6Header.PACKET_TOO_BIG));
                parts.add(new Icmpv6Error(1280));
                parts.add(
                        Octets.view(
                                Packet.of(Ipv6Header.of(ipv6(), ipv6()), udp(), data()).bytes()));
            }
            default -> transport(parts);
        }
    }

    private UdpHeader udp() {
        return UdpHeader.of(random.nextInt(20000, 65536), random.nextInt(20000, 65536));
    }

    private void transport(List<Part> parts) {
        switch (random.nextInt(8)) {
            case 0 -> {
                parts.add(UdpHeader.of(random.nextInt(20000, 65536), 53));
                var query = DnsMessage.query(random.nextInt(65536), "www.example.com", DnsRecord.A);
                parts.add(random.nextBoolean() ? query : answer(query));
            }
            case 1 -> {
                parts.add(UdpHeader.of(68, 67));
                parts.add(DhcpMessage.discover(mac(), random.nextInt() & 0xffff_ffffL));
            }
            case 2 -> {
                parts.add(udp());
                parts.add(data());
            }
            case 3 -> {
                parts.add(tcp(random.nextInt(20000, 65536), 80));
                parts.add(HttpHead.get("/" + random.nextInt(1000), "example.com"));
            }
            default -> {
                parts.add(tcp(random.nextInt(20000, 65536), random.nextInt(20000, 65536)));
                parts.add(data());
            }
        }
    }

    private DnsMessage answer(DnsMessage query) {
        var name = DnsName.of("www.example.com");
        return query.answer(DnsRecord.a(name, 60, ipv4()), DnsRecord.aaaa(name, 60, ipv6()));
    }

    private TcpHeader tcp(int from, int to) {
        var bytes = new byte[TcpHeader.MIN_BYTES];
        random.nextBytes(bytes);
        TcpHeader.LAYOUT.set(bytes, "Data Offset", 5);
        TcpHeader.LAYOUT.set(bytes, "Source Port", from);
        TcpHeader.LAYOUT.set(bytes, "Destination Port", to);
        var tcp = TcpHeader.decode(ByteBuffer.wrap(bytes));
        return switch (random.nextInt(3)) {
            case 0 -> tcp;
            case 1 ->
                    tcp.withOptions(
                            new TcpOption.MaximumSegmentSize(random.nextInt(65536)),
                            new TcpOption.SackPermitted(),
                            new TcpOption.WindowScale(random.nextInt(15)));
            default ->
                    tcp.withOptions(
                            TcpOption.NoOperation.NOP,
                            TcpOption.NoOperation.NOP,
                            new TcpOption.Timestamps(
                                    random.nextInt() & 0xffff_ffffL,
                                    random.nextInt() & 0xffff_ffffL));
        };
    }

    private Octets data() {
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return Octets.view(bytes);
    }
}
