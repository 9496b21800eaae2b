package lab.kernel.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Session;

/// Runs a notebook from top to bottom with no front end. Earlier outputs are forgotten; a cell that
/// fails does not keep the later ones from running, unless asked. Cells tagged `raises-exception`
/// may fail. Before the first cell it takes the network that the notebook's metadata asks for, as
/// `"tcpiplab": {"network": "lan"}`, unless a cell does.
public final class Runner {
    /// Told of each cell before it runs.
    public interface Progress {
        Progress NONE = (_, _, _) -> {};

        /// @param done how many cells have run so far
        /// @param total how many there are to run
        void running(int done, int total, Cell.Code cell);
    }

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("lab-run-clock").unstarted(work));

    private final Interpreter interpreter;
    private final Progress progress;
    private final boolean stopOnError;
    private final Optional<Duration> longest;
    private final Recorder recorder = new Recorder();
    private final List<Run.Failure> failures = new ArrayList<>();
    private int count;
    private volatile boolean stopped;

    /// @param stopOnError whether no cell runs after one that failed
    /// @param longest that a cell may take; it is interrupted then
    Runner(
            Interpreter interpreter,
            Progress progress,
            boolean stopOnError,
            Optional<Duration> longest) {
        this.interpreter = interpreter;
        this.progress = progress;
        this.stopOnError = stopOnError;
        this.longest = longest;
    }

    /// Runs all of it.
    public static Run run(Notebook notebook, Interpreter interpreter, Progress progress) {
        return new Runner(interpreter, progress, false, Optional.empty()).run(notebook);
    }

    public static Run run(Notebook notebook, Interpreter interpreter) {
        return run(notebook, interpreter, Progress.NONE);
    }

    /// Ends the cell that is running, and lets none run after it. For any thread.
    void stop() {
        stopped = true;
        interpreter.interrupt();
    }

    boolean isStopped() {
        return stopped;
    }

    /// By a thread that can compile what the kernel can: main's own stack is a small one.
    Run run(Notebook notebook) {
        var run = new FutureTask<>(() -> runAll(notebook));
        Thread.ofPlatform().daemon().name("lab-runner").stackSize(Session.STACK).start(run);
        try {
            return run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) throw own;
            if (e.getCause() instanceof Error own) throw own;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        }
    }

    private Run runAll(Notebook notebook) {
        int total = (int) notebook.codeCells().stream().filter(Runner::hasCode).count();
        var tapes = new ArrayList<Recorder.Tape>();
        for (Cell cell : notebook.cells()) {
            if (!(cell instanceof Cell.Code code)) continue;
            Recorder.Tape tape = recorder.newTape();
            tapes.add(tape);
            if (hasCode(code) && !stopped && !(stopOnError && !failures.isEmpty())) {
                progress.running(count, total, code);
                if (count == 0) network(notebook, code, tape);
                run(code, tape);
            }
        }
        return new Run(executed(notebook, tapes.iterator()), failures);
    }

    private void network(Notebook notebook, Cell.Code first, Recorder.Tape tape) {
        if (notebook.choosesNetwork()) return;
        notebook.network()
                .ifPresent(name -> {
                    var magic = Notebook.NETWORK + name;
                    if (interpreter.run(0, magic, tape) instanceof Outcome.Failed error) {
                        failures.add(new Run.Failure(0, first.id(), magic, error));
                    }
                });
    }

    private static boolean hasCode(Cell.Code cell) {
        return !cell.source().isBlank();
    }

    private void run(Cell.Code cell, Recorder.Tape tape) {
        count++;
        tape.executionCount(count);
        Outcome outcome = inTime(() -> interpreter.run(count, cell.source(), tape));
        tape.end(outcome);
        if (outcome instanceof Outcome.Failed error && !cell.mayFail()) {
            String firstLine =
                    cell.source().lines().filter(l -> !l.isBlank()).findFirst().orElse("");
            failures.add(new Run.Failure(count, cell.id(), firstLine.strip(), error));
        }
    }

    private Outcome inTime(Supplier<Outcome> cell) {
        if (longest.isEmpty()) return cell.get();
        var end =
                CLOCK.schedule(
                        interpreter::interrupt, longest.get().toNanos(), TimeUnit.NANOSECONDS);
        try {
            return cell.get();
        } finally {
            end.cancel(false);
        }
    }

    /// Outputs are read only when all cells have run: a late update may change an early cell.
    private static Notebook executed(Notebook notebook, Iterator<Recorder.Tape> tapes) {
        var cells = new ArrayList<Cell>();
        for (Cell cell : notebook.cells()) {
            cells.add(cell instanceof Cell.Code code ? executed(code, tapes.next()) : cell);
        }
        return new Notebook(cells, notebook.metadata());
    }

    private static Cell.Code executed(Cell.Code cell, Recorder.Tape tape) {
        int count = tape.executionCount();
        return new Cell.Code(
                cell.id(),
                cell.source(),
                cell.metadata(),
                count == 0 ? OptionalInt.empty() : OptionalInt.of(count),
                tape.outputs());
    }
}
