package workbook.ch12.split;

import java.util.List;
import lab.check.Exercise;

/// Messages that TCP cut as it liked (RFC 9112 §6.3).
@Exercise(id = "assess.split", points = 10, en = "Messages in pieces", ko = "조각난 메시지")
public interface Split {
    /// @param reads what each read of the socket gave, in order; every message has Content-Length
    /// @return the bodies of the messages that are whole, as UTF-8
    List<String> bodies(List<byte[]> reads);
}
