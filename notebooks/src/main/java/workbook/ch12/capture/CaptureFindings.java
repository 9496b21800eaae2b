package workbook.ch12.capture;

import java.util.List;
import lab.check.Exercise;

/// What a capture of one HTTP exchange tells.
@Exercise(id = "assess.capture", points = 10, en = "An unknown capture", ko = "처음 보는 캡처")
public interface CaptureFindings {
    /// @param path that was asked for
    /// @param status of the response
    /// @param repeated how many frames carry data that an earlier one carried already
    record Findings(int clientPort, int serverPort, String path, int status, int repeated) {}

    /// @param frames Ethernet frames of one connection, from its first SYN on
    Findings findings(List<byte[]> frames);
}
