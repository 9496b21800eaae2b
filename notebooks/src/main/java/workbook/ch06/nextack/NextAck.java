package workbook.ch06.nextack;

import lab.check.Exercise;
import lab.check.Hex;

/// The acknowledgment number that answers a segment (RFC 9293 §3.4).
@Exercise(id = "tcp.next-ack", points = 10, en = "The next acknowledgment", ko = "다음 확인 응답 번호")
public interface NextAck {
    /// @param seq the segment's sequence number
    /// @param data how many bytes of data it carries
    /// @return the number of the byte that is wanted next, once all of the segment has arrived
    @Hex(8)
    int nextAck(@Hex(8) int seq, boolean syn, boolean fin, int data);
}
