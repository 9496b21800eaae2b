package lab.grade;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// How one test method went.
///
/// @param worth its points, at least 0
/// @param runs how often it ran: several times if it is parameterized, once otherwise
/// @param passed how many of these runs passed
/// @param why the first failure's message; empty if there is none
record Result(String name, double worth, int runs, int passed, String why) {
    private static final int MOST_CHARACTERS = 300;

    static double worthOf(Method test) {
        var points = test.getAnnotation(Points.class);
        return points == null ? 1 : Math.max(0, points.value());
    }

    static String why(Throwable thrown) {
        var message = messageOf(thrown);
        var text =
                thrown instanceof AssertionError && message != null
                        ? message
                        : thrown.getClass().getSimpleName()
                                + (message == null ? "" : ": " + message);
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    /// A learner's own exception may throw while it is asked for its message.
    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException e) {
            return null;
        }
    }

    boolean isPassed() {
        return runs > 0 && passed == runs;
    }

    double points() {
        return runs == 0 ? 0 : worth * passed / runs;
    }
}
