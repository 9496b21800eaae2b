package lab.kernel.notebook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lab.kernel.engine.Interpreter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lab run`.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run a notebook without Jupyter and leave what it shows.",
        footer = {
            "",
            "Writes NAME.html, one page that opens with no network, and NAME.out.ipynb, the"
                    + " notebook with its outputs, and says where.",
            "Ctrl-C ends the cell that is running, and writes what has run until then.",
            "Exit code: 0 if every cell ran, 1 if a cell failed, 2 if the notebook cannot be used."
        })
public final class RunCommand implements Callable<Integer> {
    private static final String ENDING = ".ipynb";

    private final Function<Path, Interpreter> interpreters;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NOTEBOOK", description = "The .ipynb file to run.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write (default: a folder 'out' beside the notebook).")
    private @Nullable Path chosen;

    @Option(names = "--stop-on-error", description = "Runs no cell after one that failed.")
    private boolean stopOnError;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Interrupts a cell that takes longer (default: it may take for ever).")
    private @Nullable Double timeout;

    /// @param interpreters makes the session that the cells run in, from the folder that they find
    ///   their files in: the notebook's, as under Jupyter
    public RunCommand(Function<Path, Interpreter> interpreters) {
        this.interpreters = interpreters;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return run(Notebook.read(file));
        } catch (NotebookException e) {
            boolean other = !file.toString().endsWith(ENDING) && Files.isRegularFile(file);
            err.println(e.getMessage() + (other ? "; what can be run is an .ipynb file" : ""));
        } catch (IOException e) {
            err.println(FileTrouble.inWords(e, folder()) + "; --out DIR names another folder");
        }
        return 2;
    }

    private int run(Notebook notebook) throws IOException {
        requireJava(notebook);
        Files.createDirectories(folder());
        PrintWriter err = spec.commandLine().getErr();
        var bar = new ProgressBar(err, ProgressBar.onTerminal(), "");
        try (Interpreter interpreter = interpreters.apply(home())) {
            var runner = new Runner(interpreter, bar, stopOnError, longest());
            try (var _ = new StopSignal(runner::stop)) {
                var run = runner.run(notebook);
                bar.clear();
                run.failures().forEach(failure -> err.println(failure.line()));
                if (runner.isStopped()) err.println("Stopped; what has run until then is kept.");
                write(run.notebook());
                return run.succeeded() && !runner.isStopped() ? 0 : 1;
            }
        }
    }

    private Optional<Duration> longest() {
        if (timeout == null) return Optional.empty();
        if (timeout <= 0)
            throw new NotebookException(
                    "--timeout %s: it takes seconds, more than 0".formatted(timeout));
        return Optional.of(Duration.ofMillis(Math.round(timeout * 1000)));
    }

    /// Not among the notebooks themselves, where the outputs would be taken for chapters to open,
    /// to grade or to commit.
    private Path folder() {
        return chosen != null ? chosen : file.resolveSibling("out");
    }

    private Path home() {
        return file.toAbsolutePath().resolveSibling("");
    }

    private void requireJava(Notebook notebook) {
        String language =
                notebook.metadata()
                        .text("kernelspec", "language")
                        .or(() -> notebook.metadata().text("language_info", "name"))
                        .orElse("java");
        if (!language.equals("java")) {
            throw new NotebookException(
                    "%s: is a notebook of %s, and this runs Java".formatted(file, language));
        }
    }

    private void write(Notebook executed) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING)) name = name.substring(0, name.length() - ENDING.length());
        Path notebook = folder().resolve(name + ".out" + ENDING).normalize();
        Path page = folder().resolve(name + ".html").normalize();
        executed.write(notebook);
        Files.writeString(page, HtmlReport.of(executed));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The page is %s, the notebook %s".formatted(page, notebook));
    }
}
