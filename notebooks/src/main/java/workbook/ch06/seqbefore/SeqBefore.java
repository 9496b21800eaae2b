package workbook.ch06.seqbefore;

import lab.check.Exercise;
import lab.check.Hex;

/// Which of two sequence numbers comes first, when they go round at 2³² (RFC 9293 §3.4).
@Exercise(id = "tcp.seq-before", points = 12, en = "Which comes first?", ko = "어느 것이 먼저인가")
public interface SeqBefore {
    /// Whether a comes before b. The two are never 2³¹ apart.
    boolean seqBefore(@Hex(8) int a, @Hex(8) int b);
}
