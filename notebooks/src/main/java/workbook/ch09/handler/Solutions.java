package workbook.ch09.handler;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    private static Handler.Response error(int status) {
        return new Handler.Response(status, 0, "");
    }

    @Solution
    static final class Rules implements Handler {
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
            return new Response(200, length, head ? "" : page.get());
        }
    }

    @Solution
    static final class PatternAndPath implements Handler {
        private static final Pattern LINE = Pattern.compile("(\\S+) (/\\S*) HTTP/1\\.1");

        @Override
        public Response handle(Request request) {
            var line = LINE.matcher(request.line());
            if (!line.matches() || request.fields().get("host") == null) return error(400);
            return switch (line.group(1)) {
                case "GET" -> page(line.group(2), true);
                case "HEAD" -> page(line.group(2), false);
                default -> error(405);
            };
        }

        private static Response page(String target, boolean withBody) {
            Path site = Path.of("site");
            Path file = site.resolve(target.substring(1)).normalize();
            if (file.equals(site)) file = site.resolve("index.html");
            if (!file.startsWith(site)) return error(404);
            return Handler.read(file.toString())
                    .map(text ->
                            new Response(
                                    200,
                                    text.getBytes(StandardCharsets.UTF_8).length,
                                    withBody ? text : ""))
                    .orElse(error(404));
        }
    }
}
