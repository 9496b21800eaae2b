package workbook.ch08.order;

import lab.check.Exercise;
import lab.check.Through;

/// The rows of the socket table in an order that can happen. Any such order is right: the checks
/// ask about pairs.
@Exercise(id = "socket.order", points = 10, en = "An order that can happen", ko = "일어날 수 있는 순서")
public interface SocketOrder {
    /// By name.
    enum Step {
        ACCEPT_RETURNS,
        ADDRESS_FOUND,
        CLIENT_CLOSES,
        CLIENT_SOCKET,
        CONNECT_CALLED,
        CONNECT_RETURNS,
        PAGE_SHOWN,
        PORT_BOUND,
        REQUEST_PROCESSED,
        REQUEST_READ,
        REQUEST_WRITTEN,
        RESPONSE_READ,
        RESPONSE_WRITTEN,
        SERVER_CLOSES,
        SERVER_LISTENS,
        SERVER_SOCKET
    }

    @Through(
            signature = "List<Step> order()",
            call = "order().indexOf(first) < order().indexOf(then)")
    boolean before(Step first, Step then);

    /// How often the step is in the list.
    @Through(signature = "", call = "java.util.Collections.frequency(order(), step)")
    int times(Step step);
}
