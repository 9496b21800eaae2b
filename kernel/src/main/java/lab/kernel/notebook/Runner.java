package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

    private final Interpreter interpreter;
    private final Progress progress;
    private final boolean stopOnError;
    private final Recorder recorder = new Recorder();
    private final List<Run.Failure> failures = new ArrayList<>();
    private int count;

    private Runner(Interpreter interpreter, Progress progress, boolean stopOnError) {
        this.interpreter = interpreter;
        this.progress = progress;
        this.stopOnError = stopOnError;
    }

    /// By a thread that can compile what the kernel can: main's own stack is a small one.
    public static Run run(
            Notebook notebook, Interpreter interpreter, boolean stopOnError, Progress progress) {
        var run =
                new FutureTask<>(
                        () -> new Runner(interpreter, progress, stopOnError).run(notebook));
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

    public static Run run(Notebook notebook, Interpreter interpreter) {
        return run(notebook, interpreter, false, Progress.NONE);
    }

    private Run run(Notebook notebook) {
        int total = (int) notebook.codeCells().stream().filter(Runner::hasCode).count();
        var tapes = new ArrayList<Recorder.Tape>();
        for (Cell cell : notebook.cells()) {
            if (!(cell instanceof Cell.Code code)) continue;
            Recorder.Tape tape = recorder.newTape();
            tapes.add(tape);
            if (hasCode(code) && !(stopOnError && !failures.isEmpty())) {
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
        Outcome outcome = interpreter.run(count, cell.source(), tape);
        tape.end(outcome);
        if (outcome instanceof Outcome.Failed error && !cell.mayFail()) {
            String firstLine =
                    cell.source().lines().filter(l -> !l.isBlank()).findFirst().orElse("");
            failures.add(new Run.Failure(count, cell.id(), firstLine.strip(), error));
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
