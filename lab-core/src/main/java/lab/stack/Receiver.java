package lab.stack;

import java.util.Optional;
import lab.link.EventQueue;

/// The receiving half of a connection (RFC 9293 §3.8.6): what to take, what window to announce, and
/// when to acknowledge.
final class Receiver {
    private final Connection connection;
    private final EventQueue events;
    private final Parts parts;
    private final ReceiveBuffer buffer;
    private final int shift;
    private final int mss;
    private int edge;
    private int unacknowledged;
    private Optional<Integer> finSeq = Optional.empty();
    private boolean finReached;
    private Optional<EventQueue.Event> delayed = Optional.empty();

    /// @param irs the peer's initial sequence number
    /// @param shift by which windows that are announced are scaled (RFC 7323 §2)
    Receiver(Connection connection, EventQueue events, Parts parts, int irs, int shift, int mss) {
        this.connection = connection;
        this.events = events;
        this.parts = parts;
        this.shift = shift;
        this.mss = mss;
        buffer = parts.receiveBuffers.create(irs + 1, parts.receiveBuffer);
        edge = buffer.next();
    }

    ReceiveBuffer buffer() {
        return buffer;
    }

    /// RCV.NXT
    int next() {
        return buffer.next() + (finReached ? 1 : 0);
    }

    boolean finReached() {
        return finReached;
    }

    /// RFC 9293 §3.4, the four cases.
    boolean acceptable(Segment segment) {
        int window = buffer.window();
        int ahead = segment.seq() - next();
        if (segment.length() == 0) return ahead == 0 || (ahead > 0 && ahead < window);
        int lastAhead = ahead + segment.length() - 1;
        boolean finOnly = segment.header().fin() && ahead == 0 && segment.data().length() == 0;
        if (window == 0) return finOnly;
        return (ahead >= 0 && ahead < window)
                || (lastAhead >= 0 && lastAhead < window)
                || (ahead < 0 && lastAhead >= window);
    }

    /// What goes into the window field. The right edge never moves back, and moves on only by a
    /// segment or half the buffer, so that no silly windows are announced (§3.8.6.2.2).
    ///
    /// @param syn whether it is for a SYN, whose window is not scaled
    int announce(boolean syn) {
        int right = buffer.next() + buffer.window();
        if (right - edge >= Math.min(mss, parts.receiveBuffer / 2)) edge = right;
        stopDelaying();
        int window = Math.max(0, edge - buffer.next());
        return Math.min(0xffff, syn ? window : window >> shift);
    }

    /// Takes a segment's data and FIN.
    ///
    /// @return whether something became readable, the end included
    boolean take(Segment segment) {
        int before = next();
        boolean hadGap = buffer.gap();
        buffer.add(segment.seq(), segment.data());
        if (segment.header().fin()) {
            finSeq = Optional.of(segment.seq() + segment.data().length());
        }
        if (!finReached && finSeq.isPresent() && finSeq.get() == buffer.next()) finReached = true;
        boolean inOrder = next() != before && !hadGap && !finReached;
        acknowledge(!inOrder);
        return next() != before;
    }

    /// RFC 5681 §4.2: at once if anything is out of order or for every second segment, else soon.
    private void acknowledge(boolean atOnce) {
        unacknowledged++;
        if (atOnce || unacknowledged >= 2 || parts.delayedAck.isZero()) {
            connection.sendAck();
        } else if (delayed.isEmpty()) {
            delayed = Optional.of(events.after(parts.delayedAck, connection::sendAck));
        }
    }

    void stopDelaying() {
        delayed.ifPresent(EventQueue.Event::cancel);
        delayed = Optional.empty();
        unacknowledged = 0;
    }

    byte[] read(int most) {
        var bytes = buffer.read(most);
        int opened = buffer.next() + buffer.window() - edge;
        boolean worthSaying = opened >= Math.min(mss, parts.receiveBuffer / 2);
        boolean wasNarrow = edge - buffer.next() < parts.receiveBuffer / 2;
        if (worthSaying && wasNarrow && !finReached) connection.sendAck();
        return bytes;
    }
}
