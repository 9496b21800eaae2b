package workbook.ch08.selector;

import java.util.List;
import lab.check.Exercise;
import lab.check.Remarks;
import lab.check.Through;
import lab.socket.Remark;

/// The server of 08.4 without a call that waits, but for select.
@Exercise(id = "socket.selector", points = 12, en = "Wait at one place", ko = "한곳에서 기다리기")
@Remarks({Remark.NEVER, Remark.LEFT_OPEN, Remark.RESET, Remark.NOT_REGISTERED})
public interface Selected {
    /// @param piece how many bytes the client sends at a time; 0 for all at once
    /// @return the events, repeated ones once, and what the client got
    @Through(
            signature =
                    "List<String> serveSelected(Selector selector, ServerSocketChannel server)"
                            + " throws IOException",
            call =
                    "lab.socket.Tryout.selector((selector, server) -> serveSelected(selector,"
                            + " server), request, piece)")
    List<String> serveSelected(String request, int piece);
}
