package lab.frame;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import lab.packet.ArpPacket;
import lab.packet.Bytes;
import lab.packet.DnsLength;
import lab.packet.EthernetHeader;
import lab.packet.Header;
import lab.packet.IcmpHeader;
import lab.packet.Icmpv6Header;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Header;
import lab.packet.Layout;
import lab.packet.LlcHeader;
import lab.packet.Octets;
import lab.packet.SnapHeader;
import lab.packet.TcpHeader;
import lab.packet.TlsRecordHeader;
import lab.packet.UdpHeader;
import lab.packet.VlanTag;

/// A layer whose length a few bytes tell, so that it is found and passed over without being made.
// Layouts are records, and the functions have no state.
@SuppressWarnings("ImmutableEnumChecker")
enum Kind {
    ETHERNET(EthernetHeader.LAYOUT, EthernetHeader::decode, Layer.Ethernet::new),
    VLAN(VlanTag.LAYOUT, VlanTag::decode, Layer.Vlan::new),
    LLC(LlcHeader.LAYOUT, LlcHeader::decode, Layer.Llc::new) {
        @Override
        int length(byte[] data, int at) {
            return (data[at + 2] & 0b11) == 0b11 ? LlcHeader.MIN_BYTES : LlcHeader.MIN_BYTES + 1;
        }
    },
    SNAP(SnapHeader.LAYOUT, SnapHeader::decode, Layer.Snap::new),
    ARP(ArpPacket.LAYOUT, ArpPacket::decode, Layer.Arp::new) {
        @Override
        int length(byte[] data, int at) {
            return data[at + 4] == 6 && data[at + 5] == 4 ? ArpPacket.BYTES : 0;
        }
    },
    IPV4(Ipv4Header.LAYOUT, Ipv4Header::decode, Layer.Ipv4::new) {
        @Override
        int length(byte[] data, int at) {
            int length = (data[at] & 0xf) * 4;
            return data[at] >> 4 == 4 && length >= Ipv4Header.MIN_BYTES ? length : 0;
        }
    },
    IPV6(Ipv6Header.LAYOUT, Ipv6Header::decode, Layer.Ipv6::new) {
        @Override
        int length(byte[] data, int at) {
            return data[at] >> 4 == 6 ? Ipv6Header.BYTES : 0;
        }
    },
    ICMP(IcmpHeader.LAYOUT, IcmpHeader::decode, Layer.Icmp::new),
    ICMPV6(Icmpv6Header.LAYOUT, Icmpv6Header::decode, Layer.Icmpv6::new),
    UDP(UdpHeader.LAYOUT, UdpHeader::decode, Layer.Udp::new),
    TCP(TcpHeader.LAYOUT, TcpHeader::decode, Layer.Tcp::new) {
        @Override
        int length(byte[] data, int at) {
            int length = (Bytes.u8(data, at + 12) >> 4) * 4;
            return length >= TcpHeader.MIN_BYTES ? length : 0;
        }
    },
    DNS_LENGTH(DnsLength.LAYOUT, DnsLength::decode, Layer.DnsLength::new),
    TLS(TlsRecordHeader.LAYOUT, TlsRecordHeader::decode, Layer.Tls::new),
    DATA(Layer.Payload::new),
    PADDING(Layer.Padding::new),
    /// Any layer whose record had to be made to find it.
    MADE(Layer.Payload::new);

    private final Layout layout;
    private final Function<Octets, Layer> make;
    private final Predicate<Reading> decode;

    <H extends Header> Kind(
            Layout layout, Function<ByteBuffer, H> decode, BiFunction<Octets, H, Layer> layer) {
        this.layout = layout;
        make = octets -> layer.apply(octets, decode.apply(octets.buffer()));
        this.decode = reading -> reading.layer(layout.title(), decode, layer);
    }

    Kind(Function<Octets, Layer> layer) {
        layout = new Layout("", "", 32, List.of());
        make = layer;
        decode = _ -> false;
    }

    /// Its fields, in wire order; data has none.
    Layout layout() {
        return layout;
    }

    /// The length of the header at {@code at}, in bytes, if its decoder is sure to take it; else 0.
    /// Its fixed part is there.
    int length(byte[] data, int at) {
        return layout.bytes();
    }

    /// The layer of these bytes, which {@link #length} was sure of.
    Layer make(Octets octets) {
        return make.apply(octets);
    }

    /// Reads it at once: what is wrong with it is known by its decoder alone.
    boolean decode(Reading reading) {
        return decode.test(reading);
    }
}
