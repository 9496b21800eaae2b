package workbook.ch09.handler;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lab.check.Exercise;

/// What a small server answers (RFC 9110 §9, §15; RFC 9112 §3.2).
@Exercise(id = "http.handle", points = 16, en = "A server's answer", ko = "서버의 응답")
public interface Handler {
    /// @param line the request line, without its end
    /// @param fields by name in small letters
    record Request(String line, Map<String, String> fields) {}

    /// @param contentLength in bytes
    /// @param body empty in an answer to HEAD, and where the status is no 200
    record Response(int status, int contentLength, String body) {}

    Response handle(Request request);

    /// The files of the server's disk, as the notebook has them.
    Map<String, String> DISK =
            Map.of(
                    "site/index.html", "<h1>안녕하세요</h1>\n",
                    "site/hello.txt", "Hello\n",
                    "site/docs/ip.txt", "RFC 791\n",
                    "site-old/notes.txt", "move house\n",
                    "secret.txt", "the key is under the mat\n");

    /// Reads a file as an operating system would: {@code ..} is the folder above.
    static Optional<String> read(String path) {
        return Optional.ofNullable(
                DISK.get(Path.of(path).normalize().toString().replace('\\', '/')));
    }
}
