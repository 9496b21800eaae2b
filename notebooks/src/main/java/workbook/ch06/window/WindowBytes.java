package workbook.ch06.window;

import lab.check.Exercise;

/// The window that a segment announces, in bytes (RFC 9293 §3.1, RFC 7323 §2).
@Exercise(id = "tcp.window", points = 10, en = "The window in bytes", ko = "바이트로 나타낸 윈도우")
public interface WindowBytes {
    /// @param field the window as the header has it
    /// @param shift what its sender announced in its SYN; 0 if nothing
    /// @param syn whether this segment is a SYN itself
    long windowBytes(int field, int shift, boolean syn);
}
