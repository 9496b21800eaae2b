package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.EthernetHeader;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Header;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Header;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;
import org.junit.jupiter.api.Test;

/// Packets that Scapy built, of every kind that both know, each field from a seed
/// (`src/test/scapy/packets.py`).
class ScapyTest {
    private static List<Frame> frames() throws IOException {
        try (var in = ScapyTest.class.getResourceAsStream("/lab/packet/scapy.pcap");
                var reader = Pcap.open(Objects.requireNonNull(in))) {
            return reader.stream().toList();
        }
    }

    @Test
    void recordsGiveTheBytesTheyWereReadFrom() throws IOException {
        for (Frame frame : frames()) {
            var packet = frame.packet();
            assertThat(packet.bytes()).as("%s", frame).isEqualTo(frame.data());
            assertThat(packet.parts())
                    .filteredOn(Octets.class::isInstance)
                    .hasSameSizeAs(data(frame));
        }
    }

    private static List<Layer> data(Frame frame) {
        return frame.layers().stream().filter(Layer.Payload.class::isInstance).toList();
    }

    @Test
    void lengthsTypesAndChecksumsAreFilledInAsScapyDoes() throws IOException {
        for (Frame frame : frames()) {
            var emptied =
                    frame.packet().parts().stream().map(ScapyTest::emptied).toArray(Part[]::new);
            assertThat(Packet.of(emptied).bytes()).as("%s", frame).isEqualTo(frame.data());
        }
    }

    private static Part emptied(Part part) {
        return switch (part) {
            case EthernetHeader ethernet -> ethernet.withType(0xffff);
            case VlanTag tag -> tag.withType(0xffff);
            case Ipv4Header ip -> ip.withTotalLength(0).withChecksum(0);
            case Ipv6Header ip -> ip.withPayloadLength(0);
            case TcpHeader tcp -> tcp.withChecksum(0);
            case UdpHeader udp -> udp.withDatagramLength(0).withChecksum(0);
            case IcmpHeader icmp -> icmp.withChecksum(0);
            case Icmpv6Header icmp -> icmp.withChecksum(0);
            default -> part;
        };
    }

    @Test
    void everyChecksumIsRightAndEveryKindIsThere() throws IOException {
        var kinds = new TreeSet<String>();
        for (Frame frame : frames()) {
            var layers = frame.layers();
            for (int i = 0; i < layers.size(); i++) {
                kinds.add(layers.get(i).name());
                var verdict = layers.verdict(i);
                if (verdict.isEmpty()) continue;
                assertThat(verdict.get())
                        .as("%s of %s", layers.get(i).name(), frame)
                        .isInstanceOf(lab.frame.Verdict.Right.class);
            }
        }
        assertThat(kinds)
                .contains("802.1Q", "ARP", "DHCP", "DNS", "HTTP", "ICMP", "IPv6 Routing", "TCP")
                .contains("Destination Options", "Hop-by-Hop Options", "IPv6 Fragment", "UDP")
                .contains("ICMPv6 Echo", "ICMPv6 Error", "Neighbor Advertisement")
                .contains("Neighbor Solicitation", "Router Advertisement");
    }
}
