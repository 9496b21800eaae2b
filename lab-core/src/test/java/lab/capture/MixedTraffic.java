package lab.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;

/// What a few hosts say to each other, both ways and all at once: TCP with whatever flags and
/// numbers, UDP, tunnels, tags, fragments, and errors that quote.
final class MixedTraffic {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final int[] PORTS = {7, 9, 1000, 1001};
    private static final Flag[][] FLAGS = {
        {Flag.SYN}, {Flag.SYN, Flag.ACK}, {Flag.ACK}, {Flag.FIN, Flag.ACK}, {Flag.RST}
    };

    private final Random random;

    MixedTraffic(long seed) {
        random = new Random(seed);
    }

    List<Frame> frames(int count) {
        var frames = new ArrayList<Frame>();
        while (frames.size() < count)
            frames.add(Frame.of(Packet.of(packet().toArray(Part[]::new))));
        return frames;
    }

    private List<Part> packet() {
        var parts = new ArrayList<Part>(List.of(ETHERNET));
        if (oneIn(10)) parts.add(VlanTag.of(random.nextInt(1, 4)));
        if (oneIn(12)) parts.add(v4());
        if (oneIn(16)) {
            parts.addAll(List.of(v4(), new IcmpHeader(3, 3, 0, 0)));
            parts.addAll(List.of(v4(), UdpHeader.of(port(), port()), data()));
            return parts;
        }
        if (oneIn(4)) {
            parts.add(v6());
            if (oneIn(4)) parts.add(FragmentHeader.of(0, false, 7));
        } else {
            var ip = v4();
            parts.add(oneIn(12) ? ip.withDontFragment(false).withFragmentOffset(20) : ip);
        }
        var flags = FLAGS[random.nextInt(FLAGS.length)];
        parts.add(
                random.nextInt(3) == 0
                        ? UdpHeader.of(port(), port())
                        : TcpHeader.of(port(), port(), random.nextInt(3) * 500, 9, flags));
        parts.add(data());
        return parts;
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private int port() {
        return PORTS[random.nextInt(PORTS.length)];
    }

    private Ipv4Header v4() {
        int from = random.nextInt(3);
        int to = (from + random.nextInt(1, 3)) % 3;
        return Ipv4Header.of(Ipv4Address.of("10.0.0." + from), Ipv4Address.of("10.0.0." + to));
    }

    private Ipv6Header v6() {
        int from = random.nextInt(2);
        var source = Ipv6Address.of("2001:db8::" + from);
        return Ipv6Header.of(source, Ipv6Address.of("2001:db8::" + (1 - from)));
    }

    private Octets data() {
        return Octets.view(new byte[random.nextInt(60)]);
    }
}
