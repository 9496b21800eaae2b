package lab.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lab.flow.Conversation.Endpoint;
import lab.flow.Conversation.Protocol;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.TcpHeader;

/// The segments of one TCP connection in the order they were captured, with what they show of each
/// end's state (RFC 9293 §3.3.2).
///
/// A capture sees what was sent, and not what arrived. A segment did arrive where its receiver
/// acknowledges it later, or sends what it could not send otherwise; a state that hangs on one that
/// nothing shows to have arrived is not sure, and one that nothing speaks of is empty.
///
/// @param left who sent the first segment, or the SYN
public record TcpExchange(
        Endpoint left,
        Endpoint right,
        Optional<Told> leftBefore,
        Optional<Told> rightBefore,
        List<Step> steps) {
    /// The states of a connection.
    public enum State {
        CLOSED,
        LISTEN,
        SYN_SENT,
        SYN_RECEIVED,
        ESTABLISHED,
        FIN_WAIT_1,
        FIN_WAIT_2,
        CLOSE_WAIT,
        CLOSING,
        LAST_ACK,
        TIME_WAIT;

        /// As the RFC writes it: SYN-SENT.
        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    /// A state that the capture tells of.
    ///
    /// @param sure whether a segment shows it; else it holds only if the segment of its row arrived
    public record Told(State state, boolean sure) {
        /// {@code ESTABLISHED}, or {@code ESTABLISHED?}.
        @Override
        public String toString() {
            return sure ? state.toString() : state + "?";
        }
    }

    /// What is special about a segment beside those before it.
    public enum Remark {
        NONE,
        /// Its bytes, or some of them, were sent before.
        RETRANSMISSION,
        /// It is a packet that was there before, with the same identification: not its sender but
        /// the network has it twice.
        DOUBLED,
        /// Bytes before it were not captured.
        GAP,
        /// It fills a gap.
        LATE,
        /// It asks whether the other side is there, with a number that was acknowledged already.
        KEEP_ALIVE,
        /// It acknowledges what it has acknowledged before, while more is on its way.
        DUPLICATE_ACK,
        /// It acknowledges bytes that were not captured.
        ACKS_UNSEEN,
        /// Its sender can take nothing more.
        ZERO_WINDOW
    }

    /// One segment.
    ///
    /// @param rightward whether the left end sent it
    /// @param sequence number of its first byte, from its sender's first, which is 0
    /// @param acknowledgment the same of the other side; 0 without ACK
    /// @param data in bytes, as on the wire
    /// @param left the left end's state once the segment has been sent, and has arrived
    public record Step(
            Frame frame,
            TcpHeader tcp,
            boolean rightward,
            long sequence,
            long acknowledgment,
            int data,
            Remark remark,
            Optional<Told> left,
            Optional<Told> right) {
        /// The number behind its last: SYN and FIN take one each.
        public long end() {
            return sequence + data + (tcp.syn() ? 1 : 0) + (tcp.fin() ? 1 : 0);
        }

        Step with(Optional<Told> leftState, Optional<Told> rightState) {
            return new Step(
                    frame,
                    tcp,
                    rightward,
                    sequence,
                    acknowledgment,
                    data,
                    remark,
                    leftState,
                    rightState);
        }
    }

    public TcpExchange {
        steps = List.copyOf(steps);
    }

    /// The first TCP connection in {@code frames}; empty if there is none.
    public static Optional<TcpExchange> of(Iterable<Frame> frames) {
        return Conversations.of(frames).stream()
                .filter(each -> each.protocol() == Protocol.TCP)
                .findFirst()
                .map(TcpExchange::of);
    }

    /// @throws IllegalArgumentException if it is no TCP connection
    public static TcpExchange of(Conversation conversation) {
        if (conversation.protocol() != Protocol.TCP)
            throw new IllegalArgumentException(conversation + " is no TCP connection.");
        var left = conversation.client();
        var one = new Numbers();
        var other = new Numbers();
        var steps = new ArrayList<Step>();
        for (Frame frame : conversation.frames()) {
            var found = Segment.of(frame);
            if (found.isEmpty()) continue;
            boolean rightward = found.get().from().equals(left);
            steps.add(
                    step(found.get(), rightward, rightward ? one : other, rightward ? other : one));
        }
        return TcpStates.tell(left, conversation.server(), steps);
    }

    private static Step step(Segment segment, boolean rightward, Numbers sender, Numbers receiver) {
        var tcp = segment.tcp();
        long sequence = sender.sent(tcp.sequenceNumber());
        long acknowledgment = tcp.ack() ? receiver.acknowledged(tcp.acknowledgmentNumber()) : 0;
        var remark = sender.remark(segment, sequence, acknowledgment, receiver);
        return new Step(
                segment.frame(),
                tcp,
                rightward,
                sequence,
                acknowledgment,
                segment.data(),
                remark,
                Optional.empty(),
                Optional.empty());
    }

    /// The sequence numbers of one side, counted from its first and on behind 2^32.
    private static final class Numbers {
        private boolean known;
        private long first;
        private long newest;
        private long end = Long.MIN_VALUE;
        private long lastAcknowledged = Long.MIN_VALUE;
        private int lastWindow = -1;

        /// What was seen, from the first number of each piece to the one behind its last.
        private final TreeMap<Long, Long> seen = new TreeMap<>();

        /// The last frame that began with each number.
        private final Map<Long, Frame> frames = new HashMap<>();

        private long relative(long number) {
            if (!known) {
                known = true;
                first = number;
            }
            // The nearest number, up or down, to the newest that has these 32 bits.
            return newest + (int) (number - first - newest);
        }

        long sent(long number) {
            long sequence = relative(number);
            newest = Math.max(newest, sequence);
            return sequence;
        }

        long acknowledged(long number) {
            return relative(number);
        }

        Remark remark(Segment segment, long sequence, long acknowledgment, Numbers receiver) {
            var tcp = segment.tcp();
            boolean again =
                    tcp.ack()
                            && acknowledgment == lastAcknowledged
                            && tcp.window() == lastWindow
                            && acknowledgment < receiver.end;
            if (tcp.ack()) lastAcknowledged = acknowledgment;
            lastWindow = tcp.window();
            long before = end;
            int length = segment.length();
            var placed =
                    length > 0 && !tcp.rst() ? place(sequence, sequence + length) : Remark.NONE;
            var twin = length > 0 ? frames.put(sequence, segment.frame()) : null;
            if (length - segment.data() == 0
                    && segment.data() <= 1
                    && sequence == before - 1
                    && receiver.lastAcknowledged > sequence
                    && !tcp.rst()) return Remark.KEEP_ALIVE;
            if (placed == Remark.RETRANSMISSION && twin != null && isDoubled(twin, segment.frame()))
                return Remark.DOUBLED;
            if (placed != Remark.NONE) return placed;
            if (tcp.rst() || tcp.syn()) return Remark.NONE;
            if (tcp.ack() && acknowledgment > receiver.end && receiver.end != Long.MIN_VALUE)
                return Remark.ACKS_UNSEEN;
            if (tcp.window() == 0) return Remark.ZERO_WINDOW;
            return again && length == 0 ? Remark.DUPLICATE_ACK : Remark.NONE;
        }

        /// Who sends again makes a new packet with an identification of its own (RFC 6864 §4); 0
        /// tells nothing, since it may stand in all of them.
        private static boolean isDoubled(Frame twin, Frame frame) {
            boolean identified =
                    frame.find(Layer.Ipv4.class)
                            .filter(ip -> ip.header().identification() != 0)
                            .isPresent();
            return identified && Arrays.equals(twin.data(), frame.data());
        }

        /// Notes that these numbers were seen.
        private Remark place(long from, long to) {
            var remark = Remark.NONE;
            if (end != Long.MIN_VALUE && from > end) remark = Remark.GAP;
            else if (from < end) remark = isSeen(from, to) ? Remark.RETRANSMISSION : Remark.LATE;
            end = Math.max(end, to);
            join(from, to);
            return remark;
        }

        private boolean isSeen(long from, long to) {
            var before = seen.lowerEntry(to);
            return before != null && before.getValue() > from;
        }

        private void join(long from, long to) {
            long begin = from;
            long behind = to;
            var near = seen.floorEntry(to);
            while (near != null && near.getValue() >= begin) {
                begin = Math.min(begin, near.getKey());
                behind = Math.max(behind, near.getValue());
                seen.remove(near.getKey());
                near = seen.floorEntry(to);
            }
            seen.put(begin, behind);
        }
    }
}
