package workbook.ch08.states;

import java.util.List;
import lab.check.Exercise;

/// Reading the system's table of sockets.
@Exercise(id = "socket.states", points = 12, en = "The table of sockets", ko = "소켓 표 읽기")
public interface SocketStates {
    /// @param local such as "127.0.0.1:8080"
    record Row(String local, String remote, String state) {}

    /// @param lines of /proc/net/tcp, the first with headings
    /// @return the sockets with this port at either end, in the table's order
    List<Row> rows(List<String> lines, int port);
}
