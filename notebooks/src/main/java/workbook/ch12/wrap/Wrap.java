package workbook.ch12.wrap;

import lab.check.Exercise;

/// How much of a segment can be handed to the program now (RFC 9293 §3.4, §3.10.7.4).
@Exercise(id = "assess.wrap", points = 10, en = "What is new?", ko = "새로운 바이트")
public interface Wrap {
    /// @param next the sequence number of the next byte that is due, 0 to 2^32 - 1
    /// @param seq the segment's sequence number
    /// @param length of its data, at most 65535
    /// @return how many bytes, from the one that is due on; 0 if that one is not in the segment
    int newBytes(long next, long seq, int length);
}
