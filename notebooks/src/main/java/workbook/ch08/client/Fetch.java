package workbook.ch08.client;

import java.util.List;
import lab.check.Exercise;
import lab.check.Remarks;
import lab.check.Through;
import lab.socket.Remark;

/// A client: it resolves a name, connects, asks for a page, and returns the page's content.
@Exercise(id = "socket.fetch", points = 16, en = "Fetch a page", ko = "페이지 가져오기")
@Remarks({Remark.NEVER, Remark.LEFT_OPEN})
public interface Fetch {
    /// @param says the server's whole response
    /// @return what the server was asked for, and what the client returned or threw
    @Through(
            signature = "String fetch(String host, int port, String path) throws IOException",
            call =
                    "lab.socket.Tryout.client((name, port, what) -> fetch(name, port, what), host,"
                            + " path, says, lab.socket.Tryout.Manner.valueOf(manner))")
    List<String> fetch(String host, String path, String says, String manner);
}
