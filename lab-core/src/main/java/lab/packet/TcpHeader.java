package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The TCP header (RFC 9293 §3.1; CWR and ECE from RFC 3168 §6.1).
///
/// @param sequenceNumber of the first byte of data; of the SYN itself, if that is set
/// @param acknowledgmentNumber the next byte its sender wants; means something only with ACK
/// @param dataOffset length of the header with its options, in words of 4 bytes
/// @param reserved sent as zero, not looked at by receivers
/// @param window how many bytes its sender can take, before window scaling
/// @param checksum over a pseudo header, this header and the data
/// @param urgentPointer end of urgent data, counted from the sequence number; means something only
///   with URG
public record TcpHeader(
        int sourcePort,
        int destinationPort,
        long sequenceNumber,
        long acknowledgmentNumber,
        int dataOffset,
        int reserved,
        boolean cwr,
        boolean ece,
        boolean urg,
        boolean ack,
        boolean psh,
        boolean rst,
        boolean syn,
        boolean fin,
        int window,
        int checksum,
        int urgentPointer,
        List<TcpOption> options)
        implements Header {
    public static final int MIN_BYTES = 20;

    public static final Layout LAYOUT =
            Layout.of("TCP", "RFC 9293 §3.1")
                    .bits(16, "Source Port", Format.PORT)
                    .bits(16, "Destination Port", Format.PORT)
                    .bits(32, "Sequence Number")
                    .bits(32, "Acknowledgment Number")
                    .bits(4, "Data Offset", Format.WORDS)
                    .bits(4, "Rsrvd")
                    .flag("CWR")
                    .flag("ECE")
                    .flag("URG")
                    .flag("ACK")
                    .flag("PSH")
                    .flag("RST")
                    .flag("SYN")
                    .flag("FIN")
                    .bits(16, "Window")
                    .bits(16, "Checksum", Format.CHECKSUM)
                    .bits(16, "Urgent Pointer")
                    .build();

    /// The control bits, in wire order.
    public enum Flag {
        CWR,
        ECE,
        URG,
        ACK,
        PSH,
        RST,
        SYN,
        FIN
    }

    public TcpHeader {
        fit("Source Port", sourcePort, 16);
        fit("Destination Port", destinationPort, 16);
        fit("Sequence Number", sequenceNumber, 32);
        fit("Acknowledgment Number", acknowledgmentNumber, 32);
        fit("Data Offset", dataOffset, 4);
        fit("Rsrvd", reserved, 4);
        fit("Window", window, 16);
        fit("Checksum", checksum, 16);
        fit("Urgent Pointer", urgentPointer, 16);
        options = List.copyOf(options);
    }

    /// A header without options: window 65535, the checksum still zero.
    public static TcpHeader of(
            int sourcePort,
            int destinationPort,
            long sequenceNumber,
            long acknowledgmentNumber,
            Flag... flags) {
        return new TcpHeader(
                        sourcePort,
                        destinationPort,
                        sequenceNumber,
                        acknowledgmentNumber,
                        5,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        65535,
                        0,
                        0,
                        List.of())
                .withFlags(flags);
    }

    /// The first segment of a connection.
    public static TcpHeader syn(int sourcePort, int destinationPort, long sequenceNumber) {
        return of(sourcePort, destinationPort, sequenceNumber, 0, Flag.SYN);
    }

    /// Reads one header with its options and leaves {@code in} at its data. The checksum is not
    /// judged here.
    public static TcpHeader decode(ByteBuffer in) {
        int has = in.remaining();
        MalformedException.require("TCP", MIN_BYTES, has);
        int sourcePort = in.getShort() & 0xffff;
        int destinationPort = in.getShort() & 0xffff;
        long sequenceNumber = in.getInt() & 0xffff_ffffL;
        long acknowledgmentNumber = in.getInt() & 0xffff_ffffL;
        int offsetAndReserved = in.get() & 0xff;
        int dataOffset = offsetAndReserved >> 4;
        if (dataOffset < 5) {
            throw new MalformedException(
                    "TCP", 12, "data offset is " + dataOffset + ", least is 5");
        }
        MalformedException.require("TCP", dataOffset * 4, has);
        int flags = in.get() & 0xff;
        return new TcpHeader(
                sourcePort,
                destinationPort,
                sequenceNumber,
                acknowledgmentNumber,
                dataOffset,
                offsetAndReserved & 0xf,
                (flags & 0x80) != 0,
                (flags & 0x40) != 0,
                (flags & 0x20) != 0,
                (flags & 0x10) != 0,
                (flags & 0x08) != 0,
                (flags & 0x04) != 0,
                (flags & 0x02) != 0,
                (flags & 0x01) != 0,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                decodeOptions(in, dataOffset * 4 - MIN_BYTES));
    }

    private static List<TcpOption> decodeOptions(ByteBuffer in, int length) {
        if (length == 0) return List.of();
        var options = TcpOption.decodeAll(in.slice(in.position(), length));
        in.position(in.position() + length);
        return options;
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putShort((short) sourcePort);
        out.putShort((short) destinationPort);
        out.putInt((int) sequenceNumber);
        out.putInt((int) acknowledgmentNumber);
        out.put((byte) ((dataOffset << 4) | reserved));
        int flags = (cwr ? 0x80 : 0) | (ece ? 0x40 : 0) | (urg ? 0x20 : 0) | (ack ? 0x10 : 0);
        flags |= (psh ? 0x08 : 0) | (rst ? 0x04 : 0) | (syn ? 0x02 : 0) | (fin ? 0x01 : 0);
        out.put((byte) flags);
        out.putShort((short) window);
        out.putShort((short) checksum);
        out.putShort((short) urgentPointer);
        for (TcpOption option : options) option.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// What {@link #encode} writes: the fixed part and the options there are, whatever Data Offset
    /// says.
    @Override
    public int length() {
        return MIN_BYTES + optionsLength(options);
    }

    private static int optionsLength(List<TcpOption> options) {
        return options.stream().mapToInt(TcpOption::length).sum();
    }

    @Override
    public List<FieldValue> fields() {
        var fields = new ArrayList<>(Header.super.fields());
        int bit = MIN_BYTES * 8;
        for (TcpOption option : options) {
            var field = new Field(option.name(), bit, option.length() * 8);
            fields.add(new FieldValue(field, option.toString()));
            bit = field.end();
        }
        return fields;
    }

    /// The control bits that are set.
    public Set<Flag> flags() {
        var flags = EnumSet.noneOf(Flag.class);
        if (cwr) flags.add(Flag.CWR);
        if (ece) flags.add(Flag.ECE);
        if (urg) flags.add(Flag.URG);
        if (ack) flags.add(Flag.ACK);
        if (psh) flags.add(Flag.PSH);
        if (rst) flags.add(Flag.RST);
        if (syn) flags.add(Flag.SYN);
        if (fin) flags.add(Flag.FIN);
        return Collections.unmodifiableSet(flags);
    }

    /// What the checksum should be.
    ///
    /// @param ip the header in front, whose addresses belong to the pseudo header
    /// @param data all that follows this header
    public int rightChecksum(IpHeader ip, Octets data) {
        return Checksum.finish(data.sum(sum(ip, withChecksum(0).bytes(), data)));
    }

    public boolean checksumIsRight(IpHeader ip, Octets data) {
        return Checksum.finish(data.sum(sum(ip, bytes(), data))) == 0;
    }

    private static long sum(IpHeader ip, byte[] header, Octets data) {
        int length = header.length + data.length();
        long pseudo = ip.pseudoHeader(Ipv4Header.TCP, length);
        return Checksum.sum(header, 0, header.length, pseudo);
    }

    public TcpHeader withRightChecksum(IpHeader ip, Octets data) {
        return withChecksum(rightChecksum(ip, data));
    }

    /// With this checksum, right or wrong.
    public TcpHeader withChecksum(int checksum) {
        return with("Checksum", checksum);
    }

    public TcpHeader withSourcePort(int port) {
        return with("Source Port", port);
    }

    public TcpHeader withDestinationPort(int port) {
        return with("Destination Port", port);
    }

    public TcpHeader withSequenceNumber(long sequenceNumber) {
        return with("Sequence Number", sequenceNumber);
    }

    public TcpHeader withAcknowledgmentNumber(long acknowledgmentNumber) {
        return with("Acknowledgment Number", acknowledgmentNumber);
    }

    public TcpHeader withWindow(int window) {
        return with("Window", window);
    }

    public TcpHeader withUrgentPointer(int urgentPointer) {
        return with("Urgent Pointer", urgentPointer);
    }

    /// With these control bits and no others.
    public TcpHeader withFlags(Flag... flags) {
        var set = EnumSet.noneOf(Flag.class);
        Collections.addAll(set, flags);
        var bytes = bytes();
        for (Flag flag : Flag.values()) LAYOUT.set(bytes, flag.name(), set.contains(flag) ? 1 : 0);
        return decode(ByteBuffer.wrap(bytes));
    }

    /// With these options, padded to whole words of 4 bytes, and the data offset they need.
    public TcpHeader withOptions(TcpOption... options) {
        int length = optionsLength(List.of(options));
        int words = (length + 3) / 4;
        if (words > 10) {
            throw new IllegalArgumentException(
                    "options are " + length + " bytes, at most 40 fit into a TCP header");
        }
        var bytes = ByteBuffer.allocate(MIN_BYTES + words * 4);
        bytes.put(bytes(), 0, MIN_BYTES);
        for (TcpOption option : options) option.encode(bytes);
        LAYOUT.set(bytes.array(), "Data Offset", bytes.capacity() / 4);
        return decode(bytes.rewind());
    }

    private TcpHeader with(String field, long value) {
        var bytes = bytes();
        LAYOUT.set(bytes, field, value);
        return decode(ByteBuffer.wrap(bytes));
    }
}
