package lab.kernel.grade;

import java.time.Duration;
import java.util.List;
import lab.check.NoAnswer;
import lab.check.Shown;
import lab.check.Step;
import lab.check.Task;

/// What came of one check.
public sealed interface CheckResult {
    Task.CheckMethod check();

    /// The transcript up to where the check ended.
    List<Step> steps();

    default int points() {
        return this instanceof Passed ? check().points() : 0;
    }

    record Passed(Task.CheckMethod check, List<Step> steps) implements CheckResult {}

    /// The answer is not the expected one.
    record Failed(Task.CheckMethod check, Shown expected, Shown actual, List<Step> steps)
            implements CheckResult {}

    /// An assertion failed that does not say what it expected.
    record Refuted(Task.CheckMethod check, String message, List<Step> steps)
            implements CheckResult {}

    /// There was no answer.
    record Unanswered(Task.CheckMethod check, NoAnswer why, List<Step> steps)
            implements CheckResult {}

    /// The check as a whole did not end in time.
    record GivenUp(Task.CheckMethod check, Duration limit, List<Step> steps)
            implements CheckResult {}

    /// The check itself is wrong; the learner can do nothing about it.
    record Broken(Task.CheckMethod check, String message, List<Step> steps)
            implements CheckResult {}
}
