package lab.packet;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

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
                            ArpPacket.class,
                            ArpPacket.LAYOUT,
                            Bytes.hex(
                                    "0001 0800 06 04 0001 02000000000a 0a000001 000000000000 0a000002"),
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
                            IcmpHeader::decode));

    Header read(byte[] from) {
        return decode.apply(ByteBuffer.wrap(from));
    }

    /// Random bits, as far as they still are such a header.
    byte[] random(Random random) {
        var made = new byte[bytes.length];
        random.nextBytes(made);
        for (Field field : layout.fields()) {
            switch (field.name()) {
                case "Version", "Hardware Length", "Protocol Length" ->
                        layout.set(made, field, layout.get(bytes, field));
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
