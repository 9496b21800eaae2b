package lab.kernel.course;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.grade.Grade;
import lab.grade.Points;
import lab.kernel.engine.Declared;
import lab.kernel.engine.Session;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// The names by which an instructor's test code, and what binds a check to the learner's methods,
/// call the library. A learner who declares the same would have them call something else.
final class TestWords {
    /// A variable hides these too (JLS §6.4.2).
    private static final Set<String> TYPES =
            Stream.of(Assertions.class, Grade.class, Points.class, Test.class)
                    .map(Class::getSimpleName)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> METHODS =
            Stream.of(Assertions.class.getMethods())
                    .map(Method::getName)
                    .collect(Collectors.toUnmodifiableSet());

    /// Where whole names begin.
    private static final Set<String> PACKAGES = Set.of("java", "lab", "org");

    private final Session session;
    private final Set<String> learners = new HashSet<>();

    TestWords(Session session) {
        this.session = session;
    }

    /// To be called before a learner's cell runs.
    Set<String> before() {
        return Declared.names(session);
    }

    /// To be called behind it.
    ///
    /// @param before what {@link #before} has answered
    void after(Set<String> before) {
        for (var each : Declared.names(session))
            if (isWord(each) && !before.contains(each)) learners.add(each);
    }

    private static boolean isWord(String name) {
        return TYPES.contains(name) || METHODS.contains(name) || PACKAGES.contains(name);
    }

    /// Has them mean again what they mean in the library.
    ///
    /// @return those that meant something else, in order
    List<String> restore() {
        var found = new TreeSet<>(uncover(TYPES));
        if (!learners.isEmpty()) found.addAll(Declared.forget(session, learners));
        return List.copyOf(found);
    }

    /// The same for the names of packages, which is all that a check needs.
    List<String> restorePackages() {
        return List.copyOf(new TreeSet<>(uncover(Set.of())));
    }

    /// @param types those of the library whose names a variable may hide
    private Set<String> uncover(Set<String> types) {
        var hidden =
                learners.stream()
                        .filter(each -> PACKAGES.contains(each) || types.contains(each))
                        .collect(Collectors.toSet());
        return Declared.uncover(session, hidden);
    }
}
