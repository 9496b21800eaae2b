package workbook.ch08.port;

import java.util.List;
import lab.check.Exercise;
import lab.check.Remarks;
import lab.check.Through;
import lab.socket.Remark;

/// Port 80 where one may have it, 8080 where one may not.
@Exercise(id = "socket.port-80", points = 8, en = "Port 80, or 8080", ko = "80번 포트, 아니면 8080번")
@Remarks({Remark.RETURNED, Remark.THREW})
public interface WebPort {
    /// @param at80 the error's name at port 80; empty where it may have that port
    /// @param at8080 the same for 8080
    /// @return what was tried, and what came of it
    @Through(
            signature = "int openWeb(IntConsumer bind)",
            call = "lab.socket.Tryout.opening(bind -> openWeb(bind), at80, at8080)")
    List<String> openWeb(String at80, String at8080);
}
