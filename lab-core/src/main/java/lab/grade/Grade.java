package lab.grade;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import lab.view.Language;
import lab.view.Screen;
import lab.view.Table;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs JUnit 5 tests that a cell declares, shows how each went, and says the points.
public final class Grade {
    private Grade() {}

    /// Runs the tests of these classes.
    ///
    /// @return the points, from 0 to the sum of all tests' {@link Points}
    /// @throws IllegalArgumentException if there is no test in them
    public static double run(Class<?>... tests) {
        var results = results(tests);
        return show(results, total(results));
    }

    /// The same, with points scaled so that all tests passed give {@code most}.
    ///
    /// @return the points, from 0 to {@code most}
    /// @throws IllegalArgumentException if there is no test in them
    public static double outOf(double most, Class<?>... tests) {
        return show(results(tests), most);
    }

    private static List<Result> results(Class<?>... tests) {
        // A word on standard error would cost a grader's every point.
        var errors = System.err;
        System.setErr(System.out);
        try {
            var results = PlainTests.run(List.of(tests)).orElseGet(() -> byJUnit(tests));
            if (!results.isEmpty()) return results;
        } finally {
            System.setErr(errors);
        }
        throw new IllegalArgumentException(
                Words.NO_TESTS.in(
                        String.join(", ", Stream.of(tests).map(Class::getSimpleName).toList())));
    }

    /// Not before JUnit is needed: the first look for a logger takes a new VM a while.
    private static final class Quiet {
        static final Logger JUNIT = Logger.getLogger("org.junit");
    }

    static List<Result> byJUnit(Class<?>... tests) {
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(Stream.of(tests).map(DiscoverySelectors::selectClass).toList())
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                        .build();
        var listener = new ResultListener();
        Quiet.JUNIT.setLevel(Level.OFF);
        LauncherFactory.create().execute(request, listener);
        return listener.results();
    }

    private static double total(List<Result> results) {
        return results.stream().mapToDouble(Result::worth).sum();
    }

    private static double show(List<Result> results, double most) {
        double total = total(results);
        double scale = total == 0 ? 0 : most / total;
        double points = 0;
        for (var each : results) points += each.points() * scale;
        double shown = clamp(points, most);
        var heads = List.of(Words.TEST.in(), Words.RESULT.in(), Words.POINTS.in(), Words.WHY.in());
        var rows = results.stream().map(each -> row(each, scale)).toList();
        var sum = Words.SUM.in(number(shown), number(most));
        Screen.display(new Table(sum, heads, rows));
        return shown;
    }

    /// Without the dust of adding fractions, and never more than there is to get.
    private static double clamp(double points, double most) {
        double rounded = Math.round(points * 10_000) / 10_000.0;
        return Math.max(0, Math.min(most, rounded));
    }

    private static List<String> row(Result result, double scale) {
        return List.of(
                result.name(),
                (result.isPassed() ? "✓ " + Words.PASSED.in() : "✗ " + Words.FAILED.in())
                        + (result.runs() > 1
                                ? " (%d/%d)".formatted(result.passed(), result.runs())
                                : ""),
                number(result.points() * scale) + " / " + number(result.worth() * scale),
                result.why());
    }

    private static String number(double points) {
        return points == Math.rint(points)
                ? String.format(Locale.ROOT, "%.0f", points)
                : String.format(Locale.ROOT, "%.2f", points);
    }

    /// What is said here.
    enum Words {
        TEST("Test", "테스트"),
        RESULT("Result", "결과"),
        POINTS("Points", "점수"),
        WHY("What went wrong", "틀린 점"),
        PASSED("passed", "통과"),
        FAILED("failed", "실패"),
        NOT_RUN("It was not run.", "실행되지 않았습니다."),
        SUM("%s of %s points", "%2$s점 중 %1$s점"),
        NO_TESTS(
                "There is no test in %s; a test is a method with @Test before it that is not private.",
                "%s에 테스트가 없습니다. 테스트는 앞에 @Test가 있고 private이 아닌 메서드입니다.");

        private final String en;
        private final String ko;

        Words(String en, String ko) {
            this.en = en;
            this.ko = ko;
        }

        String in(Object... values) {
            return String.format(Locale.ROOT, Language.current() == Language.KO ? ko : en, values);
        }
    }
}
