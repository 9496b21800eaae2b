package lab.kernel.notebook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lab.kernel.engine.Interpreter;
import lab.view.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lab notebooks`.
@Command(
        name = "notebooks",
        mixinStandardHelpOptions = true,
        description = "Write the workbook's notebooks from notebooks/source, in both languages.")
public final class NotebooksCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "notebooks",
            description = "The folder that has source/, en/ and ko/ (default: ${DEFAULT-VALUE}).")
    private Path root = Path.of("notebooks");

    @Option(
            names = "--check",
            description = "Writes nothing; says which notebooks are stale, exit code 1 if any is.")
    private boolean check;

    @Option(
            names = "--solutions",
            paramLabel = "DIR",
            description = "Writes the notebooks with their solutions there, and not the learners'.")
    private Optional<Path> solutions = Optional.empty();

    @Option(
            names = "--nbgrader",
            paramLabel = "DIR",
            description = {
                "Writes an nbgrader course there, and not the learners' notebooks: source/ with an",
                "assignment for each chapter, nbgrader_config.py, import_scores.py."
            })
    private Optional<Path> nbgrader = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "en|ko",
            defaultValue = "en",
            description = "The language of the nbgrader course (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description = {
                "Runs the whole workbook and writes it there as pages in both languages, which open",
                "with no network. Takes some minutes. Exit code 1 if a cell failed."
            })
    private Optional<Path> html = Optional.empty();

    private final Function<Path, Interpreter> interpreters;

    /// @param interpreters makes the session that the cells of a page run in, from the folder that
    ///   they find their files in
    public NotebooksCommand(Function<Path, Interpreter> interpreters) {
        this.interpreters = interpreters;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var workbook = new Workbook(root);
        try {
            var asked = language();
            if (check) {
                List<String> stale = workbook.stale();
                stale.forEach(err::println);
                if (!stale.isEmpty()) err.println("`lab notebooks` writes them anew.");
                return stale.isEmpty() ? 0 : 1;
            }
            if (html.isPresent()) {
                var progress = new SiteProgress(out, err, ProgressBar.onTerminal());
                return new Site(root, interpreters).write(html.get(), progress) ? 0 : 1;
            }
            written(workbook, asked).forEach(out::println);
            return 0;
        } catch (NotebookException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(FileTrouble.inWords(e, root));
        }
        return 2;
    }

    private List<Path> written(Workbook workbook, Language asked) throws IOException {
        if (nbgrader.isPresent()) return new NbgraderCourse(root, asked).write(nbgrader.get());
        return solutions.isPresent()
                ? workbook.generateSolutions(solutions.get())
                : workbook.generate();
    }

    private Language language() {
        boolean given = spec.commandLine().getParseResult().hasMatchedOption("--language");
        if (given && nbgrader.isEmpty())
            throw new NotebookException(
                    "--language is for --nbgrader; all else is written in both languages");
        for (Language each : Language.values()) {
            if (each.locale().getLanguage().equals(language)) return each;
        }
        throw new NotebookException("--language " + language + ": there are en and ko");
    }
}
