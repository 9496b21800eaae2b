package workbook.ch12.rows;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "listen-before-bind",
            en =
                    "A socket that listens before it is bound waits on a port that "
                            + "nobody knows. Bind first.",
            ko = "바인드하기 전에 연결을 기다리면 아무도 모르는 포트에서 기다리게 됩니다. 바인드가 먼저입니다.")
    static final class ListenBeforeBind implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "server-socket",
                    "server-listen",
                    "server-bind",
                    "server-accept",
                    "client-resolve",
                    "client-socket",
                    "client-connect",
                    "server-connected",
                    "client-connected",
                    "client-send",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }

    @Mistake(
            id = "connect-before-listen",
            en =
                    "The client connects while nobody listens. The answer would be "
                            + "RST: connection refused.",
            ko = "아무도 기다리지 않는데 클라이언트가 연결합니다. 이때는 RST가 돌아오고 연결이 거부됩니다.")
    static final class ConnectBeforeListen implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "client-resolve",
                    "client-socket",
                    "client-connect",
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-accept",
                    "server-connected",
                    "client-connected",
                    "client-send",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }

    @Mistake(
            id = "connect-before-name",
            en =
                    "To connect the client needs an address. It has a name until "
                            + "it has resolved it.",
            ko = "연결하려면 주소가 필요합니다. 이름을 주소로 바꾸기 전에는 이름밖에 없습니다.")
    static final class ConnectBeforeName implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-accept",
                    "client-socket",
                    "client-connect",
                    "client-resolve",
                    "server-connected",
                    "client-connected",
                    "client-send",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }

    @Mistake(
            id = "respond-before-read",
            en =
                    "The server responds before it has read the request. It cannot "
                            + "know yet what is asked for.",
            ko = "서버가 요청을 읽기 전에 응답합니다. 아직 무엇을 달라는지 알 수 없습니다.")
    static final class RespondBeforeRead implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-accept",
                    "client-resolve",
                    "client-socket",
                    "client-connect",
                    "server-connected",
                    "client-connected",
                    "client-send",
                    "server-respond",
                    "server-read",
                    "server-process",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }

    @Mistake(
            id = "close-before-processing",
            en =
                    "You close before the response is processed. What has not been "
                            + "read when a socket is closed is gone.",
            ko = "응답을 처리하기 전에 닫습니다. 소켓을 닫으면 읽지 않은 것은 사라집니다.")
    static final class CloseBeforeProcessing implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-accept",
                    "client-resolve",
                    "client-socket",
                    "client-connect",
                    "server-connected",
                    "client-connected",
                    "client-send",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "close",
                    "client-receive",
                    "client-process");
        }
    }

    @Mistake(
            id = "connected-before-accept",
            en =
                    "The server has a connection in its hands only when accept "
                            + "returns, so it must have called accept before.",
            ko = "서버가 연결을 손에 넣는 것은 accept가 끝날 때입니다. 그 전에 accept를 불러야 합니다.")
    static final class ConnectedBeforeAccept implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-connected",
                    "client-resolve",
                    "client-socket",
                    "client-connect",
                    "server-accept",
                    "client-connected",
                    "client-send",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }
}
