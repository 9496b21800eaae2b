package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
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

    private static List<Part> parts(Frame frame) {
        var parts = new ArrayList<Part>();
        for (Layer layer : frame.layers()) {
            parts.add(
                    switch (layer) {
                        case Layer.WithHeader with -> with.header();
                        case Layer.Dns(_, var message) -> message;
                        case Layer.Http(_, var head) -> head;
                        case Layer.Payload(var octets) -> octets;
                        default -> throw new AssertionError("not from Scapy: " + layer);
                    });
        }
        return parts;
    }

    @Test
    void recordsGiveTheBytesTheyWereReadFrom() throws IOException {
        for (Frame frame : frames()) {
            var packet = Packet.exactly(parts(frame).toArray(Part[]::new));
            assertThat(packet.bytes()).as("%s", frame).isEqualTo(frame.data());
        }
    }

    @Test
    void lengthsTypesAndChecksumsAreFilledInAsScapyDoes() throws IOException {
        for (Frame frame : frames()) {
            var emptied = parts(frame).stream().map(ScapyTest::emptied).toArray(Part[]::new);
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
