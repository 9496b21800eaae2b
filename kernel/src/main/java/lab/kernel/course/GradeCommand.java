package lab.kernel.course;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.check.Catalog;
import lab.kernel.notebook.NotebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lab grade`.
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades what learners handed in; their code runs in a sandbox.",
        footer = {
            "",
            "Reads DIR/LEARNER/ASSIGNMENT/*.ipynb, as nbgrader collects them, and"
                    + " DIR/LEARNER.ipynb.",
            "Leaves index.html for you, feedback/ for the learners, scores.csv as nbgrader exports",
            "them, cells.csv, results.jsonl, and gradescope/. Points and comments of your own go"
                    + " into",
            "manual.csv there. Stopped at any time, it goes on where it was when started again.",
            "Exit code: 0 done, 2 it cannot be used so, 3 there is no sandbox on this machine."
        })
public final class GradeCommand implements Callable<Integer> {
    private static final int USAGE = 2;
    private static final int MISSING = 3;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "ASSIGNMENT",
            description = "A chapter's name such as 03-ipv4, or your source notebook.")
    private String name = "";

    @Option(
            names = "--submitted",
            paramLabel = "DIR",
            defaultValue = "submitted",
            description = "The folder of submissions (default: ${DEFAULT-VALUE}).")
    private Path submitted = Path.of("submitted");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "graded",
            description = "Where the scores go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("graded");

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "notebooks",
            description = "The folder that has the workbook's source/ (default: ${DEFAULT-VALUE}).")
    private Path root = Path.of("notebooks");

    @Option(
            names = "--exercises",
            paramLabel = "PACKAGE",
            defaultValue = "workbook",
            description = "The Java package that has the exercises (default: ${DEFAULT-VALUE}).")
    private String exercises = "workbook";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many at a time (default: as many as there are processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--unprotected",
            description = {
                "Runs learners' code without a sandbox, as you, with all your files and your"
                        + " network.",
                "Only for code that you would run yourself."
            })
    private boolean unprotected;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            var assignment = Assignment.find(name, root);
            if (!Files.isDirectory(submitted))
                throw new NotebookException(submitted + ": there is no such folder of submissions");
            var submissions = Submission.in(submitted, assignment.name());
            if (submissions.isEmpty())
                throw new NotebookException(
                        "%s: nothing was handed in here; expected LEARNER/%s/%2$s.ipynb or LEARNER.ipynb"
                                .formatted(submitted, assignment.name()));
            var obstacle =
                    unprotected
                            ? Optional.<String>empty()
                            : Jail.next(new LinkedHashMap<>(), Assignment.HOME).obstacle();
            if (obstacle.isPresent()) {
                err.println("lab: " + obstacle.get());
                err.println(
                        "Learners' code does not run outside of a sandbox unless you say"
                                + " --unprotected.");
                return MISSING;
            }
            Files.createDirectories(out);
            try (var file = FileChannel.open(out.resolve(".lock"), CREATE, WRITE);
                    var lock = file.tryLock()) {
                if (lock == null)
                    throw new NotebookException(
                            out + ": another lab grade is at work here; wait until it has ended");
                grade(assignment, submissions);
            }
            return 0;
        } catch (NotebookException e) {
            err.println("lab: " + e.getMessage());
        } catch (IOException e) {
            err.println("lab: %s: cannot be read or written (%s)".formatted(out, e));
        }
        return USAGE;
    }

    private void grade(Assignment assignment, List<Submission> submissions)
            throws IOException, InterruptedException {
        var manual = Manual.read(out.resolve("manual.csv"));
        var batch =
                new Batch(
                        assignment,
                        Catalog.scan(exercises),
                        Grader.Limits.USUAL,
                        () ->
                                new WorkerProcess(
                                        new Worker.Task(
                                                name,
                                                root,
                                                exercises,
                                                Grader.Limits.USUAL,
                                                unprotected)),
                        out);
        var bar = new GradeBar(spec.commandLine().getErr(), submissions.size());
        batch.run(submissions, Math.max(1, jobs), bar);
        bar.clear();
        new Reports(assignment, manual, out).write(submissions, batch);
        PrintWriter to = spec.commandLine().getOut();
        to.println(out.resolve("scores.csv"));
        to.println(out.resolve("index.html"));
    }
}
