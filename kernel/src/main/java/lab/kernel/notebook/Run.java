package lab.kernel.notebook;

import java.util.List;
import lab.kernel.engine.Outcome;

/// A notebook after it was run, and which of its cells failed.
public record Run(Notebook notebook, List<Failure> failures) {
    public Run {
        failures = List.copyOf(failures);
    }

    public boolean succeeded() {
        return failures.isEmpty();
    }

    /// @param number what stands in the cell's brackets
    /// @param firstLine of its source
    public record Failure(int number, String id, String firstLine, Outcome.Failed error) {
        /// One line for a terminal: "cell 7 (checksum): CompileError: cannot find symbol".
        public String line() {
            String message = error.message().lines().findFirst().orElse("");
            return "cell %d (%s): %s%s"
                    .formatted(number, id, error.name(), message.isEmpty() ? "" : ": " + message);
        }
    }
}
