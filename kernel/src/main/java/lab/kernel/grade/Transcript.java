package lab.kernel.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.check.NoAnswer;
import lab.check.Shown;
import lab.check.Step;
import lab.check.Text;

/// What a check did, step by step, in the words of its answer.
record Transcript(Answer answer) {
    private static final int FIRST_STEPS = 8;
    private static final int LAST_STEPS = 24;

    /// A line for each step, and one for where the values compared part ways.
    List<String> lines(List<Step> steps, Optional<Answer.Values> values) {
        var lines = new ArrayList<>(shortened(told(steps)));
        values.flatMap(compared -> Difference.of(compared, answer.language()))
                .ifPresent(lines::add);
        return lines;
    }

    /// The last expectation, if it failed and has no words of its own, is what the row says.
    private static List<Step> told(List<Step> steps) {
        boolean repeats =
                !steps.isEmpty()
                        && steps.getLast()
                                instanceof Step.Expectation(Text what, var _, var _, boolean met)
                        && !met
                        && what.equals(Text.EMPTY);
        return repeats ? steps.subList(0, steps.size() - 1) : steps;
    }

    /// The first steps and the last of a long transcript.
    private List<String> shortened(List<Step> steps) {
        int left = steps.size() - FIRST_STEPS - LAST_STEPS;
        if (left <= 0) return steps.stream().map(this::line).toList();
        var lines = new ArrayList<String>();
        steps.subList(0, FIRST_STEPS).forEach(step -> lines.add(line(step)));
        lines.add(answer.say(Phrases.MORE_STEPS, left));
        steps.subList(FIRST_STEPS + left, steps.size()).forEach(step -> lines.add(line(step)));
        return lines;
    }

    private String line(Step step) {
        return switch (step) {
            case Step.Action(Text what) -> answer.say(what);
            case Step.Called(String method, var arguments, var result) ->
                    arguments.stream()
                            .map(this::inCall)
                            .collect(Collectors.joining(", ", method + "(", ") → " + end(result)));
            case Step.Expectation(Text what, var expected, var _, boolean met) ->
                    (met ? "✓ " : "✗ ")
                            + answer.say(what.equals(Text.EMPTY) ? Phrases.EXPECTED : what)
                            + ": "
                            + answer.inLine(expected);
        };
    }

    private String inCall(Step.Argument argument) {
        return switch (answer.translated(argument.value())) {
            case Shown.Bytes _ -> argument.name();
            case Shown.Value(String text) -> argument.name() + " = " + text;
        };
    }

    private String end(Step.Result result) {
        return switch (result) {
            case Step.Result.Value(Shown value) -> answer.inLine(value);
            case Step.Result.Done _ -> answer.say(Phrases.NOTHING);
            case Step.Result.None(NoAnswer.Threw threw) -> Phrases.name(threw);
            case Step.Result.None _ -> answer.say(Phrases.NO_ANSWER);
        };
    }
}
