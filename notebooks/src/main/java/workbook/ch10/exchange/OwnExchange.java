package workbook.ch10.exchange;

import java.util.List;
import lab.check.Exercise;

/// The frames of one's own exchange, out of all that passed the adapter.
@Exercise(
        id = "exchange.own",
        points = 10,
        en = "Your own exchange in a capture",
        ko = "캡처에서 내 연결 골라내기")
public interface OwnExchange {
    /// @param captured Ethernet frames of any kind
    /// @param port the server's
    /// @return those that carry a TCP segment to the port or from it, in their order
    List<byte[]> exchange(List<byte[]> captured, int port);
}
