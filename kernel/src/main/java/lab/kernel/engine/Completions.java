package lab.kernel.engine;

import java.util.List;

/// What could stand at the cursor.
///
/// @param start index in the code of the first character that a candidate replaces
public record Completions(int start, List<Candidate> candidates) {
    public Completions {
        candidates = List.copyOf(candidates);
    }

    /// @param kind as front ends know it: class, function, instance, keyword, module, magic
    public record Candidate(String text, String kind) {}
}
