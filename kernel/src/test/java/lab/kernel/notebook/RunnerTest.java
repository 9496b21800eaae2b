package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Output.Stream;
import lab.kernel.engine.Session;
import lab.view.Bundle;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private static final Outcome.Nothing NOTHING = new Outcome.Nothing();

    static Interpreter interpreter(BiFunction<String, Output, Outcome> run) {
        return new Interpreter() {
            @Override
            public Outcome run(int number, String cell, Output output) {
                return run.apply(cell, output);
            }

            @Override
            public void close() {}
        };
    }

    static Cell.Code code(String id, String source) {
        return Cell.Code.of(id, source, Metadata.EMPTY);
    }

    static Notebook notebook(Cell... cells) {
        return new Notebook(List.of(cells), Metadata.EMPTY);
    }

    private static List<CellOutput> outputs(Run run, int cell) {
        return ((Cell.Code) run.notebook().cells().get(cell)).outputs();
    }

    private static CellOutput display(String text) {
        return new CellOutput.DisplayData(CellOutput.Forms.of(Bundle.text(text)), Metadata.EMPTY);
    }

    @Test
    void countsCellsThatHaveCodeAndKeepsTheirValues() {
        var notebook =
                notebook(
                        Cell.Markdown.of("m", "# a"),
                        code("a", "1"),
                        code("b", " \n"),
                        code("c", "3"));

        Run run =
                Runner.run(
                        notebook, interpreter((cell, _) -> new Outcome.Value(Bundle.text(cell))));

        assertThat(run.notebook().codeCells())
                .extracting(Cell.Code::executionCount)
                .containsExactly(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.of(2));
        assertThat(outputs(run, 3))
                .containsExactly(
                        new CellOutput.ExecuteResult(
                                OptionalInt.of(2),
                                CellOutput.Forms.of(Bundle.text("3")),
                                Metadata.EMPTY));
    }

    @Test
    void takesALongSum() {
        var sum = "(\"a\"" + " + \"a\"".repeat(9_999) + ").length()";
        try (var session = new Session(LabVmCommand.onHost())) {
            assertThat(Runner.run(notebook(code("a", sum)), session).failures()).isEmpty();
        }
    }

    @Test
    void takesTheNetworkThatTheMetadataAsksForUnlessACellDoes() {
        var asks = Metadata.EMPTY.with("tcpiplab", Metadata.EMPTY.with("network", "lan"));
        var ran = new ArrayList<String>();
        var noting =
                interpreter((cell, output) -> {
                    ran.add(cell);
                    output.stream(Stream.STDOUT, "a sentence");
                    return NOTHING;
                });

        Run run = Runner.run(new Notebook(List.of(code("a", "1"), code("b", "2")), asks), noting);
        Runner.run(new Notebook(List.of(code("a", "\n%network auto\n3")), asks), noting);
        Runner.run(notebook(code("a", "4")), noting);

        assertThat(ran).containsExactly("%network lan", "1", "2", "\n%network auto\n3", "4");
        assertThat(outputs(run, 0))
                .containsExactly(new CellOutput.Stream(Stream.STDOUT, "a sentencea sentence"));
    }

    @Test
    void mergesWhatIsWrittenToOneStreamInARow() {
        Run run =
                Runner.run(
                        notebook(code("a", "x")),
                        interpreter((_, output) -> {
                            output.stream(Stream.STDOUT, "a");
                            output.stream(Stream.STDOUT, "b\n");
                            output.stream(Stream.STDERR, "c");
                            output.stream(Stream.STDOUT, "d");
                            return NOTHING;
                        }));

        assertThat(outputs(run, 0))
                .containsExactly(
                        new CellOutput.Stream(Stream.STDOUT, "ab\n"),
                        new CellOutput.Stream(Stream.STDERR, "c"),
                        new CellOutput.Stream(Stream.STDOUT, "d"));
    }

    @Test
    void anUpdateReachesAnEarlierCell() {
        Run run =
                Runner.run(
                        notebook(code("a", "show"), code("b", "update")),
                        interpreter((cell, output) -> {
                            if (cell.equals("show")) {
                                output.display(Bundle.text("0 %"), "bar");
                                output.display(Bundle.text("other"), "");
                            } else {
                                output.update(Bundle.text("100 %"), "bar");
                                output.update(Bundle.text("nowhere"), "unknown");
                            }
                            return NOTHING;
                        }));

        assertThat(outputs(run, 0)).containsExactly(display("100 %"), display("other"));
        assertThat(outputs(run, 1)).isEmpty();
    }

    @Test
    void showingAnIdAgainRenewsWhatTheFirstShows() {
        Run run =
                Runner.run(
                        notebook(code("a", "1"), code("b", "2")),
                        interpreter((cell, output) -> {
                            output.display(Bundle.text(cell), "same");
                            return NOTHING;
                        }));

        assertThat(outputs(run, 0)).isEqualTo(outputs(run, 1)).containsExactly(display("2"));
    }

    private static final Interpreter FAILS_ON_BAD =
            interpreter((cell, _) ->
                    cell.contains("bad")
                            ? new Outcome.Failed(
                                    "CompileError", "no such name\nat all", List.of("1: bad"))
                            : NOTHING);

    @Test
    void runsOnAfterAFailureAndListsIt() {
        Run run =
                Runner.run(
                        notebook(code("a", "ok"), code("sum", "\n  bad();\nmore"), code("c", "ok")),
                        FAILS_ON_BAD);

        assertThat(run.succeeded()).isFalse();
        Run.Failure failure = run.failures().getFirst();
        assertThat(failure.line()).isEqualTo("cell 2 (sum): CompileError: no such name");
        assertThat(failure.firstLine()).isEqualTo("bad();");
        assertThat(outputs(run, 1))
                .containsExactly(
                        new CellOutput.Failure(
                                "CompileError", "no such name\nat all", List.of("1: bad")));
        assertThat(run.notebook().codeCells().getLast().executionCount()).hasValue(3);
    }

    @Test
    void stopsAtTheFirstFailureWhenAskedTo() {
        var ran = new ArrayList<String>();
        Run run =
                new Runner(FAILS_ON_BAD, (_, _, cell) -> ran.add(cell.id()), true, Optional.empty())
                        .run(notebook(code("a", "bad"), code("b", "ok")));

        assertThat(ran).containsExactly("a");
        assertThat(run.notebook().codeCells().getLast().executionCount()).isEmpty();
    }

    @Test
    void aStopEndsTheCellThatIsRunningAndKeepsWhatItHasPrinted() throws Exception {
        var running = new CountDownLatch(1);
        var endless = new Endless(running::countDown);
        var runner = new Runner(endless, Runner.Progress.NONE, false, Optional.empty());
        var stopper =
                Thread.ofPlatform()
                        .start(() -> {
                            assertThatCode(running::await).doesNotThrowAnyException();
                            runner.stop();
                        });

        Run run = runner.run(notebook(code("a", "for (;;);"), code("b", "ok")));
        stopper.join();

        assertThat(outputs(run, 0)).hasSize(2);
        assertThat(run.failures()).extracting(Run.Failure::id).containsExactly("a");
        assertThat(run.notebook().codeCells().getLast().executionCount()).isEmpty();
    }

    @Test
    void aCellThatTakesTooLongIsInterruptedAndTheNextOneRuns() {
        var longest = Optional.of(Duration.ofMillis(1));
        var runner = new Runner(new Endless(() -> {}), Runner.Progress.NONE, false, longest);

        Run run = runner.run(notebook(code("a", "for (;;);"), code("b", "for (;;);")));

        assertThat(run.failures()).extracting(Run.Failure::id).containsExactly("a", "b");
    }

    /// Whose cells end when they are interrupted, and not before.
    private static final class Endless implements Interpreter {
        private final Semaphore interrupts = new Semaphore(0);
        private final Runnable running;

        Endless(Runnable running) {
            this.running = running;
        }

        @Override
        public Outcome run(int number, String cell, Output output) {
            output.stream(Stream.STDOUT, "begun");
            running.run();
            interrupts.acquireUninterruptibly();
            return new Outcome.Failed("Interrupted", "by you", List.of());
        }

        @Override
        public void interrupt() {
            interrupts.release();
        }

        @Override
        public void close() {}
    }

    @Test
    void aCellThatMayFailIsNoFailure() throws Exception {
        var tagged = Ipynb.parse("saved.ipynb", IpynbTest.savedByJupyter());

        Run run =
                Runner.run(
                        tagged,
                        interpreter((_, _) -> new Outcome.Failed("Oops", "on purpose", List.of())));

        assertThat(run.failures()).isEmpty();
    }

    @Test
    void forgetsTheOutputsOfAnEarlierRun() throws Exception {
        var saved = Ipynb.parse("saved.ipynb", IpynbTest.savedByJupyter());

        Run run = Runner.run(saved, interpreter((_, _) -> NOTHING));

        assertThat(outputs(run, 2)).isEmpty();
        assertThat(run.notebook().metadata()).isEqualTo(saved.metadata());
    }
}
