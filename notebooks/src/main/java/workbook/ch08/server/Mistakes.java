package workbook.ch08.server;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "one-read",
            en =
                    "You take what one read gives for the whole request. TCP carries a stream: where the client sends byte by byte, the first read may return a single one. How do you know that the request is whole?",
            ko =
                    "read 한 번으로 받은 것을 요청 전체로 여기고 있습니다. TCP는 스트림을 나릅니다. 클라이언트가 한 바이트씩 보내면 첫 read는 한 바이트만 돌려줄 수 있습니다. 요청이 다 왔다는 것을 무엇으로 압니까?")
    static final class OneRead extends Model {
        @Override
        int count(String request, int piece) {
            return piece == 0 ? request.length() : piece;
        }
    }

    @Mistake(
            id = "reads-to-the-end",
            en =
                    "You read until the stream ends. The client keeps it open, since it waits for your response; and you wait for its end. The request ends with an empty line.",
            ko = "스트림이 끝날 때까지 읽고 있습니다. 클라이언트는 응답을 기다리느라 스트림을 닫지 않고, 서버는 그 끝을 기다립니다. 요청은 빈 줄로 끝납니다.")
    static final class ReadsToTheEnd extends Model {
        @Override
        String got(String request, int piece) {
            return NEVER;
        }
    }

    @Mistake(
            id = "never-closes",
            en =
                    "Your response arrives, but the connection stays open. You promise Connection: close, and each connection that is never closed keeps a descriptor.",
            ko = "응답은 도착했지만 연결이 열린 채로 남습니다. Connection: close라고 약속했고, 닫지 않은 연결마다 디스크립터가 하나씩 남습니다.")
    static final class NeverCloses extends Model {
        @Override
        String got(String request, int piece) {
            return super.got(request, piece) + " (left open)";
        }

        @Override
        String leaver() {
            return " (left open)";
        }
    }

    @Mistake(
            id = "ignores-minus-one",
            en =
                    "A client leaves in the middle of its request, and you read for ever: read returns -1 then, again and again. What is a loop to do with it?",
            ko = "클라이언트가 요청 도중에 떠나면 끝없이 읽고 있습니다. 그때 read는 계속 -1을 돌려줍니다. 반복문은 -1을 어떻게 해야 합니까?")
    static final class IgnoresMinusOne extends Model {
        @Override
        String leaver() {
            return NEVER;
        }
    }

    @Mistake(
            id = "keeps-the-leaver",
            en =
                    "A client leaves in the middle of its request: you return, but your end of that connection stays open, and with it its descriptor. Close it whichever way the method ends.",
            ko =
                    "클라이언트가 요청 도중에 떠나면 그대로 돌아오지만, 그 연결의 서버 쪽 끝은 열린 채로 디스크립터와 함께 남습니다. 메서드가 어떻게 끝나든 연결을 닫으십시오.")
    static final class KeepsTheLeaver extends Model {
        @Override
        String leaver() {
            return " (left open)";
        }
    }

    @Mistake(
            id = "closes-the-listener",
            en =
                    "The first client is served, the next is not: you have closed the listening socket. accept gives a socket of its own for each connection; close that one.",
            ko =
                    "첫째 클라이언트만 응답을 받고 다음은 받지 못합니다. listen하는 소켓을 닫았기 때문입니다. accept는 연결마다 따로 소켓을 줍니다. 그 소켓을 닫으십시오.")
    static final class ClosesTheListener extends Model {
        @Override
        public List<String> serve(List<String> requests, int piece) {
            return requests.size() > 1
                    ? List.of("(listens no more)")
                    : super.serve(requests, piece);
        }
    }

    @Mistake(
            id = "bare-newlines",
            en = "The lines of your head end with LF alone. HTTP ends each with CR and LF: \\r\\n.",
            ko = "헤더의 줄이 LF만으로 끝납니다. HTTP의 줄은 CR과 LF, 곧 \\r\\n으로 끝납니다.")
    static final class BareNewlines extends Model {
        @Override
        String response(int count) {
            return super.response(count).replace("\r\n", "\n");
        }
    }
}
