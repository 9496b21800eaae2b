package workbook.ch09.handler;

import java.util.Map;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch09.handler.Handler.Request;
import workbook.ch09.handler.Handler.Response;

final class HandlerChecks {
    private static final Map<String, String> HOST = Map.of("host", "localhost:8080");
    private static final Text STATUS = new Text("the status", "상태 코드");

    @Check(points = 4, en = "a page that is there: 200", ko = "있는 페이지: 200")
    void found(Handler learner, Trial trial) {
        expect(new Response(200, 6, "Hello\n"), "GET /hello.txt HTTP/1.1", learner, trial);
        expect(new Response(200, 25, "<h1>안녕하세요</h1>\n"), "GET / HTTP/1.1", learner, trial);
        expect(new Response(200, 8, "RFC 791\n"), "GET /docs/ip.txt HTTP/1.1", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a page that is not there: 404", ko = "없는 페이지: 404")
    void missing(Handler learner, Trial trial) {
        int number = trial.random().nextInt(1000);
        expect(new Response(404, 0, ""), "GET /page" + number + ".html HTTP/1.1", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a method that the server does not have: 405", ko = "지원하지 않는 메서드: 405")
    void method(Handler learner, Trial trial) {
        status(405, "DELETE /hello.txt HTTP/1.1", HOST, learner, trial);
        status(405, "POST / HTTP/1.1", HOST, learner, trial);
        status(405, "get /hello.txt HTTP/1.1", HOST, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "no Host field: 400", ko = "Host 필드가 없음: 400")
    void noHost(Handler learner, Trial trial) {
        status(400, "GET / HTTP/1.1", Map.of("accept", "*/*"), learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a request line that is none: 400", ko = "요청 줄이 아닌 첫 줄: 400")
    void noRequestLine(Handler learner, Trial trial) {
        status(400, "GET /hello.txt", HOST, learner, trial);
        status(400, "hello", HOST, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "no way out of the site's folder: 404", ko = "사이트 폴더 밖은 줄 수 없음: 404")
    void outside(Handler learner, Trial trial) {
        expect(new Response(404, 0, ""), "GET /../secret.txt HTTP/1.1", learner, trial);
        expect(new Response(404, 0, ""), "GET /docs/../../secret.txt HTTP/1.1", learner, trial);
        expect(new Response(404, 0, ""), "GET /../site-old/notes.txt HTTP/1.1", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "HEAD: all but the body", ko = "HEAD: 본문만 빼고 그대로")
    void head(Handler learner, Trial trial) {
        expect(new Response(200, 6, ""), "HEAD /hello.txt HTTP/1.1", learner, trial);
        status(404, "HEAD /none HTTP/1.1", HOST, learner, trial);
    }

    private static void expect(Response right, String line, Handler learner, Trial trial) {
        trial.expect(right, learner.handle(new Request(line, HOST)));
    }

    private static void status(
            int right, String line, Map<String, String> fields, Handler learner, Trial trial) {
        trial.expect(STATUS, right, learner.handle(new Request(line, fields)).status());
    }
}
