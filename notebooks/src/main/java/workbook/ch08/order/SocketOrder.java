package workbook.ch08.order;

import java.util.Collections;
import java.util.List;
import lab.check.Exercise;

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

    /// All 16, each once.
    List<Step> order();

    /// Whether {@code first} stands before {@code then}. Worked out here: a list of a learner's own
    /// kind could say so of any two.
    default boolean before(Step first, Step then) {
        var order = order();
        return order.indexOf(first) < order.indexOf(then);
    }

    /// How often the step is in the list.
    default int times(Step step) {
        return Collections.frequency(order(), step);
    }
}
