package workbook.ch09.fields;

import java.util.Map;
import java.util.TreeMap;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class FieldsChecks {
    private static final String GET = "GET / HTTP/1.1\r\n";

    @Check(points = 4, en = "two plain fields", ko = "평범한 필드 두 개")
    void plain(Fields learner, Trial trial) {
        expect(
                Map.of("host", "localhost", "accept", "text/html"),
                GET + "Host: localhost\r\nAccept: text/html\r\n\r\n",
                learner,
                trial);
    }

    @Hidden
    @Check(points = 3, en = "a value with a colon in it", ko = "값에 콜론이 있는 필드")
    void colon(Fields learner, Trial trial) {
        int port = trial.random().nextInt(1024, 65536);
        expect(
                Map.of("host", "a:" + port, "referer", "http://b/"),
                GET + "Host: a:" + port + "\r\nReferer: http://b/\r\n\r\n",
                learner,
                trial);
    }

    @Hidden
    @Check(points = 2, en = "names in capital letters", ko = "대문자로 쓴 이름")
    void capitals(Fields learner, Trial trial) {
        expect(Map.of("host", "A"), GET + "HOST: A\r\n\r\n", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "no space, or too many, around the value", ko = "값 앞뒤에 공백이 없거나 많은 필드")
    void space(Fields learner, Trial trial) {
        expect(
                Map.of("host", "a", "accept", "*/*", "x", ""),
                GET + "Host:a\r\nAccept: \t */*  \r\nX:\r\n\r\n",
                learner,
                trial);
        expect(
                Map.of("host", "a", "user-agent", "lab browser"),
                GET + "Host: a\r\nUser-Agent: lab browser\r\n\r\n",
                learner,
                trial);
    }

    @Hidden
    @Check(points = 1, en = "a name that comes twice", ko = "두 번 나오는 이름")
    void twice(Fields learner, Trial trial) {
        expect(
                Map.of("host", "a", "accept", "text/html, */*"),
                GET + "Accept: text/html\r\nHost: a\r\nAccept: */*\r\n\r\n",
                learner,
                trial);
    }

    @Hidden
    @Check(points = 2, en = "neither the first line nor the body", ko = "첫 줄과 본문은 필드가 아니다")
    void headOnly(Fields learner, Trial trial) {
        expect(
                Map.of("host", "a"),
                "POST http://a/ HTTP/1.1\r\nHost: a\r\n\r\nname: ada\r\n",
                learner,
                trial);
        expect(
                Map.of("host", "a"),
                "POST / HTTP/1.1\r\nHost: a\r\n\r\nto: bora\r\n\r\nHello\r\n",
                learner,
                trial);
    }

    private static void expect(
            Map<String, String> fields, String message, Fields learner, Trial trial) {
        trial.expect(new TreeMap<>(fields), new TreeMap<>(learner.fields(message)));
    }
}
