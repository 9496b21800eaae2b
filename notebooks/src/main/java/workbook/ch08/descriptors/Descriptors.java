package workbook.ch08.descriptors;

import java.util.List;
import lab.check.Exercise;
import lab.check.Remarks;
import lab.check.Through;
import lab.socket.Remark;

/// Two sockets of the system's: one that is bound, and one that listens as well.
@Exercise(id = "socket.bind-listen", points = 14, en = "Bind, and listen", ko = "바인드와 listen 나누기")
@Remarks({
    Remark.NO_SOCKET,
    Remark.SAME,
    Remark.UNBOUND,
    Remark.EVERYWHERE,
    Remark.BOUND,
    Remark.AFTER_LISTEN,
    Remark.CONNECTED,
    Remark.REFUSED,
    Remark.NO_ANSWER
})
public interface Descriptors {
    /// What each descriptor turned out to be, in {@link lab.socket.Tryout#descriptors}' words.
    @Through(signature = "int[] fds()", call = "lab.socket.Tryout.descriptors(fds())")
    List<String> fds();
}
