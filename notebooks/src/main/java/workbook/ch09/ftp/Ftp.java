package workbook.ch09.ftp;

import java.util.List;
import lab.check.Exercise;

/// A client that fetches one file by FTP (RFC 959 §4, §5.4).
@Exercise(id = "ftp.fetch", points = 12, en = "Two connections", ko = "연결 두 개")
public interface Ftp {
    /// @param reply to PASV: 227, and six numbers in parentheses
    int dataPort(String reply);

    /// What the client does on a line of the control connection.
    ///
    /// @param reply a line, without its end
    /// @return in order: "send " and a command, "connect " and a port; none while nothing is to be
    ///   done
    List<String> react(String reply, String file);
}
