package workbook.ch07.handshake;

import lab.check.Exercise;
import lab.check.Hex;
import lab.stack.State;
import org.jspecify.annotations.Nullable;

/// What to answer to a segment while a connection opens (RFC 9293 §3.5, §3.10.7).
@Exercise(id = "tcp.handshake", points = 16, en = "The handshake", ko = "연결 맺기")
public interface Handshake {
    /// The initial sequence number of the side that answers.
    int ISS = 5000;

    /// @param flags byte 13 of the header
    /// @param ack 0 where the ACK flag is not set
    /// @param length bytes of data
    record Segment(@Hex(2) int flags, int seq, int ack, int length) {}

    /// @param state CLOSED, LISTEN, SYN-SENT or SYN-RECEIVED
    /// @return the answer; null if there is nothing to say
    @Nullable Segment onSegment(State state, Segment segment);
}
