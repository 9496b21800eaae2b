package lab.kernel.grade;

import java.util.Optional;
import lab.check.Mark;
import lab.check.NoAnswer;
import lab.check.Shown;
import lab.check.Step;
import lab.check.Text;

/// The first hint of a verdict: that of the mistake which explains the answers, or else where to
/// look first.
final class Ideas {
    private static final Text UNWRITTEN =
            new Text(
                    "Begin with the first check, \u201c%s\u201d. Work out its answer with pencil and paper, then"
                            + " write down in Java the steps you took.",
                    "첫 검사 \u2018%s\u2019부터 시작하십시오. 답을 종이에 직접 구해 보고, 그 과정을 그대로 자바로" + " 옮기십시오.");
    private static final Text ONLY_HIDDEN =
            new Text(
                    "All visible checks pass; of the hidden ones, \u201c%s\u201d is the first that does"
                            + " not. Make an input of your own that fits this name, work out the"
                            + " answer on paper, then call your method with it. Is it right, try the"
                            + " smallest and the largest values, bytes of 0x80 and more, and what may"
                            + " be missing.",
                    "보이는 검사는 모두 통과했지만 숨김 검사 \u2018%s\u2019에서 처음으로 막혔습니다. 이 이름에 맞는"
                            + " 입력을 직접 만들어 종이에 답을 구한 다음, 메서드를 불러 비교하십시오. 답이 맞으면 가장"
                            + " 작은 값과 가장 큰 값, 0x80 이상인 바이트, 없을 수도 있는 것을 넣어 보십시오.");
    private static final Text HIDDEN_THREW =
            new Text(
                    "In the hidden check \u201c%s\u201d your code threw an exception. Make an input of your"
                            + " own that fits this name and call your method with it: then the trace"
                            + " names your line.",
                    "숨김 검사 \u2018%s\u2019에서 예외가 발생했습니다. 이 이름에 맞는 입력을 직접 만들어 메서드를"
                            + " 불러 보십시오. 그러면 추적 내용에서 여러분의 셀과 줄을 볼 수 있습니다.");
    private static final Text NO_VALUE =
            new Text(
                    "In \u201c%s\u201d your method gave back no value that could be compared. Follow it to"
                            + " its return: what stands there?",
                    "\u2018%s\u2019에서 메서드가 비교할 수 있는 값을 돌려주지 않았습니다. return까지 따라가 보십시오."
                            + " 거기에 무엇이 있습니까?");
    private static final Text THREW =
            new Text(
                    "In \u201c%s\u201d your code threw an exception. Its first line that names your cell"
                            + " is where to look: which value there is not what you took it for?",
                    "\u2018%s\u2019에서 예외가 발생했습니다. 추적 내용에서 여러분의 셀이 처음 나오는 줄을 보십시오."
                            + " 그 줄에서 예상과 다른 값은 무엇입니까?");
    private static final Text NO_END =
            new Text(
                    "In \u201c%s\u201d there was no answer in time. What ends your loop, and does each round"
                            + " come closer to it?",
                    "\u2018%s\u2019에서 제때 답이 나오지 않았습니다. 반복문은 무엇으로 끝나며, 한 번 돌 때마다" + " 끝에 가까워집니까?");
    private static final Text FIELD =
            new Text(
                    "In \u201c%s\u201d look at %s (%s). Which bits does your code take, and which are the"
                            + " field's?",
                    "\u2018%s\u2019에서 %s 필드를 보십시오(%s). 여러분의 코드는 어느 비트를 꺼내며, 이 필드의"
                            + " 비트는 어느 것입니까?");
    private static final Text BYTES =
            new Text(
                    "In \u201c%s\u201d your answer differs from byte %d on. Which field of the header is that,"
                            + " and which line of your code writes it?",
                    "\u2018%s\u2019에서 여러분의 답은 %d번 바이트부터 다릅니다. 그곳은 헤더의 어느 필드이며, 코드의"
                            + " 어느 줄이 그 필드를 씁니까?");
    private static final Text COMPARE =
            new Text(
                    "In \u201c%s\u201d put the expected value and yours side by side. Do they differ by a"
                            + " factor, a sign, an order, or an end that was left out?",
                    "\u2018%s\u2019의 기대한 값과 여러분의 답을 나란히 놓고 보십시오. 배수, 부호, 순서가 다릅니까,"
                            + " 아니면 끝부분이 빠졌습니까?");

    private static final Text PARTS =
            new Text(
                    "In \u201c%s\u201d the difference is in: %s. Which line of yours makes it, and from"
                            + " which part of what came in?",
                    "\u2018%s\u2019에서 다른 것: %s. 여러분의 코드에서 이 값을 만드는 줄은 어디이며, 받은 것의 어느"
                            + " 부분으로 만듭니까?");

    private Ideas() {}

    /// Empty where there is nothing to hint at.
    static Optional<String> of(Answer answer) {
        var verdict = answer.verdict();
        if (verdict.passed()) return Optional.empty();
        return verdict.recognised()
                .map(mistake -> answer.say(mistake.hint()))
                .or(() -> Optional.of(general(answer)));
    }

    private static String general(Answer answer) {
        var results = answer.verdict().results();
        var unwritten = answer.unwritten();
        if (unwritten.isPresent())
            return unwritten.get() instanceof NoAnswer.OtherType other
                    ? answer.say(Phrases.sentence(other))
                    : answer.say(UNWRITTEN, title(answer, results.getFirst()));
        var wrong = results.stream().filter(each -> !(each instanceof CheckResult.Passed)).toList();
        return wrong.stream()
                .filter(each -> !each.check().hidden())
                .findFirst()
                .map(each -> general(answer, each))
                .orElseGet(() -> hidden(answer, wrong.getFirst()));
    }

    private static String hidden(Answer answer, CheckResult result) {
        var title = title(answer, result);
        return switch (result) {
            case CheckResult.Unanswered(var _, NoAnswer.Threw _, var _) ->
                    answer.say(HIDDEN_THREW, title);
            case CheckResult.Unanswered(var _, NoAnswer.TimedOut _, var _) ->
                    answer.say(NO_END, title);
            case CheckResult.GivenUp _ -> answer.say(NO_END, title);
            default -> answer.say(ONLY_HIDDEN, title);
        };
    }

    private static String general(Answer answer, CheckResult result) {
        var title = title(answer, result);
        return switch (result) {
            case CheckResult.Unanswered(var _, NoAnswer.Threw _, var _) -> answer.say(THREW, title);
            case CheckResult.Unanswered(var _, NoAnswer.TimedOut _, var _) ->
                    answer.say(NO_END, title);
            case CheckResult.GivenUp _ -> answer.say(NO_END, title);
            case CheckResult.Unanswered _ -> answer.say(NO_VALUE, title);
            default ->
                    field(answer, result)
                            .or(() -> parts(answer, result))
                            .orElseGet(() -> compared(answer, result, title));
        };
    }

    private static String compared(Answer answer, CheckResult result, String title) {
        if (result
                instanceof
                CheckResult.Failed(var _, Shown.Bytes expected, Shown.Bytes actual, var _)) {
            // The longer of the two goes on where they are alike.
            int at =
                    Hexdump.firstDifference(expected)
                            .orElseGet(() -> Hexdump.firstDifference(actual).orElse(0));
            return answer.say(BYTES, title, at);
        }
        return answer.say(COMPARE, title);
    }

    /// The field that the check is about, where it marks one in what it passed in.
    private static Optional<String> field(Answer answer, CheckResult result) {
        for (var step : result.steps().reversed()) {
            if (!(step instanceof Step.Called called)) continue;
            for (var argument : called.arguments()) {
                if (!(argument.value() instanceof Shown.Bytes bytes)) continue;
                var mark = bytes.marks().stream().filter(Mark::isField).findFirst();
                if (mark.isPresent())
                    return Optional.of(
                            answer.say(
                                    FIELD,
                                    title(answer, result),
                                    answer.name(mark.get()),
                                    answer.where(bytes, mark.get())));
            }
        }
        return Optional.empty();
    }

    /// The components in which a record differs from what was expected.
    private static Optional<String> parts(Answer answer, CheckResult result) {
        if (!(result instanceof CheckResult.Failed failed)) return Optional.empty();
        var parts = Components.differing(failed.expected(), failed.actual());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(answer.say(PARTS, title(answer, result), String.join(", ", parts)));
    }

    private static String title(Answer answer, CheckResult result) {
        return answer.say(result.check().title());
    }
}
