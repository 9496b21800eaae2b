package workbook.ch08.server;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class ServeOnceChecks {
    private static final String CURL =
            "GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: curl/8.5.0\r\nAccept: */*\r\n\r\n";
    private static final String SHORT = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String OTHER = "GET /bc HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Check(points = 4, en = "a client such as curl", ko = "curl 같은 클라이언트")
    void curl(ServeOnce learner, Trial trial) {
        trial.expect(List.of(response(CURL)), learner.serve(List.of(CURL), 0));
    }

    @Hidden
    @Check(points = 5, en = "a client that sends byte by byte", ko = "한 바이트씩 보내는 클라이언트")
    void byteByByte(ServeOnce learner, Trial trial) {
        trial.expect(List.of(response(SHORT)), learner.serve(List.of(SHORT), 1));
    }

    @Hidden
    @Check(points = 3, en = "two requests at once", ko = "한꺼번에 온 요청 두 개")
    void pipelined(ServeOnce learner, Trial trial) {
        trial.expect(List.of(response(OTHER)), learner.serve(List.of(OTHER + OTHER), 0));
    }

    @Hidden
    @Check(points = 3, en = "a client that leaves early", ko = "도중에 떠나는 클라이언트")
    void leaves(ServeOnce learner, Trial trial) {
        trial.expect(
                List.of("(left)", response(SHORT)),
                learner.serve(List.of("GET / HTTP/1.1\r\nHost:", SHORT), 0));
    }

    @Hidden
    @Check(points = 3, en = "three clients, one after the other", ko = "차례로 오는 클라이언트 셋")
    void three(ServeOnce learner, Trial trial) {
        int number = trial.random().nextInt(10, 100_000);
        var other = "GET /" + number + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        trial.expect(
                List.of(response(SHORT), response(other), response(CURL)),
                learner.serve(List.of(SHORT, other, CURL), 0));
    }

    private static String response(String request) {
        var content = String.valueOf(request.length());
        return "HTTP/1.1 200 OK\r\nContent-Length: "
                + content.length()
                + "\r\nConnection: close\r\n\r\n"
                + content;
    }
}
