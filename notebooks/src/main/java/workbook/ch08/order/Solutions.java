package workbook.ch08.order;

import static workbook.ch08.order.SocketOrder.Step.*;

import java.util.List;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class AcceptLate implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    SERVER_SOCKET,
                    PORT_BOUND,
                    SERVER_LISTENS,
                    ADDRESS_FOUND,
                    CLIENT_SOCKET,
                    CONNECT_CALLED,
                    CONNECT_RETURNS,
                    REQUEST_WRITTEN,
                    ACCEPT_RETURNS,
                    REQUEST_READ,
                    REQUEST_PROCESSED,
                    RESPONSE_WRITTEN,
                    SERVER_CLOSES,
                    RESPONSE_READ,
                    PAGE_SHOWN,
                    CLIENT_CLOSES);
        }
    }

    @Solution
    static final class AcceptEarly implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    CLIENT_SOCKET,
                    SERVER_SOCKET,
                    ADDRESS_FOUND,
                    PORT_BOUND,
                    SERVER_LISTENS,
                    CONNECT_CALLED,
                    ACCEPT_RETURNS,
                    CONNECT_RETURNS,
                    REQUEST_WRITTEN,
                    REQUEST_READ,
                    REQUEST_PROCESSED,
                    RESPONSE_WRITTEN,
                    RESPONSE_READ,
                    CLIENT_CLOSES,
                    PAGE_SHOWN,
                    SERVER_CLOSES);
        }
    }
}
