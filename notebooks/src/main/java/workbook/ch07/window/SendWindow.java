package workbook.ch07.window;

import java.util.List;
import lab.check.Exercise;
import lab.check.Hex;

/// How much may be sent (RFC 9293 §3.4 and §3.8.6).
@Exercise(id = "tcp.send-window", points = 16, en = "What may be sent now", ko = "지금 보낼 수 있는 것")
public interface SendWindow {
    /// @param flags byte 13 of the header
    /// @param length bytes of data
    record Segment(@Hex(2) int flags, int seq, int ack, int length) {}

    /// What a sender knows.
    ///
    /// @param una the first byte that is not acknowledged (SND.UNA)
    /// @param next the next byte to send (SND.NXT)
    /// @param end the first byte that the program has not written yet
    /// @param window what the receiver can take, in bytes from una on (SND.WND)
    /// @param mss most data in a segment
    /// @param ack what goes into every segment as acknowledgment number
    record Sending(int una, int next, int end, int window, int mss, int ack) {}

    /// @return the segments that may go out now, each as long as it may be
    List<Segment> send(Sending s);
}
