package lab.kernel.notebook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lab notebooks`.
@Command(
        name = "notebooks",
        mixinStandardHelpOptions = true,
        description = "Writes the workbook's notebooks from notebooks/source, in both languages.")
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

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var workbook = new Workbook(root);
        try {
            if (check) {
                List<String> stale = workbook.stale();
                stale.forEach(err::println);
                if (!stale.isEmpty()) err.println("`lab notebooks` writes them anew.");
                return stale.isEmpty() ? 0 : 1;
            }
            List<Path> written =
                    solutions.isPresent()
                            ? workbook.generateSolutions(solutions.get())
                            : workbook.generate();
            written.forEach(out::println);
            return 0;
        } catch (NotebookException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("%s: cannot be read or written (%s)".formatted(root, e));
        }
        return 2;
    }
}
