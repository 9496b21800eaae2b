package workbook.ch09.contentlength;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class ContentLengthChecks {
    private static final String[] WORDS = {"ok", "안녕", "café", "😀", " ", "\r\n", "패킷", "x"};

    @Check(points = 3, en = "the body \"ok\"", ko = "본문 \"ok\"")
    void ok(ContentLength learner, Trial trial) {
        expect("ok", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "five Korean letters", ko = "한글 다섯 글자")
    void korean(ContentLength learner, Trial trial) {
        expect("안녕하세요", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "an empty body, and one that ends its line", ko = "빈 본문과 줄 바꿈으로 끝나는 본문")
    void empty(ContentLength learner, Trial trial) {
        expect("", learner, trial);
        expect("Hello\n", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "bodies drawn from your own seed", ko = "학습자 시드로 만든 본문")
    void any(ContentLength learner, Trial trial) {
        var random = trial.random();
        expect("a 😀\n", learner, trial);
        for (int i = 0; i < 4; i++) {
            var body = new StringBuilder();
            for (int j = 0; j < 5; j++) body.append(WORDS[random.nextInt(WORDS.length)]);
            expect(body.toString(), learner, trial);
        }
    }

    /// Names go without regard to case, and white space around the value does not count.
    private static void expect(String body, ContentLength learner, Trial trial) {
        String right = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
        String answer = learner.contentLength(body);
        String bare = answer.replaceAll("[ \\t]", "").toLowerCase(Locale.ROOT);
        boolean same = bare.equals(right.replace(" ", "").toLowerCase(Locale.ROOT));
        trial.expect(same ? answer : right, answer);
    }
}
