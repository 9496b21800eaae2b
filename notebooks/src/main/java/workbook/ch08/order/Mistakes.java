package workbook.ch08.order;

import static workbook.ch08.order.SocketOrder.Step.*;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "connect-after-read",
            en =
                    "connect returns only after the server has read in your order. It returns when the handshake is done, and that is the system's work: the server may not even have called accept. What would the server read, before the client has a connection to write to?",
            ko =
                    "여러분의 순서에서는 서버가 읽은 뒤에야 connect가 끝납니다. connect는 핸드셰이크가 되면 바로 끝나고, 핸드셰이크는 운영 체제가 합니다. 서버가 accept를 부르지 않았어도 됩니다. 클라이언트가 연결도 없이 무엇을 써서 서버가 읽겠습니까?")
    static final class ConnectAfterRead implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    SERVER_SOCKET,
                    PORT_BOUND,
                    SERVER_LISTENS,
                    ADDRESS_FOUND,
                    CLIENT_SOCKET,
                    CONNECT_CALLED,
                    REQUEST_WRITTEN,
                    ACCEPT_RETURNS,
                    REQUEST_READ,
                    CONNECT_RETURNS,
                    REQUEST_PROCESSED,
                    RESPONSE_WRITTEN,
                    SERVER_CLOSES,
                    RESPONSE_READ,
                    PAGE_SHOWN,
                    CLIENT_CLOSES);
        }
    }

    @Mistake(
            id = "connects-before-listen",
            en =
                    "The client connects before the server listens. What does the system answer to a SYN for a port where nobody listens?",
            ko = "서버가 listen하기 전에 클라이언트가 연결하고 있습니다. 아무도 기다리지 않는 포트로 SYN이 오면 운영 체제는 무엇으로 답합니까?")
    static final class ConnectsBeforeListen implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    SERVER_SOCKET,
                    PORT_BOUND,
                    ADDRESS_FOUND,
                    CLIENT_SOCKET,
                    CONNECT_CALLED,
                    CONNECT_RETURNS,
                    SERVER_LISTENS,
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

    @Mistake(
            id = "accept-before-connect",
            en =
                    "accept returns a connection before anybody has asked for one. It may be called early, but then it waits.",
            ko = "아무도 연결을 청하지 않았는데 accept가 연결을 돌려주고 있습니다. accept를 일찍 부를 수는 있지만, 그러면 기다립니다.")
    static final class AcceptBeforeConnect implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    SERVER_SOCKET,
                    PORT_BOUND,
                    SERVER_LISTENS,
                    ACCEPT_RETURNS,
                    ADDRESS_FOUND,
                    CLIENT_SOCKET,
                    CONNECT_CALLED,
                    CONNECT_RETURNS,
                    REQUEST_WRITTEN,
                    REQUEST_READ,
                    REQUEST_PROCESSED,
                    RESPONSE_WRITTEN,
                    SERVER_CLOSES,
                    RESPONSE_READ,
                    PAGE_SHOWN,
                    CLIENT_CLOSES);
        }
    }

    @Mistake(
            id = "listen-before-bind",
            en =
                    "The server listens before it is bound. Where should the clients knock? First the port, then the listening.",
            ko = "서버가 바인드하기 전에 listen하고 있습니다. 클라이언트는 어느 문을 두드려야 합니까? 포트를 먼저 정하고 그다음에 듣습니다.")
    static final class ListenBeforeBind implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    SERVER_SOCKET,
                    SERVER_LISTENS,
                    PORT_BOUND,
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

    @Mistake(
            id = "name-last",
            en =
                    "The client calls connect and finds the address afterwards. connect takes an address; a name must be resolved first.",
            ko = "클라이언트가 connect를 부른 다음에 주소를 찾고 있습니다. connect는 주소를 받습니다. 이름을 먼저 주소로 바꾸어야 합니다.")
    static final class NameLast implements SocketOrder {
        @Override
        public List<Step> order() {
            return List.of(
                    SERVER_SOCKET,
                    PORT_BOUND,
                    SERVER_LISTENS,
                    CLIENT_SOCKET,
                    CONNECT_CALLED,
                    CONNECT_RETURNS,
                    ADDRESS_FOUND,
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
}
