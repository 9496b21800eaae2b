package lab.packet;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/// A header of each kind, and how to read it.
record Samples(
        Class<? extends Header> kind,
        Layout layout,
        byte[] bytes,
        Function<ByteBuffer, Header> decode) {
    static final List<Samples> ALL =
            List.of(
                    new Samples(
                            EthernetHeader.class,
                            EthernetHeader.LAYOUT,
                            Bytes.hex("02 00 00 00 00 0b 02 00 00 00 00 0a 08 00"),
                            EthernetHeader::decode),
                    new Samples(
                            LoopbackHeader.class,
                            LoopbackHeader.LAYOUT,
                            Bytes.hex("02 00 00 00"),
                            LoopbackHeader::decode),
                    new Samples(
                            CookedHeader.class,
                            CookedHeader.LAYOUT,
                            Bytes.hex("0004 0001 0006 0200 0000 000a 0000 0800"),
                            CookedHeader::decode),
                    new Samples(
                            Cooked2Header.class,
                            Cooked2Header.LAYOUT,
                            Bytes.hex("0800 0000 00000002 0001 04 06 0200 0000 000a 0000"),
                            Cooked2Header::decode),
                    new Samples(
                            LlcHeader.class,
                            LlcHeader.LAYOUT,
                            Bytes.hex("aa aa 03 00"),
                            LlcHeader::decode),
                    new Samples(
                            SnapHeader.class,
                            SnapHeader.LAYOUT,
                            Bytes.hex("000000 0800"),
                            SnapHeader::decode),
                    new Samples(
                            ArpPacket.class,
                            ArpPacket.LAYOUT,
                            Bytes.hex(
                                    "0001 0800 06 04 0001 02000000000a 0a000001 000000000000"
                                            + " 0a000002"),
                            ArpPacket::decode),
                    new Samples(
                            Ipv4Header.class,
                            Ipv4Header.LAYOUT,
                            Bytes.hex(
                                    "4f00 003c 1c46 4000 4006 b1e6 ac10 0a63 ac10 0a0c"
                                            + " 01".repeat(40)),
                            Ipv4Header::decode),
                    new Samples(
                            TcpHeader.class,
                            TcpHeader.LAYOUT,
                            Bytes.hex(
                                    "c350 0050 9f2a0001 00000000 f0 02 faf0 2667 0000"
                                            + " 01".repeat(40)),
                            TcpHeader::decode),
                    new Samples(
                            UdpHeader.class,
                            UdpHeader.LAYOUT,
                            Bytes.hex("0035 1388 0014 abcd"),
                            UdpHeader::decode),
                    new Samples(
                            IcmpHeader.class,
                            IcmpHeader.LAYOUT,
                            Bytes.hex("08 00 f7ff 0001 0002"),
                            IcmpHeader::decode),
                    new Samples(
                            VlanTag.class, VlanTag.LAYOUT, Bytes.hex("6064 86dd"), VlanTag::decode),
                    new Samples(
                            Ipv6Header.class,
                            Ipv6Header.LAYOUT,
                            Bytes.hex(
                                    "6a5bcdef 0014 06 40"
                                            + "20010db8000000000000000000000001"
                                            + "20010db8000000000000000000000002"),
                            Ipv6Header::decode),
                    new Samples(
                            HopByHopOptions.class,
                            HopByHopOptions.LAYOUT,
                            Bytes.hex("06 ff" + " 00".repeat(2046)),
                            HopByHopOptions::decode),
                    new Samples(
                            DestinationOptions.class,
                            DestinationOptions.LAYOUT,
                            Bytes.hex("06 ff" + " 00".repeat(2046)),
                            DestinationOptions::decode),
                    new Samples(
                            RoutingHeader.class,
                            RoutingHeader.LAYOUT,
                            Bytes.hex("06 ff 00 01" + " 00".repeat(2044)),
                            RoutingHeader::decode),
                    new Samples(
                            FragmentHeader.class,
                            FragmentHeader.LAYOUT,
                            Bytes.hex("11 00 05a9 cafe1234"),
                            FragmentHeader::decode),
                    new Samples(
                            AuthenticationHeader.class,
                            AuthenticationHeader.LAYOUT,
                            Bytes.hex("06 ff 0000 00000100 00000001" + " 00".repeat(1016)),
                            AuthenticationHeader::decode),
                    new Samples(
                            Icmpv6Header.class,
                            Icmpv6Header.LAYOUT,
                            Bytes.hex("87 00 1234"),
                            Icmpv6Header::decode),
                    new Samples(
                            Icmpv6Echo.class,
                            Icmpv6Echo.LAYOUT,
                            Bytes.hex("0001 0002"),
                            Icmpv6Echo::decode),
                    new Samples(
                            Icmpv6Error.class,
                            Icmpv6Error.LAYOUT,
                            Bytes.hex("00000500"),
                            Icmpv6Error::decode),
                    new Samples(
                            RouterSolicitation.class,
                            RouterSolicitation.LAYOUT,
                            Bytes.hex("00000000"),
                            RouterSolicitation::decode),
                    new Samples(
                            RouterAdvertisement.class,
                            RouterAdvertisement.LAYOUT,
                            Bytes.hex("40 c0 0708 00000000 00000000"),
                            RouterAdvertisement::decode),
                    new Samples(
                            NeighborSolicitation.class,
                            NeighborSolicitation.LAYOUT,
                            Bytes.hex("00000000 20010db8000000000000000000000001"),
                            NeighborSolicitation::decode),
                    new Samples(
                            NeighborAdvertisement.class,
                            NeighborAdvertisement.LAYOUT,
                            Bytes.hex("60000000 20010db8000000000000000000000001"),
                            NeighborAdvertisement::decode),
                    new Samples(
                            NeighborRedirect.class,
                            NeighborRedirect.LAYOUT,
                            Bytes.hex(
                                    "00000000 20010db8000000000000000000000001"
                                            + "20010db8000000000000000000000002"),
                            NeighborRedirect::decode),
                    new Samples(
                            DnsHeader.class,
                            DnsHeader.LAYOUT,
                            Bytes.hex("abcd 8180 0001 0001 0000 0000"),
                            DnsHeader::decode),
                    new Samples(
                            DnsLength.class,
                            DnsLength.LAYOUT,
                            Bytes.hex("001d"),
                            DnsLength::decode),
                    new Samples(
                            TlsRecordHeader.class,
                            TlsRecordHeader.LAYOUT,
                            Bytes.hex("16 0301 0200"),
                            TlsRecordHeader::decode),
                    new Samples(
                            DhcpMessage.class,
                            DhcpMessage.LAYOUT,
                            Bytes.hex(
                                    "01 01 06 00 3903f326 0000 8000"
                                            + " 00".repeat(16 + 16 + 64 + 128)
                                            + "63825363 350101 ff"),
                            DhcpMessage::decode));

    /// The kinds of header there are: those that are not a group of others.
    static List<Class<?>> kinds(Class<?> group) {
        if (!group.isSealed()) return List.of(group);
        return Stream.of(group.getPermittedSubclasses())
                .flatMap(kind -> kinds(kind).stream())
                .toList();
    }

    Header read(byte[] from) {
        return decode.apply(ByteBuffer.wrap(from));
    }

    /// Random bits, as far as they still are such a header.
    byte[] random(Random random) {
        var made = new byte[bytes.length];
        random.nextBytes(made);
        if (kind == DhcpMessage.class) {
            System.arraycopy(
                    bytes, layout.bytes(), made, layout.bytes(), bytes.length - layout.bytes());
        }
        for (Field field : layout.fields()) {
            switch (field.name()) {
                case "Version", "Hardware Length", "Protocol Length", "magic cookie" ->
                        layout.set(made, field, layout.get(bytes, field));
                case "Payload Len" -> layout.set(made, field, random.nextInt(1, 256));
                case "IHL", "Data Offset" -> layout.set(made, field, random.nextInt(5, 16));
                default -> {}
            }
        }
        return made;
    }

    @Override
    public String toString() {
        return kind.getSimpleName();
    }
}
