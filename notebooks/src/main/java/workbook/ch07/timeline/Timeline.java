package workbook.ch07.timeline;

import java.util.List;
import lab.check.Exercise;

/// A whole connection, foretold segment by segment.
@Exercise(id = "tcp.timeline", points = 10, en = "A connection foretold", ko = "연결 예측하기")
public interface Timeline {
    /// A segment. Numbers count from each side's first, its SYN.
    ///
    /// @param from `client` or `server`
    /// @param flags such as `SYN ACK`, in any order
    /// @param ack 0 where the ACK flag is not set
    /// @param data bytes of it
    record Arrow(String from, String flags, int seq, int ack, int data) {}

    List<Arrow> timeline();
}
