package workbook.ch08.backlog;

import lab.check.Exercise;

/// How many clients are connected where nobody accepts, on Linux.
@Exercise(id = "socket.backlog", points = 10, en = "Nobody accepts", ko = "아무도 accept하지 않을 때")
public interface Backlog {
    /// @param backlog what listen was given
    /// @param clients how many call connect, one after the other
    /// @return for how many of them connect returns
    int connected(int backlog, int clients);
}
