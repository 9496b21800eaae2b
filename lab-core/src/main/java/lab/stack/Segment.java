package lab.stack;

import java.util.List;
import java.util.Optional;
import lab.packet.MalformedException;
import lab.packet.Octets;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.TcpOption;

/// A TCP header and the data behind it (RFC 9293 §3.1).
public record Segment(TcpHeader header, Octets data) {
    /// What is assumed of a peer that says nothing (RFC 9293 §3.7.1), in bytes.
    static final int DEFAULT_MSS = 536;

    /// @return nothing if the checksum is wrong
    static Optional<Segment> decode(Datagram datagram) throws MalformedException {
        var header = TcpHeader.decode(datagram.data().buffer());
        var data = datagram.data().slice(header.length(), datagram.data().length());
        if (!header.checksumIsRight(datagram.header(), data)) return Optional.empty();
        return Optional.of(new Segment(header, data));
    }

    static Segment of(Endpoints ends, int seq, int ack, List<Flag> flags, int window, Octets data) {
        var header =
                new TcpHeader(
                        ends.localPort(),
                        ends.remotePort(),
                        Sequence.unsigned(seq),
                        Sequence.unsigned(ack),
                        5,
                        0,
                        false,
                        false,
                        false,
                        flags.contains(Flag.ACK),
                        flags.contains(Flag.PSH),
                        flags.contains(Flag.RST),
                        flags.contains(Flag.SYN),
                        flags.contains(Flag.FIN),
                        window,
                        0,
                        0,
                        List.of());
        return new Segment(header, data);
    }

    Segment withOptions(TcpOption... options) {
        return new Segment(header.withOptions(options), data);
    }

    /// SEG.SEQ
    public int seq() {
        return (int) header.sequenceNumber();
    }

    /// SEG.ACK
    public int ack() {
        return (int) header.acknowledgmentNumber();
    }

    /// SEG.LEN: the octets it takes in sequence space; SYN and FIN take one each.
    public int length() {
        return data.length() + (header.syn() ? 1 : 0) + (header.fin() ? 1 : 0);
    }

    /// The first sequence number behind it.
    public int end() {
        return seq() + length();
    }

    int maximumSegmentSize() {
        for (TcpOption option : header.options()) {
            if (option instanceof TcpOption.MaximumSegmentSize(int bytes)) return bytes;
        }
        return DEFAULT_MSS;
    }

    /// As RFC 7323 §2.3 has it, at most 14.
    Optional<Integer> windowScale() {
        for (TcpOption option : header.options()) {
            if (option instanceof TcpOption.WindowScale(int shift)) {
                return Optional.of(Math.min(shift, 14));
            }
        }
        return Optional.empty();
    }
}
