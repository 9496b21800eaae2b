package lab.frame;

import java.util.Optional;
import lab.packet.ArpPacket;
import lab.packet.Cooked2Header;
import lab.packet.CookedHeader;
import lab.packet.DhcpMessage;
import lab.packet.DnsMessage;
import lab.packet.EthernetHeader;
import lab.packet.FtpMessage;
import lab.packet.Header;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Header;
import lab.packet.Icmpv6Message;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Extension;
import lab.packet.Ipv6Header;
import lab.packet.LlcHeader;
import lab.packet.LoopbackHeader;
import lab.packet.Octets;
import lab.packet.SnapHeader;
import lab.packet.TcpHeader;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;

/// One layer of a frame: a header, the data that no header claims, or where reading had to stop.
public sealed interface Layer {
    /// Its own bytes, without those of the layers inside it.
    Octets octets();

    /// As people call it, such as {@code IPv4}.
    String name();

    /// In bytes, from the start of the frame.
    default int offset() {
        return octets().offset();
    }

    /// In bytes.
    default int length() {
        return octets().length();
    }

    /// The first byte behind it, from the start of the frame.
    default int end() {
        return offset() + length();
    }

    /// A layer that is a header with a layout.
    sealed interface WithHeader extends Layer {
        Header header();

        @Override
        default String name() {
            return header().name();
        }
    }

    record Ethernet(Octets octets, EthernetHeader header) implements WithHeader {}

    record Loopback(Octets octets, LoopbackHeader header) implements WithHeader {}

    record Cooked(Octets octets, CookedHeader header) implements WithHeader {}

    record Cooked2(Octets octets, Cooked2Header header) implements WithHeader {}

    record Arp(Octets octets, ArpPacket header) implements WithHeader {}

    record Ipv4(Octets octets, Ipv4Header header) implements WithHeader {}

    /// What an IEEE 802.3 frame begins its data with.
    record Llc(Octets octets, LlcHeader header) implements WithHeader {}

    /// Brings an EtherType behind an LLC header.
    record Snap(Octets octets, SnapHeader header) implements WithHeader {}

    /// The tag of a virtual LAN.
    record Vlan(Octets octets, VlanTag header) implements WithHeader {}

    record Ipv6(Octets octets, Ipv6Header header) implements WithHeader {}

    /// A header between an IPv6 header and its data, or an Authentication Header behind IPv4.
    record Extension(Octets octets, Ipv6Extension header) implements WithHeader {}

    record Icmpv6(Octets octets, Icmpv6Header header) implements WithHeader {}

    /// What an ICMPv6 message says, such as a neighbour solicitation.
    record Icmpv6Body(Octets octets, Icmpv6Message header) implements WithHeader {}

    record Icmp(Octets octets, IcmpHeader header) implements WithHeader {}

    record Udp(Octets octets, UdpHeader header) implements WithHeader {}

    record Tcp(Octets octets, TcpHeader header) implements WithHeader {}

    record Dhcp(Octets octets, DhcpMessage header) implements WithHeader {}

    /// The header of a TLS record; what follows is for the two ends alone.
    record Tls(Octets octets, TlsRecordHeader header) implements WithHeader {}

    /// The length before a DNS message in a TCP segment.
    record DnsLength(Octets octets, lab.packet.DnsLength header) implements WithHeader {}

    record Dns(Octets octets, DnsMessage message) implements Layer {
        @Override
        public String name() {
            return "DNS";
        }
    }

    /// One command or reply of FTP's control connection.
    record Ftp(Octets octets, FtpMessage message) implements Layer {
        @Override
        public String name() {
            return "FTP";
        }
    }

    /// The content of an HTTP message in chunks, all of them in one segment.
    record HttpChunks(Octets octets, lab.packet.HttpChunks chunks) implements Layer {
        @Override
        public String name() {
            return "HTTP chunks";
        }
    }

    /// The head of an HTTP message that lies whole in one segment.
    record Http(Octets octets, HttpHead head) implements Layer {
        @Override
        public String name() {
            return "HTTP";
        }
    }

    /// Data that no header claims.
    record Payload(Octets octets) implements Layer {
        @Override
        public String name() {
            return "Data";
        }
    }

    /// What an adapter added to reach the least length of an Ethernet frame.
    record Padding(Octets octets) implements Layer {
        @Override
        public String name() {
            return "Padding";
        }
    }

    /// Bytes that cannot be the layer that is due.
    ///
    /// @param due what they should have been
    /// @param at the byte that is wrong, from the start of these bytes
    record Malformed(Octets octets, String due, int at, String why) implements Layer {
        @Override
        public String name() {
            return "Malformed " + due;
        }
    }

    /// The first bytes of a layer whose others the capture did not keep.
    ///
    /// @param due what they begin
    /// @param missing how many bytes more it takes to tell
    record CutShort(Octets octets, String due, int missing) implements Layer {
        @Override
        public String name() {
            return due + ", cut short";
        }
    }

    /// The header of {@code layer}, if it has one with a layout.
    static Optional<Header> headerOf(Layer layer) {
        return layer instanceof WithHeader with ? Optional.of(with.header()) : Optional.empty();
    }
}
