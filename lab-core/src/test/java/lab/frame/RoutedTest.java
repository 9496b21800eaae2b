package lab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.packet.DestinationOptions;
import lab.packet.DhcpMessage;
import lab.packet.DhcpOption;
import lab.packet.EthernetHeader;
import lab.packet.HopByHopOptions;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.RoutingHeader;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;

/// Checksums of datagrams that are on a route of their own, and of packets that lie about lengths.
class RoutedTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Address HERE = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address THERE = Ipv4Address.of("10.0.0.2");
    private static final Ipv4Address LAST = Ipv4Address.of("10.0.0.3");

    /// UDP as it would be without the route, in a datagram with these options to the first hop.
    private static Verdict withOptions(String options, Ipv4Address pseudo) {
        var data = Octets.text("data");
        var udp =
                UdpHeader.of(1000, 2000)
                        .withDatagramLength(12)
                        .withRightChecksum(Ipv4Header.of(HERE, pseudo), data);
        var ip =
                Ipv4Header.of(HERE, THERE)
                        .withOptions(Octets.hex(options))
                        .withProtocol(Ipv4Header.UDP);
        ip = ip.withTotalLength(ip.length() + 12).withRightChecksum();
        var frame = Frame.of(Packet.exactly(ETHERNET, ip, udp, data));
        return frame.layers().verdict(2).orElseThrow();
    }

    @Test
    void theChecksumIsOverTheEndOfASourceRoute() {
        assertThat(withOptions("83 07 04 0a 00 00 03 00", LAST)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("01 89 07 04 0a 00 00 03", LAST)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("89 0b 04 01 02 03 04 0a 00 00 03 00", LAST))
                .isInstanceOf(Verdict.Right.class);
    }

    @Test
    void aRouteThatIsUsedUpOrBrokenLeavesTheDestination() {
        assertThat(withOptions("83 07 08 0a 00 00 03 00", THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("83 07 05 0a 00 00 03 00", THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("83 07 00 0a 00 00 03 00", THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("83 09 04 0a 00 00 03 00", THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("00 83 07 04 0a 00 00 03", THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("07 07 04 0a 00 00 03 00", THERE)).isInstanceOf(Verdict.Right.class);
    }

    @Test
    void behindABrokenOptionNoRouteIsLookedFor() {
        var route = "83 07 04 0a 00 00 03";
        assertThat(withOptions("2b 01 01 01 01" + route, THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("2b 00 01 01 01" + route, THERE)).isInstanceOf(Verdict.Right.class);
        assertThat(withOptions("2b 02 01 01 01" + route, LAST)).isInstanceOf(Verdict.Right.class);
    }

    @Test
    void aRouteThatIsNoWholeAddressesLeavesTheChecksumUnknown() {
        assertThat(withOptions("83 05 04 0a 00 00 00 00", THERE))
                .isInstanceOf(Verdict.NotKnown.class);
    }

    @Test
    void whatAChecksumOnARouteShouldBeIsOverItsEndToo() {
        var verdict = withOptions("83 07 04 0a 00 00 03 00", THERE);
        var right =
                UdpHeader.of(1000, 2000)
                        .withDatagramLength(12)
                        .rightChecksum(Ipv4Header.of(HERE, LAST), Octets.text("data"));
        assertThat(verdict).isEqualTo(new Verdict.Wrong(right));
    }

    private static Verdict withRouting(int type, int left, String data, Ipv6Address pseudo) {
        var from = Ipv6Address.of("2001:db8::1");
        var text = Octets.text("data");
        var udp =
                UdpHeader.of(1000, 2000)
                        .withDatagramLength(12)
                        .withRightChecksum(Ipv6Header.of(from, pseudo), text);
        var octets = Octets.hex(data);
        var routing = new RoutingHeader(17, octets.length() / 8, type, left, octets);
        var ip =
                Ipv6Header.of(from, Ipv6Address.of("2001:db8::2"))
                        .withNextHeader(Ipv6Header.ROUTING)
                        .withPayloadLength(routing.length() + 12);
        var ethernet = ETHERNET.withType(EthernetHeader.IPV6);
        var frame = Frame.of(Packet.exactly(ethernet, ip, routing, udp, text));
        return frame.layers().verdict(3).orElseThrow();
    }

    @Test
    void theChecksumIsOverTheLastAddressOfARoutingHeader() {
        var three = "2001 0db8 0000 0000 0000 0000 0000 0003";
        var four = "2001 0db8 0000 0000 0000 0000 0000 0004";
        var last = Ipv6Address.of("2001:db8::4");
        var next = Ipv6Address.of("2001:db8::2");
        assertThat(withRouting(0, 1, "00000000" + three + four, last))
                .isInstanceOf(Verdict.Right.class);
        assertThat(withRouting(2, 1, "00000000" + four, last)).isInstanceOf(Verdict.Right.class);
        assertThat(withRouting(4, 1, "01000000" + four + three, last))
                .isInstanceOf(Verdict.Right.class);
        assertThat(withRouting(0, 0, "00000000" + three, next)).isInstanceOf(Verdict.Right.class);
        assertThat(withRouting(0, 1, "00000000" + four, next)).isInstanceOf(Verdict.Wrong.class);
        assertThat(withRouting(253, 1, "00000000" + four, last))
                .isInstanceOf(Verdict.NotKnown.class);
        assertThat(withRouting(0, 1, "00000000", last)).isInstanceOf(Verdict.NotKnown.class);
    }

    @Test
    void aDatagramThatClaimsMoreThanTheTunnelItIsInHasNoVerdict() {
        var inner = Ipv4Header.of(HERE, THERE);
        var packet =
                Packet.of(
                        ETHERNET,
                        Ipv4Header.of(THERE, LAST),
                        inner,
                        UdpHeader.of(1, 2),
                        Octets.hex("01 02 03 00"));
        // Padding follows, as if it were the byte that is missing.
        var bytes = java.util.Arrays.copyOf(packet.bytes(), 80);
        assertThat(Frame.of(bytes).layers().verdict(3)).contains(new Verdict.Right());
        bytes[ETHERNET.length() + 3]--;
        assertThat(Frame.of(bytes).layers().verdict(3)).contains(new Verdict.NotKnown());
    }

    @Test
    void aUdpLengthBelowEightIsMalformed() {
        var packet =
                Packet.exactly(
                        ETHERNET,
                        Ipv4Header.of(HERE, THERE).withProtocol(17).withTotalLength(32),
                        UdpHeader.of(1, 2).withDatagramLength(7),
                        Octets.text("data"));
        assertThat(Frame.of(packet).layers().getLast())
                .isEqualTo(
                        new Layer.Malformed(
                                Octets.text("data"), "UDP", 4, "length is 7, least is 8"));
    }

    @Test
    void readsTheTagOfProvidersBeforeThereWasAStandard() {
        var bytes = Packet.of(ETHERNET, Ipv4Header.of(HERE, THERE)).bytes();
        var tagged = java.util.Arrays.copyOf(bytes, bytes.length + 4);
        System.arraycopy(bytes, 12, tagged, 16, bytes.length - 12);
        tagged[12] = (byte) 0x91;
        tagged[13] = 0;
        tagged[14] = 0;
        tagged[15] = 7;
        assertThat(Frame.of(tagged).find(Layer.Vlan.class).orElseThrow().header().id())
                .isEqualTo(7);
        assertThat(Frame.of(tagged).find(Layer.Ipv4.class)).isPresent();
    }

    @Test
    void findsDhcpOptionsInTheFieldsForNames() {
        var told = DhcpMessage.discover(ETHERNET.source(), 7);
        var file = java.util.Arrays.copyOf(Octets.hex("0c 02 70 63 ff").bytes(), 128);
        var name = java.util.Arrays.copyOf(Octets.hex("03 04 0a 00 00 01 ff").bytes(), 64);
        assertThat(overloaded(told, file, name, 1).option(DhcpOption.HOST_NAME)).isPresent();
        assertThat(overloaded(told, file, name, 1).option(DhcpOption.ROUTER)).isEmpty();
        assertThat(overloaded(told, file, name, 2).option(DhcpOption.HOST_NAME)).isEmpty();
        assertThat(overloaded(told, file, name, 2).option(DhcpOption.ROUTER)).isPresent();
        var both = overloaded(told, file, name, 3);
        assertThat(both.allOptions().stream().map(DhcpOption::code))
                .containsExactly(52, 255, 12, 255, 3, 255);
        assertThat(overloaded(told, file, name, 4).allOptions()).hasSize(2);
        name[1] = (byte) 200;
        assertThat(overloaded(told, file, name, 3).allOptions()).hasSize(4);
    }

    private static DhcpMessage overloaded(DhcpMessage told, byte[] file, byte[] name, int where) {
        return new DhcpMessage(
                told.op(),
                told.hardwareType(),
                told.hardwareLength(),
                told.hops(),
                told.xid(),
                told.secs(),
                told.broadcast(),
                told.reserved(),
                told.clientIp(),
                told.yourIp(),
                told.nextServerIp(),
                told.relayIp(),
                told.clientHardware(),
                Octets.of(name),
                Octets.of(file),
                java.util.List.of(
                        new DhcpOption(DhcpOption.OVERLOAD, Octets.of((byte) where)),
                        DhcpOption.end()));
    }

    /// RFC 6275 §6.3: the home address stands in for the source.
    @Test
    void aHomeAddressLeavesTheChecksumUnknown() {
        var home = Octets.hex("01 02 0000 c9 10" + " 00".repeat(16));
        var padding = Octets.hex("00 01 00 01 10" + " c9".repeat(16) + " 00");
        for (Part options :
                List.of(new DestinationOptions(17, 2, home), new HopByHopOptions(17, 2, home))) {
            assertThat(behind(options)).isInstanceOf(Verdict.NotKnown.class);
        }
        assertThat(behind(new DestinationOptions(17, 2, padding)))
                .isInstanceOf(Verdict.Right.class);
    }

    private static Verdict behind(Part options) {
        var ip = Ipv6Header.of("2001:db8::1", "2001:db8::2");
        var frame = Frame.of(Packet.of(ETHERNET, ip, options, UdpHeader.of(1, 2)));
        return frame.layers().verdict(3).orElseThrow();
    }
}
