package workbook.ch07.handshake;

import lab.check.Solution;
import lab.stack.State;
import org.jspecify.annotations.Nullable;

final class Solutions {
    private Solutions() {}

    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int ACK = 0x10;

    @Solution
    static final class InTheOrderOfTheRfc implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment s) {
            boolean syn = (s.flags() & SYN) != 0;
            boolean ack = (s.flags() & ACK) != 0;
            if ((s.flags() & RST) != 0) return null;
            if (state == State.CLOSED) {
                if (ack) return new Segment(RST, s.ack(), 0, 0);
                return new Segment(RST | ACK, 0, s.seq() + s.length() + (syn ? 1 : 0), 0);
            }
            boolean wrong = ack && (state == State.LISTEN || s.ack() != ISS + 1);
            if (wrong) return new Segment(RST, s.ack(), 0, 0);
            if (!syn) return null;
            return state == State.SYN_SENT && ack
                    ? new Segment(ACK, ISS + 1, s.seq() + 1, 0)
                    : new Segment(SYN | ACK, ISS, s.seq() + 1, 0);
        }
    }

    /// A SYN that comes again is out of the window, so it is acknowledged (RFC 9293 §3.10.7.4).
    @Solution
    static final class StateByState implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            if (has(segment, RST)) return null;
            boolean ack = has(segment, ACK);
            boolean syn = has(segment, SYN);
            boolean expected = segment.ack() == ISS + 1;
            return switch (state) {
                case CLOSED -> reset(segment);
                case LISTEN -> ack ? reset(segment) : syn ? synAck(segment) : null;
                case SYN_SENT -> {
                    if (ack && !expected) yield reset(segment);
                    if (!syn) yield null;
                    yield ack ? acknowledge(segment) : synAck(segment);
                }
                case SYN_RECEIVED -> {
                    if (ack && !expected) yield reset(segment);
                    yield syn ? acknowledge(segment) : null;
                }
                default -> null;
            };
        }

        private static boolean has(Segment segment, int flag) {
            return (segment.flags() & flag) == flag;
        }

        private static Segment reset(Segment segment) {
            int taken = segment.length() + (has(segment, SYN) ? 1 : 0);
            return has(segment, ACK)
                    ? new Segment(RST, segment.ack(), 0, 0)
                    : new Segment(RST + ACK, 0, segment.seq() + taken, 0);
        }

        private static Segment synAck(Segment segment) {
            return new Segment(SYN + ACK, ISS, segment.seq() + 1, 0);
        }

        private static Segment acknowledge(Segment segment) {
            return new Segment(ACK, ISS + 1, segment.seq() + 1, 0);
        }
    }
}
