package lab.kernel.magic;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.check.Task;
import lab.kernel.engine.Outcome;

/// Which cells compiled when they were last run. One that did not leaves standing what was declared
/// before, and a check would ask that without a word.
final class Compiled {
    private static final String ERROR = "CompileError";
    private static final int MOST = 500;
    private static final String AFTER_A_TYPE =
            "(?<!\\b(?:return|else|throw|new)\\s{1,9})(?<=[\\w>\\]]\\s{1,9})\\b";

    private final LinkedHashMap<String, String> complaints = new LinkedHashMap<>();

    /// @param source of a cell that ended with this outcome
    void note(String source, Outcome outcome) {
        complaints.remove(source);
        complaints.put(
                source,
                outcome instanceof Outcome.Failed failed && failed.name().equals(ERROR)
                        ? failed.message()
                        : "");
        if (complaints.size() > MOST) complaints.pollFirstEntry();
    }

    /// What is wrong with the latest cell that declares what the exercise asks for; nothing where
    /// it compiled.
    Optional<String> complaintAbout(Task task) {
        var declares = declarationsOf(task);
        return complaints.sequencedEntrySet().reversed().stream()
                .filter(cell -> declares.matcher(cell.getKey()).find())
                .findFirst()
                .map(cell -> cell.getValue())
                .filter(complaint -> !complaint.isEmpty());
    }

    private static Pattern declarationsOf(Task task) {
        var classes =
                task.parts().stream().map(part -> "\\bclass\\s+" + part.getSimpleName() + "\\b");
        var methods =
                task.methods().stream()
                        .filter(method -> !task.parts().contains(method.getReturnType()))
                        .map(method -> AFTER_A_TYPE + method.getName() + "\\s*\\(");
        return Pattern.compile(Stream.concat(classes, methods).collect(Collectors.joining("|")));
    }
}
