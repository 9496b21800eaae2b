package lab.stack;

import java.time.Duration;
import java.util.Optional;
import lab.link.EventQueue;

/// The sending half of a connection (RFC 9293 §3.8, RFC 6298 §5). Variables are the RFC's: {@code
/// sndUna} is SND.UNA.
final class Sender {
    /// R2: when a connection that gets no answer is given up (RFC 9293 §3.8.3).
    private static final Duration R2 = Duration.ofMinutes(3);

    /// How many segments more than cwnd may be on their way before a loss is certain (RFC 3042).
    private static final int LIMITED_TRANSMIT = 2;

    private final Connection connection;
    private final EventQueue events;
    private final SendBuffer buffer = new SendBuffer();
    private final RetransmissionTimer timer;
    private final int iss;
    private CongestionControl congestion;
    private int mss = Segment.DEFAULT_MSS;
    private int shift;

    /// The sequence number of the first byte in the buffer.
    private int base;

    private int sndUna;
    private int sndNxt;
    private int sndMax;
    private int sndWnd;
    private int sndWl1;
    private int sndWl2;
    private int largestWindow;
    private boolean finQueued;
    private boolean probing;
    private int duplicates;

    /// SND.MAX when recovery began or the timer ran out last. What was in flight then is to be
    /// acknowledged before recovery ends, and before another begins (RFC 6582 §3.2).
    private int recover;

    private boolean recovering;
    private Duration silentSince = Duration.ZERO;
    private Optional<EventQueue.Event> retransmission = Optional.empty();

    Sender(Connection connection, EventQueue events, Parts parts, int iss) {
        this.connection = connection;
        this.events = events;
        this.iss = iss;
        timer = parts.retransmissionTimer.get();
        congestion = parts.congestionControl.apply(mss);
        base = iss + 1;
        sndUna = iss;
        sndNxt = iss;
        sndMax = iss;
        recover = iss;
    }

    /// After the peer's SYN: what it can take.
    ///
    /// @param scale by which its windows are to be shifted
    void peer(int segmentSize, int scale, Segment syn, Parts parts) {
        mss = segmentSize;
        shift = scale;
        congestion = parts.congestionControl.apply(mss);
        sndWnd = syn.header().window();
        sndWl1 = syn.seq();
        sndWl2 = syn.ack();
        largestWindow = sndWnd;
    }

    int sndUna() {
        return sndUna;
    }

    int sndNxt() {
        return sndNxt;
    }

    /// The highest that has ever been sent, also when {@link #sndNxt} went back to send it again.
    int sndMax() {
        return sndMax;
    }

    int mss() {
        return mss;
    }

    CongestionControl congestion() {
        return congestion;
    }

    Duration rto() {
        return timer.rto();
    }

    int unsent() {
        return Math.max(0, buffer.size() - (sndNxt - base));
    }

    boolean synAcknowledged() {
        return sndUna != iss;
    }

    boolean finAcknowledged() {
        return finQueued && synAcknowledged() && sndUna == finSeq() + 1;
    }

    private int finSeq() {
        return base + buffer.size();
    }

    void syn() {
        connection.emitSyn(iss);
        sndNxt = iss + 1;
        boolean again = sndMax != iss;
        if (!again) silentSince = events.now();
        sndMax = Sequence.later(sndMax, sndNxt);
        timer.sent(sndNxt, again, events.now());
        startIfIdle();
    }

    void write(byte[] bytes) {
        buffer.append(bytes);
        output();
    }

    void close() {
        finQueued = true;
        output();
    }

    /// Sends what the windows allow (RFC 9293 §3.8.6.2.1, RFC 5681 §3.1).
    void output() {
        if (!synAcknowledged()) return;
        while (sendNext()) {}
        boolean shut = sndMax == sndUna && unsent() > 0;
        if (shut && retransmission.isEmpty()) {
            probing = true;
            startIfIdle();
        }
    }

    private boolean sendNext() {
        int unsent = buffer.size() - (sndNxt - base);
        if (unsent < 0) return false;
        int inFlight = sndNxt - sndUna;
        int usable = Math.min(sndWnd, congestion.congestionWindow() + limited()) - inFlight;
        int length = Math.max(0, Math.min(Math.min(unsent, mss), usable));
        boolean fin = finQueued && length == unsent;
        if (length == 0 && !fin) return false;
        if (length < mss && inFlight > 0 && !fin && length < largestWindow / 2) return false;
        transmit(length, fin);
        return true;
    }

    /// What the first duplicate acknowledgments allow beyond cwnd: each tells of a segment that has
    /// left the network, and what is sent for it brings the third (RFC 3042).
    private int limited() {
        return recovering ? 0 : mss * Math.min(duplicates, LIMITED_TRANSMIT);
    }

    /// Sends from SND.NXT on and moves it.
    private void transmit(int length, boolean fin) {
        int offset = sndNxt - base;
        boolean push = length > 0 && offset + length == buffer.size();
        connection.emit(sndNxt, buffer.slice(offset, length), push, fin);
        int end = sndNxt + length + (fin ? 1 : 0);
        boolean again = Sequence.before(sndNxt, sndMax);
        if (sndMax == sndUna) silentSince = events.now();
        timer.sent(end, again, events.now());
        sndNxt = end;
        sndMax = Sequence.later(sndMax, sndNxt);
        startIfIdle();
    }

    /// RFC 6298 §5.4: the earliest segment that is not acknowledged.
    private void retransmitFirst() {
        if (!synAcknowledged()) {
            sndNxt = sndUna;
            syn();
            return;
        }
        sndNxt = sndUna;
        int length = Math.min(mss, buffer.size() - (sndUna - base));
        if (length >= 0) transmit(length, finQueued && length == buffer.size());
    }

    /// Takes note of an acceptable acknowledgment, SND.UNA =< SEG.ACK =< SND.MAX.
    void acknowledged(Segment segment) {
        int ack = segment.ack();
        boolean windowChanged = updateWindow(segment);
        if (Sequence.after(ack, sndUna)) {
            advance(ack);
        } else if (sndMax != sndUna && segment.length() == 0 && !windowChanged && !probing) {
            duplicate();
        }
        if (sndWnd == 0) silentSince = events.now();
    }

    private void advance(int ack) {
        boolean wasSyn = !synAcknowledged();
        int bytes = ack - sndUna;
        sndUna = ack;
        sndNxt = Sequence.later(sndNxt, sndUna);
        int dropped = Math.min(buffer.size(), sndUna - base);
        buffer.drop(dropped);
        base += dropped;
        timer.acknowledged(ack, events.now());
        boolean partial = recovering && Sequence.before(ack, recover);
        recovering = partial;
        if (partial) congestion.partiallyAcknowledged(bytes);
        else if (!wasSyn) congestion.acknowledged(bytes);
        if (!partial) duplicates = 0;
        probing = false;
        silentSince = events.now();
        stop();
        if (partial) retransmitHole();
        if (sndUna != sndMax) startIfIdle();
    }

    private void duplicate() {
        if (!recovering && !Sequence.after(sndUna, recover)) return;
        duplicates++;
        if (!congestion.duplicate(duplicates, sndMax - sndUna)) return;
        recover = sndMax;
        recovering = true;
        retransmitHole();
    }

    /// The earliest segment that is not acknowledged, and goes on after it where it was.
    private void retransmitHole() {
        int next = sndNxt;
        retransmitFirst();
        sndNxt = Sequence.later(next, sndNxt);
    }

    /// RFC 9293 §3.10.7.4, fifth check: SND.WND, SND.WL1 and SND.WL2.
    private boolean updateWindow(Segment segment) {
        boolean newer =
                Sequence.before(sndWl1, segment.seq())
                        || (sndWl1 == segment.seq() && !Sequence.after(sndWl2, segment.ack()));
        if (!newer) return false;
        int window = segment.header().window() << (segment.header().syn() ? 0 : shift);
        boolean changed = window != sndWnd;
        sndWnd = window;
        sndWl1 = segment.seq();
        sndWl2 = segment.ack();
        largestWindow = Math.max(largestWindow, sndWnd);
        if (probing && sndWnd > 0) {
            probing = false;
            sndNxt = sndUna;
            stop();
        }
        return changed;
    }

    private void startIfIdle() {
        if (retransmission.isPresent()) return;
        retransmission = Optional.of(events.after(timer.rto(), this::expired));
    }

    void stop() {
        retransmission.ifPresent(EventQueue.Event::cancel);
        retransmission = Optional.empty();
    }

    /// RFC 6298 §5.4 to §5.6, and RFC 9293 §3.8.6.1 where the window is shut.
    private void expired() {
        retransmission = Optional.empty();
        if (events.now().minus(silentSince).compareTo(R2) > 0 && !probing) {
            connection.fail("no answer from " + connection.endpoints().remote());
            return;
        }
        timer.expired();
        duplicates = 0;
        recovering = false;
        recover = sndMax;
        if (probing) {
            sndNxt = sndUna;
            transmit(1, false);
            return;
        }
        if (synAcknowledged()) congestion.timedOut(sndMax - sndUna);
        retransmitFirst();
    }
}
