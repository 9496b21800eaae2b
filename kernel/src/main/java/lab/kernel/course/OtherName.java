package lab.kernel.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.check.Seed;

/// Whether a learner had their questions drawn from another name than that under which they handed
/// in. What is graded is what that folder's name draws, whatever a notebook says: else each could
/// choose the questions whose answers a friend has.
final class OtherName {
    /// No part of it can begin a line and end another: a file may have a million empty ones.
    private static final Pattern LEARNER = Pattern.compile("(?m)^[ \\t]*+%learner[ \\t]++(\\S.*)$");

    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 100;

    private OtherName() {}

    static List<Flag> flags(HandedIn handedIn, String learner) {
        var names =
                handedIn.cells().stream()
                        .flatMap(cell -> names(cell.source()))
                        .filter(name -> !isSame(name, learner))
                        .map(name -> Page.cut(Names.plain(name), LONGEST_NAME))
                        .distinct()
                        .limit(MOST_NAMES)
                        .collect(Collectors.joining(", "));
        if (names.isEmpty()) return List.of();
        var folder = Page.cut(Names.plain(learner), LONGEST_NAME);
        return List.of(
                Flag.of(
                        Flag.Kind.ODD,
                        "The questions were drawn for %s and graded for %s."
                                .formatted(names, folder),
                        "문제는 %s 이름으로 뽑았고 채점은 %s 이름으로 했습니다.".formatted(names, folder)));
    }

    private static Stream<String> names(String source) {
        Matcher matcher = LEARNER.matcher(source);
        return matcher.results().map(result -> result.group(1).strip());
    }

    private static boolean isSame(String name, String learner) {
        return Seed.of(name, "").equals(Seed.of(learner, ""));
    }
}
