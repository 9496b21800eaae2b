package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import lab.view.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Learners who go for the points by another way than solving the exercise. They get none for it,
/// keep those of the exercise that they solve, and cost nobody else theirs.
@EnabledIfSystemProperty(
        named = "lab.tests",
        matches = "all",
        disabledReason =
                "verify alone tries no attacks, which takes minutes; ./lab test does, or -Dlab.tests=all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    /// After these no call of the learner's code comes through as it was meant.
    private static final Set<String> COST_THEMSELVES =
            Set.of(
                    "answers before it is asked",
                    "hides the library behind a variable",
                    "makes one number another",
                    "puts itself in the binding's place",
                    "writes other code into the library");

    /// More than there are processors: most of them wait for a deadline.
    private static final int JOBS = 3;

    private static final Duration CALL = Duration.ofSeconds(2);
    private static final Duration CELL = Duration.ofSeconds(4);
    private static final Duration CHECK = Duration.ofSeconds(20);

    @TempDir private static Path folder;
    private Map<String, Result> results = Map.of();
    private Result quiet;

    @BeforeAll
    void grade() throws Exception {
        Course.needsTheJail();
        var together = CompletableFuture.supplyAsync(AttackTest::gradeTheQuiet);
        var course = new Course(folder.resolve("rough"));
        course.limits = new Grader.Limits(CALL, CELL, CHECK, Duration.ofSeconds(90));
        for (var attack : RoughAttacks.all().entrySet())
            course.handIn(attack.getKey(), Course.notebook(Course.solved(attack.getValue())));
        course.handIn(
                "knows the visible answer",
                Course.notebook(
                        Course.solved("List<Integer> halves(int n) { return List.of(4, 2, 1); }")));
        course.handIn(
                "counts its calls",
                Course.notebook(
                        Course.solved(
                                "static int calls; List<Integer> halves(int n) { return calls++ =="
                                        + " 0 ? List.of(4, 2, 1) : List.of(); }")));
        course.handIn(
                "starves its own VM",
                Course.notebook(
                        Course.solved(
                                """
                                for (int i = 0; i < 4; i++)
                                    Thread.ofPlatform().daemon().start(() -> { while (true) {} });
                                List<Integer> halves(int n) {
                                    int x = n;
                                    for (long i = 0; i < 50_000_000_000L; i++) x = x * 31 + 7;
                                    var all = new ArrayList<Integer>(List.of(x));
                                    for (all.clear(); n > 0; n /= 2) all.add(n / 2);
                                    return all;
                                }
                                """)));
        course.handIn("honest", Course.notebook(Course.solved(Course.HALVES)));
        results = course.gradeInWorkers(JOBS);
        quiet = together.join();
    }

    /// In one VM, one after the other, and at the end what an honest learner hands in.
    private static Result gradeTheQuiet() {
        try {
            var cells = new ArrayList<Map<String, Object>>();
            var names = new ArrayList<>(QuietAttacks.all().keySet());
            for (var name : names) {
                cells.add(Course.solution(name, Course.stub("List<Integer> halves(int n)")));
                cells.add(Course.check(name + "-check", "test.halves", 6));
            }
            cells.addAll(Course.asked());
            cells.add(Course.solution("twice", Course.stub("int twice(int n)")));
            cells.add(Course.test("twice-test", "assertEquals(8, twice(4));", 3));
            var course = new Course(folder.resolve("quiet"), cells);
            course.limits = new Grader.Limits(CALL, CELL, CHECK, Duration.ofMinutes(5));
            var handedIn = new ArrayList<Map<String, Object>>();
            QuietAttacks.all()
                    .forEach((name, cell) -> {
                        handedIn.add(Course.solution(name, cell));
                        handedIn.add(Course.check(name + "-check", "test.halves", 6));
                    });
            handedIn.addAll(Course.solved(Course.HALVES));
            handedIn.add(
                    Course.solution(
                            "twice",
                            "int twice(int n) { return 6; }\nvoid assertEquals(Object a, Object b)"
                                    + " {}"));
            handedIn.add(Course.test("twice-test", "assertEquals(8, twice(4));", 3));
            course.handIn("quiet", Course.notebook(handedIn));
            return course.gradeInWorkers(1).get("quiet");
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> attacksEarnNothing() {
        return RoughAttacks.all().keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, () -> earnsNothing(result(name), "halves-check")));
    }

    @TestFactory
    Stream<DynamicTest> quietAttacksEarnNothing() {
        return QuietAttacks.all().keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> earnsNothing(quiet, name + "-check")));
    }

    private static void earnsNothing(Result result, String cell) {
        var score = result.scores().stream().filter(each -> each.cell().equals(cell)).findFirst();
        assertThat(score).as(cell).isPresent();
        assertThat(score.get().points()).as("%s", score.get().checks()).isZero();
    }

    @Test
    void whoeverHasTriedThemAllGetsTheWholePointsOfWhatIsRightBehindThem() {
        assertThat(Course.points(quiet, "halves-check")).as("%s", quiet.flags()).isEqualTo(6);
        assertThat(Course.points(quiet, "size-check")).isEqualTo(4);
    }

    /// In a cell with test code, which runs in the learner's VM.
    @Test
    void whoeverDeclaresWhatTestsCallIsNamedAndHasTheLibrarysCalled() {
        assertThat(Course.points(quiet, "twice-test")).isZero();
        assertThat(quiet.flags())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.kind()).isEqualTo(Flag.Kind.TAMPERING);
                    assertThat(flag.text().in(Language.EN))
                            .startsWith("Cell twice-test tests with Assertions, assertEquals,");
                });
    }

    @TestFactory
    Stream<DynamicTest> attackersKeepThePointsOfWhatTheySolve() {
        return RoughAttacks.all().keySet().stream()
                .filter(name -> !COST_THEMSELVES.contains(name))
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () ->
                                        assertThat(Course.points(result(name), "size-check"))
                                                .as("%s", result(name).flags())
                                                .isEqualTo(4)));
    }

    private Result result(String name) {
        var result = results.get(name);
        assertThat(result).as(name).isNotNull();
        return result;
    }

    @Test
    void aVisibleAnswerKnownByHeartIsWorthTheVisibleCheckAlone() {
        assertThat(Course.points(result("knows the visible answer"), "halves-check")).isEqualTo(2);
        assertThat(Course.points(result("counts its calls"), "halves-check")).isEqualTo(2);
    }

    @Test
    void anHonestLearnerAmongThemGetsAll() {
        assertThat(result("honest").points()).isEqualTo(10);
        assertThat(result("honest").flags()).isEmpty();
    }

    @Test
    void whoeverWritesToTheChannelIsNamed() {
        assertThat(result("sends what is no message").flags())
                .extracting(Flag::kind)
                .contains(Flag.Kind.TAMPERING);
    }

    @Test
    void whoeverEndsTheVmIsNamed() {
        assertThat(result("exits while its cell runs").flags())
                .extracting(flag -> flag.text().in(Language.EN))
                .anyMatch(text -> text.contains("halves") && text.contains("VM"));
    }

    @Test
    void whoeverBringsTheCompilerDownIsNamed() {
        for (var name :
                List.of(
                        "constants that fill the compiler's memory",
                        "a switch that the compiler never gets through"))
            assertThat(result(name).flags())
                    .as(name)
                    .extracting(flag -> flag.text().in(Language.EN))
                    .anyMatch(text -> text.startsWith("Cell halves took the compiler's"));
    }

    @Test
    void whoeverStarvesTheirOwnVmIsToldWhy() {
        assertThat(result("starves its own VM").flags())
                .extracting(flag -> flag.text().in(Language.EN))
                .anyMatch(text ->
                        text.startsWith("Answers to halves-check came too late")
                                && text.contains("(halves)"));
    }

    @Test
    void whoeverLeavesNoThreadForOthersIsNamed() {
        for (var name : List.of("leaves no thread for others", "holds the agent's locks"))
            assertThat(result(name).flags())
                    .extracting(flag -> flag.text().in(Language.EN))
                    .singleElement()
                    .asString()
                    .startsWith("Cell halves ended its VM");
    }

    @Test
    void theGraderHoldsNoMoreThanItMay() {
        for (var result : Stream.concat(results.values().stream(), Stream.of(quiet)).toList()) {
            assertThat(result.scores())
                    .allSatisfy(score ->
                            assertThat(score.shown())
                                    .hasSizeLessThan(250_000)
                                    .doesNotContain("<script", "<img src=x"));
        }
    }
}
