package lab.kernel.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lab.capture.Pcap;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.packet.ArpPacket;
import lab.packet.DnsMessage;
import lab.packet.DnsName;
import lab.packet.DnsRecord;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Header;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.NeighborSolicitation;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;

/// Frames as a busy office network has them, from a seed: of 100 about 78 are TCP (an eighth of
/// them over IPv6, most with time stamps, some that begin HTTP or TLS), 17 UDP of which 4 are DNS,
/// 3 ICMP, one ICMPv6 and one ARP; 7 : 4 : 1 of the others have 0, 500 and 1400 bytes of data.
final class Traffic {
    private final Random random;

    Traffic(long seed) {
        random = new Random(seed);
    }

    List<Frame> frames(int count) {
        var frames = new ArrayList<Frame>(count);
        for (int i = 0; i < count; i++) frames.add(frame(i));
        return frames;
    }

    /// Writes a file one frame after the other, with no more than one of them in memory.
    void write(Path file, long count) throws IOException {
        try (var writer = Pcap.create(file, LinkType.ETHERNET)) {
            for (long i = 0; i < count; i++) writer.write(frame(i));
        }
    }

    private Frame frame(long number) {
        var bytes = Packet.of(parts()).bytes();
        var time =
                Instant.ofEpochSecond(1_700_000_000 + number / 10_000, number % 10_000 * 100_000);
        return new Frame(time, LinkType.ETHERNET, bytes, bytes.length);
    }

    private Part[] parts() {
        int kind = random.nextInt(100);
        if (kind < 62) return parts(ipv4(), tcp(), data());
        if (kind < 72) return parts(ipv6(), tcp(), data());
        if (kind < 75)
            return parts(ipv4(), tcp(), HttpHead.get("/page" + random.nextInt(99), "host.example"));
        if (kind < 78)
            return parts(ipv4(), tcp(), new TlsRecordHeader(23, 0x303, 500), octets(500));
        if (kind < 91) return parts(ipv4(), UdpHeader.of(port(), 443), data());
        if (kind < 95) return parts(ipv4(), UdpHeader.of(port(), 53), dns());
        if (kind < 98) return parts(ipv4(), IcmpHeader.echoRequest(port(), kind), octets(56));
        if (kind < 99)
            return parts(ipv6(), Icmpv6Header.of(135), NeighborSolicitation.of(address6(), mac()));
        return parts(ArpPacket.request(mac(), address(), address()));
    }

    private Part[] parts(Part... inner) {
        var parts = new Part[inner.length + 1];
        parts[0] = EthernetHeader.of(mac(), mac());
        System.arraycopy(inner, 0, parts, 1, inner.length);
        return parts;
    }

    private TcpHeader tcp() {
        var tcp =
                TcpHeader.of(
                        random.nextInt(3) == 0 ? 8443 : 9000,
                        port(),
                        random.nextInt() & 0xffff_ffffL,
                        random.nextInt() & 0xffff_ffffL,
                        TcpHeader.Flag.ACK);
        if (random.nextInt(4) == 0) return tcp;
        return tcp.withOptions(
                TcpOption.NoOperation.NOP,
                TcpOption.NoOperation.NOP,
                new TcpOption.Timestamps(random.nextInt(1 << 30), random.nextInt(1 << 30)));
    }

    private DnsMessage dns() {
        var name = "www" + random.nextInt(100) + ".example.com";
        var query = DnsMessage.query(port(), name, DnsRecord.A);
        if (random.nextBoolean()) return query;
        return query.answer(DnsRecord.a(DnsName.of(name), 60, address()));
    }

    private Ipv4Header ipv4() {
        return Ipv4Header.of(address(), address());
    }

    private Ipv6Header ipv6() {
        return Ipv6Header.of(address6(), address6());
    }

    private Ipv4Address address() {
        return new Ipv4Address(0x0a000000 | random.nextInt(1 << 16));
    }

    private Ipv6Address address6() {
        var bytes =
                ByteBuffer.allocate(16).putLong(0x2001_0db8_0000_0000L).putLong(random.nextInt(99));
        return Ipv6Address.decode(bytes.flip());
    }

    private MacAddress mac() {
        return new MacAddress(0x0200_0000_0000L | random.nextInt(1 << 16));
    }

    private int port() {
        return 49_152 + random.nextInt(16_000);
    }

    private Octets data() {
        int size = random.nextInt(12);
        return octets(size < 7 ? 0 : size < 11 ? 500 : 1400);
    }

    private Octets octets(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        // Data of another protocol than those that are told by their first bytes.
        if (length > 0) bytes[0] = 0;
        return Octets.view(bytes);
    }
}
