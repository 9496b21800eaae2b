package workbook.ch08.selector;

import java.util.List;
import lab.check.Mistake;

/// Each gives what its client would see.
final class Mistakes {
    private Mistakes() {}

    private static String response(int count) {
        String content = String.valueOf(count);
        return "HTTP/1.1 200 OK\r\nContent-Length: "
                + content.length()
                + "\r\nConnection: close\r\n\r\n"
                + content;
    }

    @Mistake(
            id = "one-read",
            en =
                    "OP_READ says that some bytes are there, not that the request is whole. Keep what has come and wait for the next event until there is an empty line.",
            ko = "OP_READ는 바이트가 왔다는 뜻이지 요청이 다 왔다는 뜻이 아닙니다. 빈 줄이 나올 때까지 온 것을 모아 두고 다음 사건을 기다리십시오.")
    static final class OneRead implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return List.of("accept", "read", response(piece == 0 ? request.length() : piece));
        }
    }

    @Mistake(
            id = "still-blocking",
            en =
                    "register throws IllegalBlockingModeException: a channel must be non-blocking before it goes to a selector. That holds for the listening one and for the accepted one.",
            ko =
                    "register에서 IllegalBlockingModeException이 납니다. 채널을 셀렉터에 등록하려면 먼저 논블로킹으로 바꾸어야 합니다. listen하는 채널도, accept한 채널도 그렇습니다.")
    static final class StillBlocking implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return List.of("IllegalBlockingModeException");
        }
    }

    @Mistake(
            id = "key-stays",
            en =
                    "A NullPointerException: you looked at an old event again. The selector adds to selectedKeys() and never takes away; remove each key that you have dealt with, else accept returns null.",
            ko =
                    "NullPointerException이 났습니다. 지난 사건을 다시 처리하고 있습니다. 셀렉터는 selectedKeys()에 더하기만 하고 빼지 않습니다. 처리한 키는 지우십시오. 그러지 않으면 accept가 null을 돌려줍니다.")
    static final class KeyStays implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return List.of("NullPointerException");
        }
    }

    @Mistake(
            id = "never-registered",
            en =
                    "You never come back: the connection was accepted, but nobody told the selector to look at it. Register it with OP_READ.",
            ko = "끝나지 않습니다. 연결을 accept했지만 셀렉터에 지켜보라고 하지 않았습니다. OP_READ로 등록하십시오.")
    static final class NeverRegistered implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return List.of("(never comes back)");
        }
    }

    @Mistake(
            id = "waits-in-accept",
            en =
                    "Nothing was registered with your selector: you wait in accept and read, as in 8.4. While one client sleeps, such a server has nobody for the next. Make the channel non-blocking, register it, and wait in select alone.",
            ko =
                    "셀렉터에 아무것도 등록하지 않았습니다. 8.4처럼 accept와 read에서 기다리고 있습니다. 그러면 클라이언트 하나가 쉬는 동안 다음 클라이언트를 돌볼 수 없습니다. 채널을 논블로킹으로 바꾸어 등록하고, select에서만 기다리십시오.")
    static final class WaitsInAccept implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return List.of("(nothing was registered)");
        }
    }

    @Mistake(
            id = "no-events",
            en =
                    "The response is right. But the list of events is empty: add accept and read to it.",
            ko = "응답은 맞습니다. 그런데 사건의 목록이 비어 있습니다. accept와 read를 적으십시오.")
    static final class NoEvents implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return List.of(response(request.length()));
        }
    }
}
