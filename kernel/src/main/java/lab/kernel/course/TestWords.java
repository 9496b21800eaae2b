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

/// What an instructor's test code calls by its name alone. A learner who declares the same would
/// have it call something else.
final class TestWords {
    private static final Set<String> WORDS =
            Stream.concat(
                            Stream.of(Assertions.class.getMethods()).map(Method::getName),
                            Stream.of(Assertions.class, Grade.class, Points.class, Test.class)
                                    .map(Class::getSimpleName))
                    .collect(Collectors.toUnmodifiableSet());

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
            if (WORDS.contains(each) && !before.contains(each)) learners.add(each);
    }

    /// Has them mean again what they mean in the library.
    ///
    /// @return those that meant something else, in order
    List<String> restore() {
        return learners.isEmpty()
                ? List.of()
                : List.copyOf(new TreeSet<>(Declared.forget(session, learners)));
    }
}
