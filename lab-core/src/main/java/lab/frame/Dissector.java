package lab.frame;

import java.nio.ByteBuffer;
import java.util.function.Function;
import lab.packet.AuthenticationHeader;
import lab.packet.Bytes;
import lab.packet.Cooked2Header;
import lab.packet.CookedHeader;
import lab.packet.DestinationOptions;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Header;
import lab.packet.Icmpv6Message;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Extension;
import lab.packet.Ipv6Header;
import lab.packet.LlcHeader;
import lab.packet.LoopbackHeader;
import lab.packet.Partial;
import lab.packet.RoutingHeader;
import lab.packet.UdpHeader;

/// Takes a frame apart, layer by layer. Never throws, whatever the bytes are.
///
/// It looks at the few bytes that say what follows, and leaves headers to be decoded by who wants
/// them; where one may be wrong or cut, its decoder is asked at once.
///
/// Here is what follows what; {@link Reading} has the bytes, and knows where they end.
final class Dissector extends Reading {
    private static final int NOVELL = 0xffff;
    private static final int NO_PROTOCOL = 0;
    private static final int ISL = 0x000c_0000;
    private static final int FABRIC_PATH = 0x8903;
    private static final int DEEPEST = 40;
    private static final int FRAGMENT_OFFSET = 0x1fff;

    private int depth;
    private boolean quoted;

    private Dissector(byte[] data, int originalLength) {
        super(data, originalLength);
    }

    static Layers dissect(Frame frame) {
        var dissector = new Dissector(frame.data(), frame.originalLength());
        switch (frame.link()) {
            case ETHERNET -> dissector.ethernet();
            case NULL -> dissector.loopback();
            case RAW_IP -> dissector.ip();
            case LINUX_SLL -> dissector.cooked();
            case LINUX_SLL2 -> dissector.cooked2();
        }
        return dissector.layers;
    }

    private void ethernet() {
        if (captured >= EthernetHeader.BYTES && switchesHeader()) {
            payload();
        } else if (header(Kind.ETHERNET)) {
            typeOrLength(Bytes.u16(data, at - 2));
        }
    }

    /// Whether a header of Cisco's stands where Ethernet's would: ISL's, which a group address
    /// tells that nothing else uses, or FabricPath's, whose addresses are numbers of switches.
    private boolean switchesHeader() {
        int type = Bytes.u16(data, 12);
        if (type <= EthernetHeader.LONGEST) {
            return (data[0] == 0x01 || data[0] == 0x0c) && Bytes.u32(data, 1) == ISL;
        }
        boolean tagged = type == EthernetHeader.VLAN || type == EthernetHeader.PROVIDER_VLAN;
        return type == FABRIC_PATH
                || (tagged && captured >= 18 && Bytes.u16(data, 16) == FABRIC_PATH);
    }

    private void vlan() {
        if (header(Kind.VLAN)) typeOrLength(Bytes.u16(data, at - 2));
    }

    private void typeOrLength(int type) {
        if (type > EthernetHeader.LONGEST) {
            network(type);
            return;
        }
        narrow(type);
        if (at < captured && !novell()) llc();
        payload();
        padding();
    }

    /// Novell's old way to put IPX into a frame of IEEE 802.3: a checksum of all ones, and no LLC.
    private boolean novell() {
        return captured - at >= 2 && Bytes.u16(data, at) == NOVELL;
    }

    /// Data of a frame without a type (RFC 1042).
    private void llc() {
        if (!header(Kind.LLC)) return;
        if (!(layers.getLast() instanceof Layer.Llc(_, var llc)) || !llc.information()) return;
        if (llc.beforeSnap()) {
            snap();
        } else if (llc.dsap() == LlcHeader.IP) {
            ipv4();
        }
    }

    private void snap() {
        if (!header(Kind.SNAP)) return;
        if (layers.getLast() instanceof Layer.Snap(_, var snap) && snap.typeIsEtherType()) {
            network(snap.type());
        }
    }

    private void loopback() {
        if (!layer("Loopback", LoopbackHeader::decode, Layer.Loopback::new)) return;
        if (!(layers.getLast() instanceof Layer.Loopback(_, var header))) return;
        if (header.ipv4()) {
            ip();
        } else if (header.ipv6()) {
            ipv6();
        } else {
            network(header.etherType().orElse(NO_PROTOCOL));
        }
    }

    private void cooked() {
        if (!layer("Linux cooked", CookedHeader::decode, Layer.Cooked::new)) return;
        if (layers.getLast() instanceof Layer.Cooked(_, var header)) {
            cooked(header.hardwareType(), header.protocol());
        }
    }

    private void cooked2() {
        if (!layer("Linux cooked v2", Cooked2Header::decode, Layer.Cooked2::new)) return;
        if (layers.getLast() instanceof Layer.Cooked2(_, var header)) {
            cooked(header.hardwareType(), header.protocol());
        }
    }

    /// On some adapters the protocol type is no EtherType.
    private void cooked(int hardwareType, int protocol) {
        boolean ethernetAlone =
                protocol == EthernetHeader.VLAN
                        || protocol == EthernetHeader.PROVIDER_VLAN
                        || protocol == EthernetHeader.OLD_PROVIDER_VLAN
                        || protocol == EthernetHeader.REVERSE_ARP;
        if (hardwareType == CookedHeader.NETLINK
                || (hardwareType == CookedHeader.GRE && ethernetAlone)) {
            payload();
        } else if (protocol == CookedHeader.LLC) {
            llc();
            payload();
        } else {
            network(protocol);
        }
    }

    private void network(int etherType) {
        if (++depth > DEEPEST) {
            payload();
            return;
        }
        switch (etherType) {
            case EthernetHeader.IPV4 -> ipv4();
            case EthernetHeader.IPV6 -> ipv6();
            case EthernetHeader.VLAN,
                    EthernetHeader.PROVIDER_VLAN,
                    EthernetHeader.OLD_PROVIDER_VLAN ->
                    vlan();
            case EthernetHeader.ARP, EthernetHeader.REVERSE_ARP -> {
                header(Kind.ARP);
                padding();
            }
            default -> payload();
        }
    }

    private void ip() {
        if (at < captured && (data[at] & 0xf0) == 0x60) {
            ipv6();
        } else {
            ipv4();
        }
    }

    private void ipv4() {
        int start = at;
        if (!header(Kind.IPV4)) return;
        int length = at - start;
        int totalLength = Bytes.u16(data, start + 2);
        int rest = totalLength == 0 ? wire - at : totalLength - length;
        if (rest < 0) {
            malformed(
                    "IPv4",
                    2,
                    "total length is %d, less than the header's %d bytes"
                            .formatted(totalLength, length));
            return;
        }
        int outer = captured;
        narrow(rest);
        if ((Bytes.u16(data, start + 6) & FRAGMENT_OFFSET) != 0) {
            payload();
        } else {
            transport(Bytes.u8(data, start + 9));
        }
        behind(outer);
    }

    private void ipv6() {
        int start = at;
        if (!header(Kind.IPV6)) return;
        int payloadLength = Bytes.u16(data, start + 4);
        int nextHeader = Bytes.u8(data, start + 6);
        boolean jumbo = payloadLength == 0 && nextHeader == Ipv6Header.HOP_BY_HOP;
        int outer = captured;
        if (!jumbo) narrow(payloadLength);
        next(nextHeader);
        behind(outer);
    }

    /// What an IPv6 header's or an extension header's next header stands for.
    private void next(int nextHeader) {
        int next = nextHeader;
        while (Ipv6Extension.known(next)) {
            if (!extension(next)) return;
            if (!(layers.getLast() instanceof Layer.Extension(_, var header))) return;
            if (header instanceof FragmentHeader fragment && fragment.laterFragment()) {
                payload();
                return;
            }
            next = header.nextHeader();
        }
        transport(next);
    }

    private boolean extension(int number) {
        return switch (number) {
            case Ipv6Header.HOP_BY_HOP ->
                    layer("Hop-by-Hop Options", HopByHopOptions::decode, Layer.Extension::new);
            case Ipv6Header.ROUTING ->
                    layer("IPv6 Routing", RoutingHeader::decode, Layer.Extension::new);
            case Ipv6Header.FRAGMENT ->
                    layer("IPv6 Fragment", FragmentHeader::decode, Layer.Extension::new);
            case Ipv4Header.AUTHENTICATION ->
                    layer(
                            "Authentication Header",
                            AuthenticationHeader::decode,
                            Layer.Extension::new);
            default ->
                    layer("Destination Options", DestinationOptions::decode, Layer.Extension::new);
        };
    }

    private void transport(int protocol) {
        if (++depth > DEEPEST) {
            payload();
            return;
        }
        switch (protocol) {
            case Ipv4Header.TCP -> tcp();
            case Ipv4Header.UDP -> udp();
            case Ipv4Header.ICMP -> icmp();
            case Ipv6Header.ICMPV6 -> icmpv6();
            case Ipv4Header.IPV4_IN_IP -> ipv4();
            case Ipv4Header.IPV6_IN_IP -> ipv6();
            case Ipv4Header.AUTHENTICATION -> {
                if (extension(protocol)
                        && layers.getLast() instanceof Layer.Extension(_, var header)) {
                    transport(header.nextHeader());
                }
            }
            default -> payload();
        }
    }

    private void tcp() {
        int start = at;
        if (!header(Kind.TCP)) return;
        if (!quoted && at < captured) {
            new Application(this).segment(Bytes.u16(data, start), Bytes.u16(data, start + 2));
        }
        payload();
    }

    private void udp() {
        int start = at;
        if (!header(Kind.UDP)) return;
        int length = Bytes.u16(data, start + 4) - UdpHeader.BYTES;
        if (quoted) {
            payload();
            return;
        }
        if (length < 0) {
            malformed("UDP", 4, "length is %d, least is 8".formatted(length + UdpHeader.BYTES));
            return;
        }
        int outer = captured;
        narrow(length);
        if (at < captured) {
            new Application(this).datagram(Bytes.u16(data, start), Bytes.u16(data, start + 2));
        }
        captured = outer;
        payload();
    }

    private void icmp() {
        int start = at;
        if (!header(Kind.ICMP)) return;
        if (IcmpHeader.quotes(Bytes.u8(data, start)) && at < captured) {
            quoted(this::ipv4);
        } else {
            payload();
        }
    }

    private void icmpv6() {
        int start = at;
        if (!header(Kind.ICMPV6)) return;
        int type = Bytes.u8(data, start);
        var layout = Icmpv6Message.layout(type);
        if (layout.isEmpty()) {
            payload();
            return;
        }
        Function<ByteBuffer, Partial<Icmpv6Message>> decode =
                in -> Icmpv6Message.decodePartial(type, in);
        if (!message(layout.get().title(), decode, Layer.Icmpv6Body::new)) return;
        if (type < Icmpv6Header.ECHO_REQUEST && at < captured) {
            quoted(this::ipv6);
        } else {
            payload();
        }
    }

    /// The beginning of the datagram that an error is about; how long that was does not matter.
    private void quoted(Runnable datagram) {
        int end = captured;
        quoted = true;
        wire = Integer.MAX_VALUE;
        datagram.run();
        captured = end;
        payload();
    }
}
