package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.Seed;
import lab.check.Task;
import lab.check.Task.KnownMistake;
import lab.check.Text;
import lab.kernel.grade.CheckResult;
import lab.kernel.grade.Verdict;
import lab.kernel.grade.VerdictView;
import lab.kernel.grade.Verifier;
import lab.view.Language;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What must be true of each exercise there is.
class EveryExerciseTest {
    private static final int MORE_LEARNERS = Integer.getInteger("lab.learners", 0);

    private static final List<String> LEARNERS =
            Stream.concat(
                            Stream.of("ada", "김철수", "lin", "o'neill"),
                            IntStream.range(0, MORE_LEARNERS).mapToObj(i -> "learner-" + i))
                    .toList();

    private static final List<String> FEW_LEARNERS =
            MORE_LEARNERS > 0 ? LEARNERS : LEARNERS.subList(0, 2);

    /// Exercises whose ids begin so, with commas between; all where there are none.
    private static final List<String> ONLY =
            List.of(System.getProperty("lab.exercises", "").split(",", -1));

    /// Each learner is asked something else, so what is right by chance differs.
    private static final String PERSONAL = "assess.retrieval";

    private final Catalog catalog = Catalog.scan("workbook");
    private final Verifier verifier = new Verifier(Duration.ofMinutes(1));

    @Test
    void thereAreExercises() {
        assertThat(catalog.tasks()).containsKeys("ip.header-length", "rfc1071.checksum");
    }

    @TestFactory
    Stream<DynamicNode> exercises() {
        return catalog.tasks().values().stream()
                .filter(task -> ONLY.stream().anyMatch(task.id()::startsWith))
                .map(this::facts);
    }

    private DynamicNode facts(Task task) {
        Stream<DynamicNode> always =
                Stream.of(
                        dynamicTest("its points add up", () -> pointsAddUp(task)),
                        dynamicTest("it is public", () -> isPublic(task)),
                        dynamicTest("it speaks both languages", () -> speaksBoth(task)),
                        dynamicTest("it shows a check and hides some", () -> showsAndHides(task)),
                        dynamicTest("it has ways to go right and wrong", () -> hasEnough(task)));
        Stream<DynamicNode> mistakes =
                task.mistakes().stream()
                        .map(m -> dynamicTest("recognises " + m.id(), () -> recognised(task, m)));
        Stream<DynamicNode> remarks =
                task.remarks().isEmpty()
                        ? Stream.of()
                        : Stream.of(
                                dynamicTest(
                                        "its remarks are read in Korean",
                                        () -> remarksAreTranslated(task)));
        Stream<DynamicNode> solutions =
                task.solutions().stream()
                        .map(s -> dynamicTest("accepts " + s.getSimpleName(), () -> full(task, s)));
        return dynamicContainer(
                task.id(), Stream.of(always, mistakes, remarks, solutions).flatMap(nodes -> nodes));
    }

    private static void pointsAddUp(Task task) {
        assertThat(task.checks()).allMatch(check -> check.points() > 0);
        assertThat(task.checks().stream().mapToInt(Task.CheckMethod::points).sum())
                .isEqualTo(task.points());
    }

    private static void isPublic(Task task) {
        assertThat(Modifier.isPublic(task.type().getModifiers())).isTrue();
        assertThat(task.signatures()).isNotEmpty().noneMatch(s -> s.contains("arg0"));
    }

    private static void speaksBoth(Task task) {
        Stream<Text> texts =
                Stream.of(
                                Stream.of(task.title()),
                                task.checks().stream().map(Task.CheckMethod::title),
                                task.mistakes().stream().map(KnownMistake::hint))
                        .flatMap(all -> all);
        assertThat(texts)
                .allSatisfy(text -> {
                    assertThat(text.en()).isNotBlank().doesNotContainPattern("[가-힣]");
                    assertThat(text.ko()).containsPattern("[가-힣]");
                });
    }

    private static void showsAndHides(Task task) {
        assertThat(task.checks()).anyMatch(Task.CheckMethod::hidden);
        assertThat(task.checks().getFirst().hidden()).isFalse();
    }

    private static void hasEnough(Task task) {
        assertThat(task.solutions()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(task.mistakes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(task.mistakes()).extracting(KnownMistake::id).doesNotHaveDuplicates();
        assertThat(task.mistakes()).extracting(KnownMistake::hint).doesNotHaveDuplicates();
    }

    private void recognised(Task task, KnownMistake mistake) throws InterruptedException {
        boolean personal = task.id().equals(PERSONAL);
        var points = new LinkedHashMap<String, Integer>();
        for (String learner : personal ? FEW_LEARNERS : LEARNERS) {
            Verdict verdict = verify(task, mistake.type(), learner);
            points.put(learner, verdict.points());
            assertThat(verdict.points())
                    .as("%s of %s", mistake.id(), learner)
                    .isLessThan(task.points());
            assertThat(verdict.recognised())
                    .as("%s of %s", mistake.id(), learner)
                    .contains(mistake);
            assertThat(verdict.results()).noneMatch(CheckResult.Broken.class::isInstance);
        }
        if (personal) return;
        assertThat(new HashSet<>(points.values()))
                .as("points for %s, the same for every learner: %s", mistake.id(), points)
                .hasSize(1);
    }

    private void remarksAreTranslated(Task task) throws InterruptedException {
        for (var mistake : task.mistakes()) {
            Verdict verdict = verify(task, mistake.type(), "ada");
            var view = new VerdictView(verdict, Language.KO, true, Optional.empty()).display();
            assertThat(view.text() + view.data())
                    .as(mistake.id())
                    .doesNotContainPattern(
                            "(?<!\\w)(bound|refused|connected|returned|threw)(?!\\w)|\\([a-z]+ [a-z ]+\\)");
        }
    }

    private void full(Task task, Class<?> solution) throws InterruptedException {
        for (String learner : FEW_LEARNERS) {
            Verdict verdict = verify(task, solution, learner);
            assertThat(verdict.results()).allMatch(CheckResult.Passed.class::isInstance);
            assertThat(verdict.points()).isEqualTo(task.points());
        }
    }

    private Verdict verify(Task task, Class<?> implementation, String learner)
            throws InterruptedException {
        return verifier.verify(
                task, task.make(implementation), Seed.of(learner, task.id()), Verifier.Scope.ALL);
    }
}
