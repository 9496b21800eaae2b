package workbook.ch08.client;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "waits-for-the-end",
            en =
                    "You read until the server closes, and this one does not: in HTTP/1.1 a connection stays open for the next request. So you hang. The head says how long the content is.",
            ko =
                    "서버가 닫을 때까지 읽고 있는데 이 서버는 닫지 않습니다. HTTP/1.1에서 연결은 다음 요청을 위해 열려 있습니다. 그래서 멈춰 버립니다. 내용의 길이는 헤더에 있습니다.")
    static final class WaitsForTheEnd extends Model {
        @Override
        String page(String says, String manner) {
            return manner.equals("KEEPS_ALIVE") ? NEVER : super.page(says, manner);
        }
    }

    @Mistake(
            id = "counts-characters",
            en =
                    "You wait for as many characters as Content-Length says. It counts bytes, and a Korean syllable has three of them in UTF-8: the rest never comes.",
            ko =
                    "Content-Length를 글자 수로 세며 기다리고 있습니다. 이 값은 바이트 수이고, UTF-8에서 한글 한 글자는 세 바이트입니다. 나머지는 오지 않습니다.")
    static final class CountsCharacters extends Model {
        @Override
        String page(String says, String manner) {
            String page = super.page(says, manner);
            boolean ascii = page.chars().allMatch(c -> c < 0x80);
            return manner.equals("KEEPS_ALIVE") && !ascii ? NEVER : page;
        }
    }

    @Mistake(
            id = "head-and-all",
            en =
                    "You return the head along with the content. The head ends with the first empty line.",
            ko = "헤더까지 함께 돌려주고 있습니다. 헤더는 첫 빈 줄에서 끝납니다.")
    static final class HeadAndAll extends Model {
        @Override
        String page(String says, String manner) {
            return says;
        }
    }

    @Mistake(
            id = "always-the-root",
            en = "You ask for / whatever the path is. It belongs into the request line.",
            ko = "경로가 무엇이든 /를 요청하고 있습니다. 경로는 요청 줄에 들어갑니다.")
    static final class AlwaysTheRoot extends Model {
        @Override
        String asks(String path) {
            return super.asks("/");
        }
    }

    @Mistake(
            id = "no-host",
            en =
                    "Your request has no Host field. HTTP/1.1 asks for one: many sites share an address.",
            ko = "요청에 Host 필드가 없습니다. HTTP/1.1에서는 꼭 있어야 합니다. 한 주소를 여러 사이트가 함께 쓰기 때문입니다.")
    static final class NoHost extends Model {
        @Override
        String asks(String path) {
            return "GET " + path + " HTTP/1.1";
        }
    }

    @Mistake(
            id = "swallows",
            en =
                    "Where nobody listens you return an empty page, as if there were one. Whoever calls you cannot tell. Let the exception go on.",
            ko = "연결을 기다리는 프로그램이 없는데도 빈 페이지가 있는 것처럼 돌려주고 있습니다. 부른 쪽에서는 구별할 수 없습니다. 예외를 그대로 넘기십시오.")
    static final class Swallows extends Model {
        @Override
        String failure(String exception) {
            return "";
        }
    }

    @Mistake(
            id = "leaves-open",
            en =
                    "Your socket is still open when fetch returns. A server that keeps the connection waits there for your next request, and both keep a descriptor. Who closes it, also where an exception goes on?",
            ko =
                    "fetch가 끝난 뒤에도 소켓이 열려 있습니다. 연결을 유지하는 서버는 다음 요청을 계속 기다리고, 양쪽에 디스크립터가 하나씩 남습니다. 예외가 날 때까지 생각하면 소켓은 누가 닫습니까?")
    static final class LeavesOpen extends Model {
        @Override
        String page(String says, String manner) {
            String page = super.page(says, manner);
            return manner.equals("KEEPS_ALIVE") ? page + " (left open)" : page;
        }
    }

    @Mistake(
            id = "lines-joined",
            en =
                    "Line ends of the content are lost: you read lines and put them together again. The content is bytes, and CR and LF in it belong to the page.",
            ko = "내용의 줄 끝이 사라졌습니다. 줄 단위로 읽어 다시 이어 붙였기 때문입니다. 내용은 바이트이고, 그 안의 CR과 LF도 페이지의 일부입니다.")
    static final class LinesJoined extends Model {
        @Override
        String page(String says, String manner) {
            return super.page(says, manner).replaceAll("[\r\n]", "");
        }
    }

    @Mistake(
            id = "length-wanted",
            en =
                    "Without Content-Length you return nothing. Then the content goes on until the server closes.",
            ko = "Content-Length가 없으면 아무것도 돌려주지 않습니다. 그때 내용은 서버가 닫을 때까지 이어집니다.")
    static final class LengthWanted extends Model {
        @Override
        String page(String says, String manner) {
            return says.contains("Content-Length") ? super.page(says, manner) : "";
        }
    }

    @Mistake(
            id = "length-to-the-heads-end",
            en =
                    "You take all from Content-Length to the end of the head for a number. Other fields may follow: the number ends with its line.",
            ko = "Content-Length부터 헤더 끝까지를 모두 수로 읽었습니다. 다른 필드가 뒤따를 수 있습니다. 수는 그 줄에서 끝납니다.")
    static final class LengthToTheHeadsEnd extends Model {
        @Override
        String page(String says, String manner) {
            return says.contains("Content-Length")
                    ? "NumberFormatException"
                    : super.page(says, manner);
        }
    }
}
