package lab.kernel.grade;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import lab.check.NoAnswer;
import lab.check.Text;

/// The sentences of an answer that belong to no exercise.
final class Phrases {
    /// How JShell names the class around what a cell declares; Java's messages repeat it.
    private static final Pattern SHELL = Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+[$.]");

    static final Text PASSED = new Text("✓ passed", "✓ 통과");
    static final Text FAILED = new Text("✗ not yet", "✗ 아직");
    static final Text BROKEN = new Text("! our fault", "! 문제 오류");
    static final Text RESULT = new Text("Result", "결과");
    static final Text CHECK = new Text("Check", "검사");
    static final Text EXPECTED = new Text("Expected", "기대한 값");
    static final Text ACTUAL = new Text("Your answer", "내 답");
    static final Text POINTS = new Text("Points", "점수");
    static final Text HINT = new Text("Hint", "힌트");
    static final Text ASK_FOR_HINT =
            new Text("%%hint %s gives a hint.", "힌트를 보려면 %%hint %s 명령을 실행하십시오.");
    static final Text NO_HINT =
            new Text(
                    "All checks pass: there is nothing to hint at.", "모든 검사를 통과했습니다. 힌트가 필요 없습니다.");
    static final Text WORKED =
            new Text(
                    "From the worked example in \u201c%s\u201d; the line with the arrow is closest to what is"
                            + " asked for",
                    "\u2018%s\u2019의 예제에서. 화살표가 있는 줄이 이 문제와 가장 가깝습니다");
    static final Text SECTION =
            new Text("Read \u201c%s\u201d once more", "\u2018%s\u2019 절을 다시 읽어 보십시오");
    static final Text HIDDEN = new Text("hidden", "숨김");
    static final Text STEPS = new Text("What was done", "검사 과정");
    static final Text BYTES = new Text("%d bytes", "%d바이트");
    static final Text ONE_BYTE = new Text("byte %d", "바이트 %d");
    static final Text BYTE_RANGE = new Text("bytes %d to %d", "바이트 %d~%d");
    static final Text DIFFERS = new Text("differs", "다른 곳");
    static final Text NOTHING = new Text("returned", "반환함");
    static final Text NO_ANSWER = new Text("no answer", "답 없음");
    static final Text MORE_BYTES = new Text("… %d bytes left out", "… %d바이트 생략");
    static final Text MORE_STEPS = new Text("… %d steps left out", "… %d단계 생략");
    static final Text HIDDEN_NOTE =
            new Text("The inputs of hidden checks are not shown.", "숨김 검사의 입력은 보여 주지 않습니다.");
    static final Text ALL_PASSED = new Text("All checks pass.", "모든 검사를 통과했습니다.");
    static final Text OF_POINTS = new Text("%d of %d points", "%2$d점 중 %1$d점");
    static final Text MORE_WITH_HIDDEN =
            new Text("Hidden checks decide the other %d points.", "나머지 %d점은 숨김 검사로 정해집니다.");
    static final Text WRITE_IT =
            new Text(
                    "Write this in a cell, run the cell, then check again:",
                    "셀에 다음 코드를 작성해 실행한 뒤 다시 검사하십시오:");
    static final Text DECLARE_IT =
            new Text(
                    "Declare it like this, run the cell, then check again:",
                    "다음과 같이 선언하고 셀을 실행한 뒤 다시 검사하십시오:");
    static final Text REFUTED = new Text("The check says: %s", "검사 결과: %s");
    static final Text CHECK_BROKEN =
            new Text(
                    "The check itself failed; this is not your mistake. Please report it: %s",
                    "검사 자체에 오류가 있습니다. 여러분의 잘못이 아닙니다. 다음 내용을 알려" + " 주십시오: %s");

    private Phrases() {}

    /// What stands above the lines of a worked example; with no lines, where to read.
    static Text worked(List<String> lines) {
        return lines.isEmpty() ? SECTION : WORKED;
    }

    /// Kind first, then what to do.
    static Text sentence(NoAnswer why) {
        return switch (why) {
            case NoAnswer.NotDone _ -> new Text("Not done yet.", "아직 작성하지 않았습니다.");
            case NoAnswer.Missing(List<String> found) when found.isEmpty() ->
                    new Text(
                            "There is no such method or class yet. If it is written already, run its"
                                    + " cell: a restart forgets what cells have declared.",
                            "아직 이 메서드나 클래스가 없습니다. 이미 작성했다면 그 셀을 다시 실행하십시오. 커널을"
                                    + " 다시 시작하면 셀에서 선언한 것이 사라집니다.");
            case NoAnswer.Missing(List<String> found) ->
                    new Text(
                            "Your method is declared in another way: " + String.join("; ", found),
                            "메서드의 선언이 다릅니다: " + String.join("; ", found));
            case NoAnswer.OtherType(String type, String declaration) ->
                    new Text(
                            "Your "
                                    + type
                                    + " is not the exercise's. Declare it like this: "
                                    + declaration,
                            type + "의 선언이 문제와 다릅니다. 다음과 같이 선언하십시오: " + declaration);
            case NoAnswer.Threw threw ->
                    new Text(
                            "Your code threw " + thrown(threw),
                            "작성한 코드에서 예외가 발생했습니다: " + thrown(threw));
            case NoAnswer.TimedOut(Duration limit) -> timedOut(limit);
            case NoAnswer.Lost(Text how) ->
                    new Text(
                            "The lab VM ended during this call. " + how.en(),
                            "이 호출 중에 실습 VM이 종료되었습니다. " + how.ko());
            case NoAnswer.Null _ ->
                    new Text(
                            "Your method answered null; a value is needed.",
                            "메서드가 null을 반환했습니다. 값을 반환해야 합니다.");
            case NoAnswer.Unreadable(Text reason) ->
                    new Text(
                            "Your answer could not be read. " + reason.en(),
                            "답을 읽을 수 없습니다. " + reason.ko());
        };
    }

    static Text timedOut(Duration limit) {
        String seconds = seconds(limit);
        return new Text(
                "No answer within "
                        + seconds
                        + " s, so it was stopped. Does a loop never end, or does it wait for something?",
                seconds + "초 안에 답이 없어 중지했습니다. 끝나지 않는 반복문이 있거나 무언가를 기다리고 있지 않습니까?");
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0
                ? Long.toString(limit.toSeconds())
                : Double.toString(limit.toMillis() / 1000.0);
    }

    static String thrown(NoAnswer.Threw threw) {
        String name = name(threw);
        String message = SHELL.matcher(threw.message()).replaceAll("");
        return message.isEmpty() ? name : name + ": " + message;
    }

    static String name(NoAnswer.Threw threw) {
        return threw.exception().substring(threw.exception().lastIndexOf('.') + 1);
    }
}
