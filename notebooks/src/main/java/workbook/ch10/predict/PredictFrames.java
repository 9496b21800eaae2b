package workbook.ch10.predict;

import java.util.List;
import lab.check.Exercise;

/// The frames that a fetch takes, told before it happens.
@Exercise(
        id = "exchange.predict",
        points = 12,
        en = "The frames of a fetch",
        ko = "페이지 하나에 오가는 프레임")
public interface PredictFrames {
    /// Which flags a segment has; PSH is left out.
    enum Flags {
        SYN,
        SYN_ACK,
        ACK,
        FIN_ACK
    }

    /// @param bytes of the frame, with its Ethernet header
    record Predicted(boolean fromClient, Flags flags, int bytes) {}

    /// @param request the request's length in bytes
    /// @param response the response's length in bytes
    List<Predicted> predict(int request, int response);
}
