package lab.stack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lab.link.EventQueue;
import lab.packet.IcmpHeader;
import lab.packet.Octets;
import lab.packet.TcpHeader.Flag;
import lab.packet.TcpOption;
import org.jspecify.annotations.Nullable;

/// One end of a TCP connection (RFC 9293): what its user calls, and what to do with segments that
/// arrive (§3.10).
///
/// No call waits. {@link #read} returns what is there, {@link #write} takes everything, and the
/// segments travel when time passes.
public final class Connection {
    private final Tcp tcp;
    private final Endpoints ends;
    private final EventQueue events;
    private final Parts parts;
    private final Sender sender;
    private final Consumer<Connection> established;
    private @Nullable Receiver receiver;
    private State state = State.CLOSED;
    private boolean closing;
    private String failure = "";
    private String icmpError = "";
    private Consumer<Connection> onChange = connection -> {};
    private Optional<EventQueue.Event> timeWait = Optional.empty();

    /// @param established is told once, when the connection is
    Connection(Tcp tcp, Endpoints ends, Consumer<Connection> established) {
        this.tcp = tcp;
        this.ends = ends;
        this.established = established;
        events = tcp.events();
        parts = tcp.parts();
        int iss = parts.initialSequenceNumbers.next(ends, events.now());
        sender = new Sender(this, events, parts, iss);
    }

    public State state() {
        return state;
    }

    public Endpoints endpoints() {
        return ends;
    }

    /// Why the connection broke off; empty if it did not.
    public String failure() {
        return failure;
    }

    /// RTO, how long until something is sent again.
    public Duration retransmissionTimeout() {
        return sender.rto();
    }

    /// cwnd, in bytes.
    public int congestionWindow() {
        return sender.congestion().congestionWindow();
    }

    /// Whom to tell when there is something to read, the peer has closed, or the state is another.
    /// Replaces the last one.
    public void onChange(Consumer<Connection> listener) {
        onChange = listener;
    }

    /// Sends these bytes, which are kept until they are acknowledged.
    ///
    /// @throws IllegalStateException after {@link #close}, or if the connection broke off
    public void write(byte[] bytes) {
        boolean open =
                !closing
                        && switch (state) {
                            case SYN_SENT, SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT -> true;
                            default -> false;
                        };
        if (!open) {
            throw new IllegalStateException(
                    "cannot write in state " + state + (failure.isEmpty() ? "" : ": " + failure));
        }
        sender.write(bytes);
    }

    /// In UTF-8.
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// All that has arrived in order and was not read yet; may be nothing.
    public byte[] read() {
        return read(Integer.MAX_VALUE);
    }

    /// At most {@code most} bytes.
    public byte[] read(int most) {
        return receiver == null ? new byte[0] : receiver.read(most);
    }

    /// How many bytes can be read.
    public int available() {
        return receiver == null ? 0 : receiver.buffer().available();
    }

    /// Whether the peer has closed its side and everything was read.
    public boolean atEnd() {
        return receiver != null && receiver.finReached() && available() == 0;
    }

    /// Says that no more will be written: a FIN follows the last byte. The peer may go on, and what
    /// it sends can be read (half close). What was written before the connection is established
    /// goes out first.
    public void close() {
        if (closing) return;
        closing = true;
        boolean waits = state == State.SYN_SENT && sender.unsent() > 0;
        if (waits || state == State.SYN_RECEIVED) return;
        move(StateMachine.Event.CLOSE);
        if (state == State.CLOSED) end();
        else sender.close();
    }

    /// Breaks off with a RST.
    public void abort() {
        if (state == State.CLOSED) return;
        if (state != State.SYN_SENT && state != State.TIME_WAIT) {
            tcp.send(ends, reset());
        }
        failure = "aborted";
        move(StateMachine.Event.ABORT);
        end();
        onChange.accept(this);
    }

    private Segment reset() {
        return Segment.of(
                ends, sender.sndNxt(), next(), List.of(Flag.RST, Flag.ACK), 0, Octets.NONE);
    }

    private int next() {
        return receiver == null ? 0 : receiver.next();
    }

    void open() {
        move(StateMachine.Event.ACTIVE_OPEN);
        sender.syn();
    }

    /// @param syn what a listener got
    void open(Segment syn) {
        move(StateMachine.Event.PASSIVE_OPEN);
        takeSyn(syn);
        move(StateMachine.Event.RECEIVE_SYN);
        sender.syn();
    }

    private void takeSyn(Segment syn) {
        boolean scaled = syn.windowScale().isPresent();
        int mss = Math.min(syn.maximumSegmentSize(), tcp.mss(ends));
        receiver = new Receiver(this, events, parts, syn.seq(), scaled ? shift() : 0, mss);
        sender.peer(mss, syn.windowScale().orElse(0), syn, parts);
    }

    /// The least by which the whole buffer can be announced in 16 bits.
    private int shift() {
        int shift = 0;
        while (parts.receiveBuffer >> shift > 0xffff) shift++;
        return shift;
    }

    void emitSyn(int seq) {
        boolean passive = receiver != null;
        var flags = passive ? List.of(Flag.SYN, Flag.ACK) : List.of(Flag.SYN);
        int window =
                receiver == null ? Math.min(0xffff, parts.receiveBuffer) : receiver.announce(true);
        var segment = Segment.of(ends, seq, next(), flags, window, Octets.NONE);
        tcp.send(
                ends,
                segment.withOptions(
                        new TcpOption.MaximumSegmentSize(tcp.mss(ends)),
                        TcpOption.NoOperation.NOP,
                        new TcpOption.WindowScale(shift())));
    }

    void emit(int seq, Octets data, boolean push, boolean fin) {
        if (receiver == null) return;
        var flags = new ArrayList<>(List.of(Flag.ACK));
        if (push) flags.add(Flag.PSH);
        if (fin) flags.add(Flag.FIN);
        int ack = receiver.next();
        tcp.send(ends, Segment.of(ends, seq, ack, flags, receiver.announce(false), data));
    }

    void sendAck() {
        emit(sender.sndMax(), Octets.NONE, false, false);
    }

    /// RFC 9293 §3.10.7.
    void arrives(Segment segment) {
        var before = state;
        boolean readable;
        if (state == State.SYN_SENT) {
            readable = arrivesInSynSent(segment);
        } else {
            readable = receiver != null && arrives(segment, receiver);
        }
        if (readable || before != state) onChange.accept(this);
    }

    /// §3.10.7.3
    private boolean arrivesInSynSent(Segment segment) {
        var header = segment.header();
        boolean ackIsRight = segment.ack() == sender.sndMax();
        if (header.ack() && !ackIsRight) {
            if (!header.rst()) tcp.reset(ends, segment);
            return false;
        }
        if (header.rst()) {
            if (header.ack()) fail("connection refused by " + ends.remote());
            return false;
        }
        if (!header.syn()) return false;
        takeSyn(segment);
        if (header.ack()) {
            sender.acknowledged(segment);
            move(StateMachine.Event.RECEIVE_SYN_ACK);
            sendAck();
            becameEstablished();
        } else {
            move(StateMachine.Event.RECEIVE_SYN);
            sender.stop();
            sender.syn();
        }
        return true;
    }

    /// §3.10.7.4, in the order of its checks.
    private boolean arrives(Segment segment, Receiver in) {
        var header = segment.header();
        if (!in.acceptable(segment)) {
            if (header.rst()) return false;
            boolean ackCounts = header.ack() && acceptableAck(segment);
            if (ackCounts && segment.length() > 0 && in.buffer().window() == 0) {
                takeAck(segment);
            }
            if (state == State.TIME_WAIT && header.fin()) startTimeWait();
            sendAck();
            return false;
        }
        if (header.rst()) return takeReset(segment, in);
        if (header.syn()) {
            sendAck();
            return false;
        }
        if (!header.ack()) return false;
        if (!acceptableAck(segment)) {
            if (state == State.SYN_RECEIVED) tcp.reset(ends, segment);
            else if (Sequence.after(segment.ack(), sender.sndMax())) sendAck();
            if (state == State.SYN_RECEIVED || Sequence.after(segment.ack(), sender.sndMax())) {
                return false;
            }
        } else {
            takeAck(segment);
        }
        if (state == State.CLOSED) return false;
        boolean readable = segment.length() > 0 && takeText(segment, in);
        if (state.synchronised()) sender.output();
        return readable;
    }

    /// SND.UNA =< SEG.ACK =< SND.NXT, and more than SND.UNA while it is our SYN.
    private boolean acceptableAck(Segment segment) {
        int ack = segment.ack();
        if (Sequence.after(ack, sender.sndMax())) return false;
        return sender.synAcknowledged()
                ? !Sequence.before(ack, sender.sndUna())
                : Sequence.after(ack, sender.sndUna());
    }

    /// Only a reset that is exactly the next one counts (RFC 5961 §3.2, RFC 9293 §3.10.7.4).
    private boolean takeReset(Segment segment, Receiver in) {
        if (segment.seq() != in.next()) {
            sendAck();
            return false;
        }
        fail("connection reset by " + ends.remote());
        return false;
    }

    private void takeAck(Segment segment) {
        sender.acknowledged(segment);
        if (state == State.SYN_RECEIVED) {
            move(StateMachine.Event.RECEIVE_ACK_OF_SYN);
            becameEstablished();
        }
        if (!sender.finAcknowledged()) return;
        boolean waits = state == State.CLOSING;
        move(StateMachine.Event.RECEIVE_ACK_OF_FIN);
        if (state == State.CLOSED) end();
        else if (waits && state == State.TIME_WAIT) startTimeWait();
    }

    private void becameEstablished() {
        established.accept(this);
        if (closing) {
            move(StateMachine.Event.CLOSE);
            sender.close();
        }
        sender.output();
    }

    private boolean takeText(Segment segment, Receiver in) {
        boolean had = in.finReached();
        boolean readable = in.take(segment);
        if (!in.finReached()) return readable;
        if (!had) move(StateMachine.Event.RECEIVE_FIN);
        if (state == State.TIME_WAIT) startTimeWait();
        return readable;
    }

    private void startTimeWait() {
        timeWait.ifPresent(EventQueue.Event::cancel);
        var twice = parts.maximumSegmentLifetime.multipliedBy(2);
        timeWait = Optional.of(events.after(twice, this::timeWaitOver));
    }

    private void timeWaitOver() {
        move(StateMachine.Event.TIME_WAIT_TIMEOUT);
        end();
        onChange.accept(this);
    }

    private void move(StateMachine.Event event) {
        state = parts.stateMachine.next(state, event);
    }

    /// The connection is gone without an orderly end. A hard error ends only a connection that is
    /// not established yet: later it is forged, or will pass (RFC 5461 §4.1). A soft one is told if
    /// nobody ever answers.
    void error(IcmpHeader icmp, int seq) {
        if (Sequence.before(seq, sender.sndUna()) || !Sequence.before(seq, sender.sndMax())) return;
        icmpError = " (ICMP type %d, code %d)".formatted(icmp.type(), icmp.code());
        boolean opening = state == State.SYN_SENT || state == State.SYN_RECEIVED;
        if (opening && Icmp.isHard(icmp)) fail(ends.remote() + " cannot be reached");
    }

    void fail(String why) {
        failure = why + icmpError;
        move(StateMachine.Event.RECEIVE_RST);
        end();
        onChange.accept(this);
    }

    private void end() {
        sender.stop();
        if (receiver != null) receiver.stopDelaying();
        timeWait.ifPresent(EventQueue.Event::cancel);
        tcp.forget(ends);
    }

    @Override
    public String toString() {
        return ends + " " + state;
    }
}
