package lab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Recording;
import lab.kernel.engine.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exercises checked where a learner checks them: in a cell.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class CheckMagicTest {
    private LabInterpreter interpreter;
    private int cells;
    private Recording output = new Recording();

    @BeforeAll
    void start() {
        interpreter = new LabInterpreter(new Session(LabVmCommand.onHost()), "lab.kernel.magic");
    }

    @AfterAll
    void stop() {
        interpreter.close();
    }

    @BeforeEach
    void listen() {
        output = new Recording();
    }

    private Outcome run(String cell) {
        return interpreter.run(++cells, cell, output);
    }

    private String value(String cell) {
        var outcome = run(cell);
        assertThat(outcome).as("%s", output.shown).isInstanceOf(Outcome.Value.class);
        return ((Outcome.Value) outcome).bundle().text();
    }

    /// Declares and checks; what the learner reads is then in the output.
    private String points(String declaration, String exercise) {
        assertThat(run(declaration)).isEqualTo(new Outcome.Nothing());
        return value("%check " + exercise);
    }

    @Test
    void givesAllPointsForARightAnswer() {
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
        assertThat(output.shown).contains("5 of 5 points");
    }

    /// nbgrader gives no points for a graded cell with a line on the error stream.
    @Test
    void whatARightMethodPrintsCostsItNothingUnderNbgrader() {
        var talks = "int twice(int n) { System.err.println(\"here\"); return 2 * n; }";
        assertThat(points(talks, "test.twice")).isEqualTo("5");
        assertThat(output.out).contains("here");
        assertThat(output.err).isEmpty();
    }

    @Test
    void checksWhateverNamesTheLearnerHasTaken() {
        run("int lab = 1; String java = \"\"; int given = 2; int answer = 3;");
        run("class Object {}\nclass Integer {}\nclass Calls {}");
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
        run("%reset");
    }

    @Test
    void checksBesideAClassThatIsNamedAsThePackageOfTheLibrary() {
        run("class lab { int internal; }");
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
        assertThat(points("int twice(int n) { return n; }", "test.twice")).isEqualTo("0");
        run("%reset");
    }

    @Test
    void showsWhatWasExpectedAndWhatWasAnswered() {
        assertThat(points("int twice(int n) { return n + 20; }", "test.twice")).isEqualTo("0");
        assertThat(output.shown).contains("twice(n = 21)").contains("42").contains("41");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return n / 0;                                | ArithmeticException: / by zero",
                "throw new UnsupportedOperationException();   | Not done yet",
                "return twice(n);                             | StackOverflowError",
                "while (true) {}                              | No answer within 2 s",
                "return undeclared(n);                        | not declared yet",
            })
    void saysWhyThereIsNoAnswer(String body, String expected) {
        run("int kept = 7;");
        assertThat(points("int twice(int n) { " + body + " }", "test.twice")).isEqualTo("0");
        assertThat(output.shown).contains(expected);
        assertThat(value("kept")).isEqualTo("7");
    }

    @Test
    void namesTheLineOfTheCellThatThrew() {
        assertThat(
                        points(
                                "\nint twice(int n) {\n    return half(n) / 0;\n}\n\nint half(int n) { return n / 2; }",
                                "test.twice"))
                .isEqualTo("0");
        assertThat(output.shown)
                .contains("twice (cell " + (cells - 1) + ", line 3)")
                .doesNotContain("JShell");
    }

    @Test
    void goesOnWithAnotherLabVmAfterSystemExit() {
        assertThat(points("int twice(int n) { System.exit(3); return 0; }", "test.twice"))
                .isEqualTo("0");
        assertThat(output.shown).contains("exit code 3").contains("System.exit");
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
    }

    @Test
    void saysThatTheLabVmWasLostBeforeTheCheck() {
        var pid = Long.parseLong(value("ProcessHandle.current().pid()"));
        var labVm = ProcessHandle.of(pid).orElseThrow();
        labVm.destroyForcibly();
        labVm.onExit().orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(run("%check test.twice"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("The lab VM is lost"));
    }

    @Test
    void namesTheRightSignature() {
        run("%reset");
        assertThat(value("%check test.twice")).isEqualTo("0");
        assertThat(output.shown)
                .contains("There is no such method or class yet")
                .contains("a restart forgets what cells have declared")
                .contains("int twice(int n)");

        assertThat(points("String twice(int n) { return \"42\"; }", "test.twice")).isEqualTo("0");
        assertThat(output.shown).contains("declared in another way: String twice(int)");
    }

    @Test
    void saysThatTheCellOfTheExerciseDidNotCompile() {
        run("int twice(int n) { return 2 * n; }");
        run("int twice(int n) { return 3 * n }");
        run("int four = 1 + twice(2);");
        assertThat(value("%check test.twice")).isEqualTo("5");
        assertThat(output.out)
                .contains("did not compile when it was last run")
                .contains("a semicolon is missing");

        listen();
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
        assertThat(output.out).doesNotContain("did not compile");
    }

    /// As where somebody goes on in the middle after a restart.
    @Test
    void saysWhatHasToRunBeforeTheCellOfTheExercise() {
        run("%reset");
        assertThat(points("int twice(int n) { return half(4 * n); }", "test.twice")).isEqualTo("0");
        assertThat(output.out)
                .contains("twice is there but cannot be used")
                .contains("method half(int)");

        run("int half(int n) { return n / 2; }");
        listen();
        assertThat(value("%check test.twice")).isEqualTo("5");
        assertThat(output.out).doesNotContain("cannot be used");
    }

    @Test
    void takesBackWhatAMethodWroteIntoItsArgument() {
        var right = "void flip(byte[] b) { byte first = b[0]; b[0] = b[1]; b[1] = first; }";
        assertThat(points(right, "test.flip")).isEqualTo("1");
        assertThat(points("void flip(byte[] b) { b[0] = 9; }", "test.flip")).isEqualTo("0");
        assertThat(output.shown).contains("09 02");
    }

    @Test
    void takesAnExceptionThatIsAskedForAsAnAnswer() {
        var right =
                """
                List<Integer> grow(int count) {
                    if (count < 0) throw new IllegalArgumentException("negative");
                    return IntStream.range(0, count).boxed().toList();
                }\
                """;
        assertThat(points(right, "test.grow")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return null;                                        | answered null",
                "return Collections.nCopies(5_000_000, 7);           | larger than 16 MiB",
                "return Collections.nCopies(2_000_000_000, 7);       | larger than 16 MiB",
                "return (List) List.of(\"x\".repeat(20_000_000));    | larger than 16 MiB",
                "return (List) List.of(new byte[20_000_000]);        | larger than 16 MiB",
                "return (List) List.of(new Object());                | an object of class Object, which is neither a record",
                "return (List) List.of(\"text\");                    | Integer but a String",
                "return Arrays.asList(1, null);                      | There is a null in it",
            })
    void refusesAnswersThatAreNone(String body, String expected) {
        run("int kept = 7;");
        var grow = "List<Integer> grow(int count) { " + body + " }";
        assertThat(points(grow, "test.grow")).isEqualTo("0");
        assertThat(output.shown).contains(expected);
        assertThat(value("kept")).isEqualTo("7");
    }

    @Test
    void endsWhenItIsInterruptedAndKeepsTheState() throws Exception {
        run("int kept = 7;");
        run("int twice(int n) { System.out.println(\"on\"); while (true) {} }");
        var running = CompletableFuture.supplyAsync(() -> run("%check test.twice"));
        output.said.get(20, TimeUnit.SECONDS);

        interpreter.interrupt();

        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.Failed.interrupted());
        assertThat(value("kept")).isEqualTo("7");
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
    }

    @Test
    void givesAHintWhenAskedAndTakesNothingForIt() {
        run("int twice(int n) { return n + 20; }");
        assertThat(run("%hint test.twice")).isEqualTo(new Outcome.Nothing());
        assertThat(output.shown).contains("Hint: ").doesNotContain("of 5 points");
        assertThat(points("int twice(int n) { return 2 * n; }", "test.twice")).isEqualTo("5");
        listen();
        run("%hint test.twice");
        assertThat(output.shown).contains("nothing to hint at");
        assertThat(run("%hint test.twise"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.message()).contains("Did you mean test.twice?"));
        for (String magic : List.of("%check", "%hint"))
            assertThat(run(magic + " test.twice test.grow"))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed ->
                                    assertThat(failed.message())
                                            .startsWith("Write one exercise behind " + magic));
    }

    @Test
    void namesTheNearestExercise() {
        assertThat(run("%check test.twise"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.message())
                                        .contains("Did you mean test.twice?")
                                        .contains("%progress"));
        assertThat(run("%check TEST.TWICE"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.message()).contains("Did you mean test.twice?"));
        assertThat(run("%check"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("%check exercise"));
    }
}
