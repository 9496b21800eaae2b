package lab.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.filter.Filter;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;

class MutatedFlowsTest {
    private static final long SEED = 815;
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private static final Ipv6Header IPV6 =
            Ipv6Header.of(Ipv6Address.of("2001:db8::1"), Ipv6Address.of("2001:db8::2"));
    private static final Octets DATA = Octets.view(new byte[200]);
    private static final List<Packet> GOOD =
            List.of(
                    Packet.of(ETHERNET, IP, TcpHeader.of(1, 2, 5, 0, Flag.SYN)),
                    Packet.of(ETHERNET, IP, TcpHeader.of(1, 2, 6, 0, Flag.ACK), DATA),
                    Packet.of(ETHERNET, IP, TcpHeader.of(1, 2, 206, 0, Flag.FIN), DATA),
                    Packet.of(ETHERNET, IPV6, TcpHeader.of(1, 2, 6, 0, Flag.ACK), DATA),
                    Packet.of(ETHERNET, IP.withMoreFragments(true), UdpHeader.of(1, 2), DATA),
                    Packet.of(ETHERNET, IP.withFragmentOffset(26).withProtocol(17), DATA),
                    Packet.of(ETHERNET, IP.withProtocol(4), IP, UdpHeader.of(1, 2), DATA));

    @Test
    void whateverTheFramesAreTheyAreSortedFilteredAndPutTogether() {
        var random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            var frames = new ArrayList<Frame>();
            for (int i = 0; i < 20; i++) frames.add(mutated(random));
            try {
                tryAll(frames);
            } catch (RuntimeException e) {
                throw new AssertionError("seed %d, round %d".formatted(SEED, round), e);
            }
        }
    }

    private static void tryAll(List<Frame> frames) {
        int packets = 0;
        for (Conversation talk : Conversations.of(frames)) {
            packets += talk.packets();
            assertThat(talk.toServer().bytes().length).isLessThan(20 * 300);
            talk.toServer().gaps();
            talk.toClient().gaps();
        }
        assertThat(packets).isLessThanOrEqualTo(2 * frames.size());
        var datagrams = new FragmentedDatagrams();
        for (Frame frame : frames) datagrams.add(frame).ifPresent(Frame::layers);
        Filter.of("tcp.port == 1 || ip.addr == 10.0.0.0/8 && frame contains 00:00").among(frames);
    }

    private static Frame mutated(Random random) {
        var bytes = GOOD.get(random.nextInt(GOOD.size())).bytes();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(Math.min(bytes.length, 60))] = (byte) random.nextInt();
        }
        if (random.nextInt(5) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        int original = bytes.length + (random.nextInt(5) == 0 ? random.nextInt(100) : 0);
        return new Frame(Instant.EPOCH, LinkType.ETHERNET, bytes, original);
    }
}
