package lab.stack.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lab.packet.Checksum;
import lab.stack.State;

/// The parts of a client that are given where one's own are not written yet (RFC 792, RFC 9293
/// §3.10).
public final class ReferenceParts {
    private static final int ECHO = 8;
    private static final int ICMP = 1;

    private ReferenceParts() {}

    /// @param packet an IPv4 packet
    /// @return the packet with the echo reply; nothing if it asks for none
    public static Optional<byte[]> echo(byte[] packet) {
        int header = (packet[0] & 0x0f) * 4;
        boolean asks = packet[9] == ICMP && packet[header] == ECHO;
        if (!asks || Checksum.of(packet, header, packet.length - header) != 0) {
            return Optional.empty();
        }
        byte[] reply = packet.clone();
        var bytes = ByteBuffer.wrap(reply);
        System.arraycopy(packet, 12, reply, 16, 4);
        System.arraycopy(packet, 16, reply, 12, 4);
        bytes.put(8, (byte) 64);
        bytes.putChar(10, (char) 0).putChar(10, (char) Checksum.of(reply, 0, header));
        bytes.put(header, (byte) 0).putChar(header + 2, (char) 0);
        bytes.putChar(header + 2, (char) Checksum.of(reply, header, reply.length - header));
        return Optional.of(reply);
    }

    /// Active OPEN.
    public static Step open(int iss) {
        var tcb = new Tcb(State.SYN_SENT, iss, iss + 1, 0, 0, List.of());
        return Step.of(tcb, new TcpSegment(TcpSegment.SYN, iss, 0, Tcb.WINDOW, new byte[0]));
    }

    /// A segment arrives in SYN-SENT (§3.10.7.3). A SYN without an ACK is ignored.
    public static Step connect(Tcb tcb, TcpSegment segment) {
        boolean ack = segment.has(TcpSegment.ACK);
        if (ack && segment.ack() != tcb.sndNxt()) {
            if (segment.has(TcpSegment.RST)) return Step.of(tcb);
            return Step.of(tcb, new TcpSegment(TcpSegment.RST, segment.ack(), 0, 0, new byte[0]));
        }
        if (segment.has(TcpSegment.RST)) {
            return Step.of(ack ? tcb.withState(State.CLOSED) : tcb);
        }
        if (!segment.has(TcpSegment.SYN) || !ack) return Step.of(tcb);
        var open =
                tcb.withState(State.ESTABLISHED)
                        .withSndUna(segment.ack())
                        .withSndWnd(segment.window())
                        .withRcvNxt(segment.seq() + 1);
        return Step.of(open, open.segment(TcpSegment.ACK));
    }

    /// The acknowledgment and the data of a segment, not its FIN (§3.10.7.4). A SYN is an old one
    /// and is acknowledged again.
    public static Step receive(Tcb tcb, TcpSegment segment) {
        if (!segment.has(TcpSegment.ACK)) return Step.of(tcb);
        if (segment.ack() - tcb.sndUna() >= 0 && segment.ack() - tcb.sndNxt() <= 0) {
            tcb = tcb.withSndUna(segment.ack()).withSndWnd(segment.window());
        }
        boolean old = segment.has(TcpSegment.SYN);
        if (segment.data().length == 0 && !old) return Step.of(tcb);
        if (old) return Step.of(tcb, tcb.segment(TcpSegment.ACK));
        var early = new ArrayList<>(tcb.early());
        if (!early.contains(segment)) early.add(segment);
        var out = new ByteArrayOutputStream();
        int next = tcb.rcvNxt();
        for (int i = 0; i < early.size(); ) {
            var each = early.get(i);
            int known = next - each.seq();
            if (known < 0) {
                i++;
                continue;
            }
            if (known < each.data().length) {
                out.writeBytes(Arrays.copyOfRange(each.data(), known, each.data().length));
                next = each.seq() + each.data().length;
            }
            early.remove(i);
            i = 0;
        }
        tcb = tcb.withRcvNxt(next).withEarly(early);
        return new Step(tcb, List.of(tcb.segment(TcpSegment.ACK)), out.toByteArray());
    }

    /// CLOSE: nothing more will be written.
    public static Step close(Tcb tcb) {
        if (tcb.state() != State.ESTABLISHED && tcb.state() != State.CLOSE_WAIT) {
            return Step.of(tcb);
        }
        boolean first = tcb.state() == State.ESTABLISHED;
        var fin = tcb.segment(TcpSegment.FIN | TcpSegment.ACK);
        var next = tcb.withState(first ? State.FIN_WAIT_1 : State.LAST_ACK);
        return Step.of(next.withSndNxt(tcb.sndNxt() + 1), fin);
    }

    /// What of a segment ends the connection: RST, the ACK of our FIN, and the peer's FIN. Its data
    /// was received before.
    public static Step closing(Tcb tcb, TcpSegment segment) {
        if (segment.has(TcpSegment.RST)) {
            boolean exact = segment.seq() == tcb.rcvNxt();
            return Step.of(exact ? tcb.withState(State.CLOSED) : tcb);
        }
        if (tcb.sndUna() == tcb.sndNxt()) tcb = tcb.withState(finAcknowledged(tcb.state()));
        if (!segment.has(TcpSegment.FIN)) return Step.of(tcb);
        if (segment.seq() + segment.data().length == tcb.rcvNxt()) {
            var before = tcb.state();
            var after = finArrived(before);
            if (after != before) tcb = tcb.withState(after).withRcvNxt(tcb.rcvNxt() + 1);
        }
        return Step.of(tcb, tcb.segment(TcpSegment.ACK));
    }

    private static State finAcknowledged(State state) {
        return switch (state) {
            case FIN_WAIT_1 -> State.FIN_WAIT_2;
            case CLOSING -> State.TIME_WAIT;
            case LAST_ACK -> State.CLOSED;
            default -> state;
        };
    }

    private static State finArrived(State state) {
        return switch (state) {
            case ESTABLISHED -> State.CLOSE_WAIT;
            case FIN_WAIT_1 -> State.CLOSING;
            case FIN_WAIT_2 -> State.TIME_WAIT;
            default -> state;
        };
    }
}
