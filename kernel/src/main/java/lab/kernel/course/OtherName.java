package lab.kernel.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.check.Seed;

/// Whether a learner had their questions drawn from another name than that under which they handed
/// in. What is graded is what that folder's name draws, whatever a notebook says: else each could
/// choose the questions whose answers a friend has.
final class OtherName {
    private static final Pattern LEARNER = Pattern.compile("(?m)^\\s*%learner[ \\t]+(\\S.*)$");

    private OtherName() {}

    static List<Flag> flags(HandedIn handedIn, String learner) {
        return handedIn.cells().stream()
                .flatMap(cell -> names(cell.source()))
                .filter(name -> !isSame(name, learner))
                .distinct()
                .map(name ->
                        Flag.of(
                                Flag.Kind.ODD,
                                "The questions were drawn for %s and graded for %s."
                                        .formatted(Page.cut(name, 100), learner),
                                "문제는 %s 이름으로 뽑았고 채점은 %s 이름으로 했습니다."
                                        .formatted(Page.cut(name, 100), learner)))
                .toList();
    }

    private static Stream<String> names(String source) {
        Matcher matcher = LEARNER.matcher(source);
        return matcher.results().map(result -> result.group(1).strip());
    }

    private static boolean isSame(String name, String learner) {
        return Seed.of(name, "").equals(Seed.of(learner, ""));
    }
}
