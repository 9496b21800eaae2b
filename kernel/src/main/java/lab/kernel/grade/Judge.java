package lab.kernel.grade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.check.Call;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Shown;
import lab.check.Step;
import lab.check.Task;
import lab.check.Trial;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/// Says what a test's result means for the learner.
final class Judge {
    private Judge() {}

    static CheckResult of(Task.CheckMethod check, Trial trial, TestExecutionResult result) {
        List<Step> steps = trial.steps();
        Optional<NoAnswer> never = trial.calls().stream().flatMap(Judge::neverAnAnswer).findFirst();
        if (never.isPresent()) return new CheckResult.Unanswered(check, never.get(), steps);
        if (result.getStatus() == Status.SUCCESSFUL) return new CheckResult.Passed(check, steps);
        Throwable thrown = first(result.getThrowable().orElseGet(IllegalStateException::new));
        return switch (thrown) {
            case NoAnswerException e -> new CheckResult.Unanswered(check, e.why(), steps);
            case AssertionFailedError e when e.isExpectedDefined() && e.isActualDefined() ->
                    compared(check, trial, e);
            case AssertionError e -> new CheckResult.Refuted(check, message(e), steps);
            default -> new CheckResult.Broken(check, thrown.toString(), steps);
        };
    }

    /// A check may ask for an exception; it never asks for any of these, so an assertion that lets
    /// them through has not seen an answer.
    private static Stream<NoAnswer> neverAnAnswer(Call call) {
        return switch (call.answer()) {
            case Call.Answer.None(NoAnswer.Threw _) -> Stream.empty();
            case Call.Answer.None(var why) -> Stream.of(why);
            case Call.Answer.Returned _ -> Stream.empty();
        };
    }

    private static Throwable first(Throwable thrown) {
        return thrown instanceof MultipleFailuresError many && many.hasFailures()
                ? many.getFailures().getFirst()
                : thrown;
    }

    private static CheckResult compared(
            Task.CheckMethod check, Trial trial, AssertionFailedError e) {
        Shown expected = Shown.of(e.getExpected().getEphemeralValue(), trial.hexDigits());
        Shown actual = Shown.of(e.getActual().getEphemeralValue(), trial.hexDigits());
        return new CheckResult.Failed(
                check, expected.against(actual), actual.against(expected), trial.steps());
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message.strip();
    }
}
