package workbook.ch08.server;

import java.util.List;
import lab.check.Exercise;
import lab.check.Remarks;
import lab.check.Through;
import lab.socket.Remark;

/// A server that takes one connection, reads a request up to its empty line, and answers with the
/// number of bytes that it had.
@Exercise(id = "socket.serve-once", points = 18, en = "Serve one client", ko = "클라이언트 하나에 응답하기")
@Remarks({Remark.NEVER, Remark.NOT_LISTENING, Remark.LEFT_OPEN, Remark.LEFT})
public interface ServeOnce {
    /// @param requests what each client sends; one without an empty line leaves after it
    /// @param piece how many bytes it sends at a time; 0 for all at once
    /// @return what each client got
    @Through(
            signature = "void serveOnce(ServerSocket server) throws IOException",
            call = "lab.socket.Tryout.server(server -> serveOnce(server), requests, piece)")
    List<String> serve(List<String> requests, int piece);
}
