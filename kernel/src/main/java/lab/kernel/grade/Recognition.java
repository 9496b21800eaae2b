package lab.kernel.grade;

import java.util.List;
import java.util.Optional;
import lab.check.Call;
import lab.check.NoAnswer;
import lab.check.Task;

/// Finds the mistake behind wrong answers. A mistake explains them if, asked the same, it gives the
/// same, right answers included. If several do, what was asked cannot tell them apart, and nothing
/// is said: a wrong hint is worse than none.
final class Recognition {
    private Recognition() {}

    /// @param calls for each check those made in it
    static Optional<Task.KnownMistake> of(
            Task task, List<CheckResult> results, List<List<Call>> calls) {
        boolean failed = results.stream().anyMatch(Recognition::isWrong);
        boolean unknowable = results.stream().anyMatch(Recognition::isUnknowable);
        if (!failed || unknowable) return Optional.empty();
        List<Task.KnownMistake> explaining =
                task.mistakes().stream()
                        .filter(m -> calls.stream().allMatch(c -> task.explains(m, c)))
                        .toList();
        return explaining.size() == 1 ? Optional.of(explaining.getFirst()) : Optional.empty();
    }

    private static boolean isWrong(CheckResult result) {
        return !(result instanceof CheckResult.Passed || result instanceof CheckResult.Broken);
    }

    private static boolean isUnknowable(CheckResult result) {
        return result instanceof CheckResult.Unanswered(var _, var why, var _)
                && (why instanceof NoAnswer.NotDone
                        || why instanceof NoAnswer.Missing
                        || why instanceof NoAnswer.Lost);
    }
}
