package workbook.ch08.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class FetchChecks {
    @Check(points = 4, en = "a page of known length", ko = "길이를 아는 페이지")
    void ok(Fetch learner, Trial trial) {
        got("/", "hello", ofLength("hello"), "CLOSES", learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "a server that keeps the connection", ko = "연결을 닫지 않는 서버")
    void keepsAlive(Fetch learner, Trial trial) {
        got("/page", "hello", ofLength("hello"), "KEEPS_ALIVE", learner, trial);
        got("/ko", "안녕하세요", ofLength("안녕하세요"), "KEEPS_ALIVE", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a slow server", ko = "느린 서버")
    void slow(Fetch learner, Trial trial) {
        got("/slow", "hello", ofLength("hello"), "SLOW", learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "no length: the content ends with the connection",
            ko = "길이가 없으면 연결이 끝날 때까지")
    void untilClose(Fetch learner, Trial trial) {
        var page = "page " + trial.random().nextInt(1000) + "\r\nits last line\n";
        var says = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + page;
        got("/close", page, says, "CLOSES", learner, trial);
    }

    @Hidden
    @Check(
            points = 3,
            en = "nobody listens, and a name nobody has",
            ko = "연결을 기다리는 프로그램이 없을 때, 없는 이름일 때")
    void refused(Fetch learner, Trial trial) {
        trial.expect(
                List.of("", "ConnectException"), learner.fetch("localhost", "/", "", "ABSENT"));
        trial.expect(
                List.of("", "UnknownHostException"),
                learner.fetch("no..such..host", "/", "", "CLOSES"));
    }

    private static String ofLength(String page) {
        int length = page.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 200 OK\r\nContent-Length: "
                + length
                + "\r\nContent-Type: text/plain\r\n\r\n"
                + page;
    }

    private static void got(
            String path, String page, String says, String manner, Fetch learner, Trial trial) {
        trial.expect(
                List.of("GET " + path + " HTTP/1.1, Host", page),
                learner.fetch("localhost", path, says, manner));
    }
}
