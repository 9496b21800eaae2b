package lab.kernel.grade;

import java.util.List;
import java.util.Optional;
import lab.check.Task;

/// What the checks found.
///
/// @param results in the task's order; without the hidden ones where these were not run
/// @param recognised the one known mistake that explains every answer, if something failed
public record Verdict(
        Task task, List<CheckResult> results, Optional<Task.KnownMistake> recognised) {
    public Verdict {
        results = List.copyOf(results);
    }

    /// Between none and {@link #max}.
    public int points() {
        return Math.clamp(results.stream().mapToInt(CheckResult::points).sum(), 0, max());
    }

    /// What the checks that were run are worth; the whole exercise if the hidden ones were.
    public int max() {
        return results.stream().mapToInt(r -> r.check().points()).sum();
    }

    public boolean passed() {
        return results.stream().allMatch(CheckResult.Passed.class::isInstance);
    }
}
