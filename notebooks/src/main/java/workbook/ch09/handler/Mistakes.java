package workbook.ch09.handler;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static Handler.Response error(int status) {
        return new Handler.Response(status, 0, "");
    }

    @Mistake(
            id = "path-joined",
            en =
                    "Your server gave away secret.txt. The target was joined to "
                            + "the folder as it came, and \"..\" leads out of it. The client "
                            + "writes the target; trust nothing in it.",
            ko =
                    "서버가 secret.txt를 내주었습니다. 대상을 온 그대로 폴더에 이어 붙였고, \"..\"이 폴더 밖으로 "
                            + "나갔습니다. 대상은 클라이언트가 쓴 것이므로 아무것도 믿지 마십시오.")
    static final class PathJoined implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "any-case",
            en =
                    "You take get for GET. Names of fields may be written either way, but the name of "
                            + "a method may not (RFC 9110 §9.1): get is a method that this server "
                            + "does not have.",
            ko =
                    "get을 GET으로 받아들이고 있습니다. 필드 이름은 대소문자를 가리지 않지만 메서드 이름은 "
                            + "가립니다(RFC 9110 §9.1). get은 이 서버에 없는 메서드입니다.")
    static final class AnyCase implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equalsIgnoreCase("HEAD");
            if (!head && !words[0].equalsIgnoreCase("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "host-not-asked-for",
            en =
                    "A request without Host is answered. One address serves many "
                            + "sites, and Host says which is meant, so HTTP/1.1 demands 400.",
            ko =
                    "Host 없는 요청에 답했습니다. 주소 하나로 여러 사이트를 운영할 수 있고 Host가 어느 사이트인지 알려 "
                            + "주므로, HTTP/1.1은 400으로 답하게 합니다.")
    static final class HostNotAskedFor implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "head-with-body",
            en =
                    "HEAD asks for everything but the body. A client that does not "
                            + "expect it takes your body for the next response.",
            ko = "HEAD는 본문만 빼고 모두 달라는 뜻입니다. 클라이언트는 본문을 기다리지 않으므로, 보낸 본문을 다음 " + "응답으로 읽게 됩니다.")
    static final class HeadWithBody implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, page.get());
        }
    }

    @Mistake(
            id = "head-length-zero",
            en =
                    "To HEAD you say Content-Length 0. The field says what GET "
                            + "would have sent; that is what HEAD is asked for.",
            ko =
                    "HEAD에 Content-Length 0이라고 답했습니다. 이 필드는 GET이었다면 보냈을 길이입니다. "
                            + "HEAD는 바로 그것을 알려고 보내는 요청입니다.")
    static final class HeadLengthZero implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, head ? 0 : length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "not-found-for-method",
            en =
                    "404 says that there is no such page. Here there is one, but "
                            + "not with this method: that is 405.",
            ko = "404는 그런 페이지가 없다는 뜻입니다. 여기서는 페이지는 있고 메서드를 지원하지 않는 것이므로 405입니다.")
    static final class NotFoundForMethod implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(404);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "length-in-characters",
            en =
                    "Content-Length counts bytes, as in exercise 9.1. The page "
                            + "with Korean letters has more bytes than characters.",
            ko = "Content-Length는 9.1에서처럼 바이트를 셉니다. 한글이 있는 페이지는 글자보다 바이트가 많습니다.")
    static final class LengthInCharacters implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().length();
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "line-not-checked",
            en =
                    "A first line with fewer than three parts is no request. "
                            + "Answer 400 and do not guess.",
            ko = "세 부분이 아닌 첫 줄은 요청이 아닙니다. 짐작하지 말고 400으로 답하십시오.")
    static final class LineNotChecked implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length < 2) return error(404);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "method-not-looked-at",
            en =
                    "Every method is answered like GET, DELETE too. The client "
                            + "will believe that its file is gone.",
            ko = "어떤 메서드든 GET처럼 답합니다. DELETE에도 200이라고 답하면 클라이언트는 파일이 지워졌다고 믿습니다.")
    static final class MethodNotLookedAt implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            String path = words[1].equals("/") ? "/index.html" : words[1];
            if (path.contains("..")) return error(404);
            Optional<String> page = Handler.read("site" + path);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "name-begins-alike",
            en =
                    "Your server gave away a file of the folder site-old. You look whether the path "
                            + "begins with the letters \"site\"; the folder above has other names "
                            + "that begin so. Compare whole parts of the path: Path.startsWith.",
            ko =
                    "서버가 site-old 폴더의 파일을 내주었습니다. 경로가 site라는 글자로 시작하는지만 보았는데, 위 폴더에는 "
                            + "그렇게 시작하는 다른 이름도 있습니다. Path.startsWith처럼 경로의 이름 단위로 비교하십시오.")
    static final class NameBeginsAlike implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            String file = Path.of("site" + path).normalize().toString();
            if (!file.startsWith("site")) return error(404);
            Optional<String> page = Handler.read(file);
            if (page.isEmpty()) return error(404);
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Mistake(
            id = "error-with-body",
            en =
                    "Your 404 has a body. Real servers send one for people to read; here it is to be "
                            + "empty, and the length 0.",
            ko = "404 응답에 본문이 있습니다. 실제 서버는 사람이 읽을 본문을 보내지만, 여기서는 본문을 비우고 길이를 0으로 합니다.")
    static final class ErrorWithBody implements Handler {
        @Override
        public Response handle(Request request) {
            String[] words = request.line().split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) return error(400);
            if (!request.fields().containsKey("host")) return error(400);
            boolean head = words[0].equals("HEAD");
            if (!head && !words[0].equals("GET")) return error(405);
            String path = words[1].equals("/") ? "/index.html" : words[1];
            Optional<String> page =
                    path.contains("..") ? Optional.empty() : Handler.read("site" + path);
            if (page.isEmpty()) return new Response(404, 9, "Not Found");
            int length = page.get().getBytes(StandardCharsets.UTF_8).length;
            return new Response(200, length, head ? "" : page.get());
        }
    }
}
