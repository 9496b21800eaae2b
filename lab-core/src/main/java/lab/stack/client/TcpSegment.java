package lab.stack.client;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;

/// What of a segment a connection looks at (RFC 9293 §3.3.1).
///
/// @param flags as in the header's byte 13
/// @param window SEG.WND, in bytes
@SuppressWarnings("ArrayRecordComponent") // as a learner would write it
public record TcpSegment(int flags, int seq, int ack, int window, byte[] data) {
    public static final int FIN = 1;
    public static final int SYN = 2;
    public static final int RST = 4;
    public static final int PSH = 8;
    public static final int ACK = 16;

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// A segment that came with its ports.
    public record Arrived(int sourcePort, int destinationPort, TcpSegment segment) {}

    /// @param packet an IPv4 packet with a TCP segment, without padding
    /// @return nothing if a checksum is wrong or the packet is damaged otherwise
    public static Optional<Arrived> decode(byte[] packet) {
        var ip = Ipv4Header.decode(ByteBuffer.wrap(packet));
        var body = Octets.view(packet, ip.length(), packet.length - ip.length());
        var tcp = TcpHeader.decode(body.buffer());
        var data = body.slice(tcp.length(), body.length());
        if (!tcp.checksumIsRight(ip, data)) return Optional.empty();
        int flags = packet[ip.length() + 13] & 0x1f;
        var segment =
                new TcpSegment(
                        flags,
                        (int) tcp.sequenceNumber(),
                        (int) tcp.acknowledgmentNumber(),
                        tcp.window(),
                        data.bytes());
        return Optional.of(new Arrived(tcp.sourcePort(), tcp.destinationPort(), segment));
    }

    /// The IPv4 packet that carries it, with both checksums right.
    public byte[] packet(Ipv4Address from, int fromPort, Ipv4Address to, int toPort) {
        var tcp =
                TcpHeader.of(
                                fromPort,
                                toPort,
                                Integer.toUnsignedLong(seq),
                                Integer.toUnsignedLong(ack),
                                flagList().toArray(Flag[]::new))
                        .withWindow(window);
        return Packet.of(Ipv4Header.of(from, to), tcp, data).bytes();
    }

    private List<Flag> flagList() {
        return Stream.of(
                        has(FIN) ? Flag.FIN : null,
                        has(SYN) ? Flag.SYN : null,
                        has(RST) ? Flag.RST : null,
                        has(PSH) ? Flag.PSH : null,
                        has(ACK) ? Flag.ACK : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TcpSegment that
                && flags == that.flags
                && seq == that.seq
                && ack == that.ack
                && window == that.window
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return (31 * seq + ack) * 31 + Arrays.hashCode(data) + flags;
    }

    /// For people: {@code SYN ACK seq=7 ack=8 win=4096 len=5}, as in a ladder.
    @Override
    public String toString() {
        var names = String.join(" ", flagList().stream().map(Flag::name).toList());
        return "%s seq=%s ack=%s win=%d len=%d"
                .formatted(
                        names,
                        Integer.toUnsignedString(seq),
                        Integer.toUnsignedString(ack),
                        window,
                        data.length);
    }
}
