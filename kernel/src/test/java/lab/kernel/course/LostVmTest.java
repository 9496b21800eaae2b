package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.kernel.engine.LabVmCommand;
import lab.view.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What the page says, and who loses what, where a learner's code has cost its VM.
@EnabledIfSystemProperty(
        named = "lab.tests",
        matches = "all",
        disabledReason = "it waits for deadlines; ./lab test does, or -Dlab.tests=all")
class LostVmTest {
    private static final String THREADS =
            """
            for (int i = 0; i < 4; i++)
                Thread.ofPlatform().daemon().start(() -> { while (true) {} });
            """;
    private static final String CANNOT_BE_STOPPED =
            """
            List<Integer> halves(int n) {
                synchronized (X.class) {
                    return List.of(new BigInteger("9").pow(Integer.MAX_VALUE / 8).pow(999).bitLength());
                }
            }
            class X {}
            """;

    @TempDir private Path folder;
    private Course course;

    @BeforeEach
    void make() throws IOException {
        course = new Course(folder);
        course.limits =
                new Grader.Limits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60));
    }

    private Result graded(String halves, String size) throws Exception {
        var cells = Course.solved(halves);
        cells.set(3, Course.solution("size", size));
        course.handIn("ada", Course.notebook(cells));
        return course.grade(1, LabVmCommand::onHost).get("ada");
    }

    private static List<String> sentences(Result result, Language language) {
        return result.flags().stream().map(flag -> flag.text().in(language)).toList();
    }

    @Test
    void anExerciseThatEndsItsVmTakesNothingFromTheNext() throws Exception {
        var result =
                graded(
                        "List<Integer> halves(int n) { System.exit(0); return null; }",
                        "int size(byte[] bytes) { return bytes.length + given - 7; }");
        assertThat(Course.points(result, "size-check")).as("%s", result).isEqualTo(4);
    }

    @Test
    void whereItCouldNotBeStoppedForTheThreadsBeforeItThatIsSaid() throws Exception {
        var result = graded(THREADS + CANNOT_BE_STOPPED, Course.SIZE);
        assertThat(sentences(result, Language.EN))
                .contains(
                        "Answers to halves-check came too late, and their VM could not be stopped"
                                + " and was killed. Something that the learner's cells before it"
                                + " (halves) have started never ends.");
        assertThat(sentences(result, Language.KO))
                .contains(
                        "셀 halves-check의 답이 너무 늦게 왔고, VM을 멈출 수 없어 강제로 종료했습니다."
                                + " 그 앞의 학습자 셀(halves)에서 시작한 작업이 끝나지 않고 계속 실행되고"
                                + " 있습니다.");
    }

    @Test
    void aMethodThatCannotBeStoppedIsNotBlamedOnTheCellsBeforeIt() throws Exception {
        assertThat(graded(CANNOT_BE_STOPPED, Course.SIZE).flags()).isEmpty();
    }

    @Test
    void aCellThatCostsItsVmWhenItRunsAgainIsNamed() throws Exception {
        var result =
                graded(
                        """
                        var mark = Path.of("%s");
                        if (Files.exists(mark)) System.exit(0); else Files.createFile(mark);
                        List<Integer> halves(int n) { System.exit(0); return null; }
                        """
                                .formatted(folder.resolve("mark")),
                        Course.SIZE);
        assertThat(sentences(result, Language.EN))
                .containsExactly(
                        "Cell halves ended its VM or had to be ended with it; it was left out from"
                                + " then on.");
    }

    @Test
    void aSubmissionWhoseTimeIsOverIsNamed() throws Exception {
        course.limits =
                new Grader.Limits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(2));
        var result = graded("Thread.sleep(2500);\n" + Course.HALVES, Course.SIZE);
        assertThat(sentences(result, Language.EN))
                .contains(
                        "The time for this submission (2 s) was over; what had not run by then has"
                                + " no answer.");
    }
}
