package lab.kernel.course;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lab.check.Catalog;
import lab.kernel.engine.AtExit;
import lab.kernel.notebook.FileTrouble;
import lab.kernel.notebook.NotebookException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lab grade`.
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grade what learners handed in; their code runs in a sandbox.",
        footer = {
            "",
            "Reads DIR/LEARNER/ASSIGNMENT/*.ipynb, as nbgrader collects them,"
                    + " DIR/LEARNER/*.ipynb and DIR/LEARNER.ipynb. Leaves index.html for you, feedback/ for the learners,"
                    + " scores.csv as nbgrader exports them, cells.csv, results.jsonl, and"
                    + " gradescope/. Points and comments of your own go into manual.csv there."
                    + " Stopped at any time, it goes on where it was when started again.",
            "",
            "With --engine slurm other machines grade; the checkout, the submissions and DIR have"
                    + " to be in folders that all of them share.",
            "",
            "Exit code: 0 done, 1 Slurm failed, 2 it cannot be used so, 3 there is no sandbox, or"
                    + " no Slurm, on this machine."
        })
public final class GradeCommand implements Callable<Integer> {
    private static final int USAGE = 2;
    private static final int MISSING = 3;
    private static final String MANUAL = "manual.csv";
    private static final String NOTEBOOKS = "notebooks";
    private static final String LOCAL = "local";
    private static final String SLURM = "slurm";

    /// From so many submissions on, what is prepared is worth its seconds.
    private static final int MANY = 10;

    private static final CompletableFuture<Optional<String>> NO_OBSTACLE =
            CompletableFuture.completedFuture(Optional.empty());

    private final Runnable prepare;

    /// @param prepare makes the VMs start sooner, as far as that is not done yet
    public GradeCommand(Runnable prepare) {
        this.prepare = prepare;
    }

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
            description =
                    "The folder that has the workbook's source/ (default: notebooks, here or in the"
                            + " checkout).")
    private Path root = Path.of(System.getProperty("lab.home", ""), NOTEBOOKS);

    @Option(
            names = "--exercises",
            paramLabel = "PACKAGE",
            defaultValue = "workbook",
            description = "The Java package that has the exercises (default: ${DEFAULT-VALUE}).")
    private String exercises = "workbook";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = {
                "How many at a time (default: as many as there are processors);",
                "with --engine slurm in each job (default: 1)."
            })
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--compare",
            paramLabel = "GRADEBOOK",
            description = {
                "nbgrader's gradebook.db; index.html then says where its scores are others.",
                "Needs a Python with nbgrader (TCPIP_LAB_PYTHON, else python3)."
            })
    private Optional<Path> gradebook = Optional.empty();

    @Option(
            names = "--unprotected",
            description = {
                "Runs learners' code without a sandbox, as you, with all your files and your"
                        + " network.",
                "Only for code that you would run yourself."
            })
    private boolean unprotected;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = LOCAL,
            description = {
                "local grades on this machine, slurm as jobs of a cluster that shares these"
                        + " folders",
                "(default: ${DEFAULT-VALUE})."
            })
    private String engine = LOCAL;

    @ArgGroup(exclusive = false, heading = "%nWith --engine slurm:%n")
    private @Nullable SlurmOptions slurm;

    @Option(names = "--part", hidden = true)
    private @Nullable Path part;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            checkEngine();
            checkNumbers();
            if (Files.isDirectory(Path.of(NOTEBOOKS, "source")) && !isGiven("--root"))
                root = Path.of(NOTEBOOKS);
            // With Slurm it is the nodes that have to have one, and they say so.
            var probe = unprotected || engine.equals(SLURM) ? NO_OBSTACLE : obstacle();
            var assignment = Assignment.find(name, root);
            var handedIn =
                    part == null
                            ? submissions(assignment)
                            : new SubmissionFolder(List.of(), List.of());
            var obstacle = probe.join();
            if (obstacle.isPresent()) {
                err.println("lab: " + obstacle.get());
                err.println(
                        "Learners' code does not run outside of a sandbox unless you say"
                                + " --unprotected.");
                return MISSING;
            }
            if (part != null) {
                gradePart(assignment, part);
                return 0;
            }
            Files.createDirectories(out);
            try (var file = FileChannel.open(out.resolve(".lock"), CREATE, WRITE);
                    var lock = file.tryLock()) {
                if (lock == null)
                    throw new NotebookException(
                            out + ": another lab grade is at work here; wait until it has ended");
                grade(assignment, handedIn);
            }
            return 0;
        } catch (NotebookException e) {
            err.println("lab: " + e.getMessage());
        } catch (EngineException e) {
            err.println("lab: " + e.getMessage());
            return e.exitCode();
        } catch (IOException e) {
            err.println("lab: " + inWords(e));
        } catch (UncheckedIOException e) {
            err.println("lab: " + inWords(Objects.requireNonNull(e.getCause())));
        }
        return USAGE;
    }

    /// Looks for a sandbox beside what else is to be read.
    private static CompletableFuture<Optional<String>> obstacle() {
        return CompletableFuture.supplyAsync(
                () -> Jail.next(new LinkedHashMap<>(), Assignment.HOME).obstacle());
    }

    private String inWords(IOException e) {
        return FileTrouble.inWords(e, out) + "; --out takes another folder";
    }

    private void checkEngine() {
        if (!Set.of(LOCAL, SLURM).contains(engine))
            throw new NotebookException(
                    "--engine %s: there is no such engine; there are local and slurm"
                            .formatted(engine));
        if (slurm != null && engine.equals(LOCAL))
            throw new NotebookException(
                    "--chunk, --partition and --sbatch are for --engine slurm, which is not asked"
                            + " for");
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private void checkNumbers() {
        var numbers = new LinkedHashMap<String, Optional<Integer>>();
        numbers.put("--jobs", jobs);
        if (slurm != null) numbers.put("--chunk", Optional.of(slurm.chunk()));
        numbers.forEach((option, number) -> {
            if (number.orElse(1) < 1)
                throw new NotebookException(
                        "%s %d: it takes a number from 1 on".formatted(option, number.orElse(1)));
        });
    }

    /// What somebody hands in could else be taken for what was graded before.
    private void checkOut() {
        var inside = out.toAbsolutePath().normalize();
        if (inside.startsWith(submitted.toAbsolutePath().normalize()))
            throw new NotebookException(
                    "--out %s: it is in the folder of submissions, where learners' files are; name another"
                            .formatted(out));
    }

    private SubmissionFolder submissions(Assignment assignment) throws IOException {
        checkOut();
        if (Files.isRegularFile(submitted))
            throw new NotebookException(
                    submitted + ": this is a file; unpack it, and name the folder of submissions");
        if (!Files.isDirectory(submitted))
            throw new NotebookException(submitted + ": there is no such folder of submissions");
        var found = SubmissionFolder.of(submitted, assignment.name());
        if (found.submissions().isEmpty())
            throw new NotebookException(
                    "%s: nothing was handed in here; expected LEARNER/%s/%2$s.ipynb, LEARNER/%2$s.ipynb or LEARNER.ipynb%s"
                            .formatted(
                                    submitted,
                                    assignment.name(),
                                    found.passedOver().stream()
                                            .map(each -> "\n" + each)
                                            .collect(Collectors.joining())));
        return found;
    }

    /// The scores of another assignment would be overwritten, and its points by hand fit nobody.
    private void checkNoOthers(Assignment assignment) throws IOException {
        var scores = out.resolve("scores.csv");
        if (!Files.isRegularFile(scores)) return;
        var rows = Manual.rows(Files.readString(scores));
        if (rows.size() < 2) return;
        var other = rows.get(1).getFirst();
        if (!other.equals(Manual.rows(Names.csv(assignment.name())).getFirst().getFirst()))
            throw new NotebookException(
                    "--out %s: it has the scores of %s, which would be lost; name another folder for %s"
                            .formatted(out, other, assignment.name()));
    }

    private void grade(Assignment assignment, SubmissionFolder handedIn)
            throws IOException, InterruptedException {
        var submissions = handedIn.submissions();
        checkNoOthers(assignment);
        var manual = Manual.read(out.resolve(MANUAL));
        var compared = Optional.<Gradebook>empty();
        if (gradebook.isPresent())
            compared = Optional.of(Gradebook.read(gradebook.get(), assignment.name()));
        if (submissions.size() >= MANY) prepare.run();
        var exercises = new CompletableFuture<List<String>>();
        var lanes = new ArrayDeque<WorkerProcess>();
        // While they start, this process looks through the exercises.
        if (engine.equals(LOCAL))
            for (int i = 0; i < Math.min(jobs(), ungraded(submissions)); i++)
                lanes.add(worker(exercises::join).begin());
        var batch = batch(assignment);
        exercises.complete(batch.packages());
        var bar = new GradeBar(spec.commandLine().getErr(), submissions.size());
        try (var _ = new AtExit("lab-grade-stop", bar::stopped)) {
            batch.run(submissions, engine.equals(SLURM) ? slurm(bar) : here(batch, lanes), bar);
        }
        bar.clear();
        var written =
                new Reports(assignment, manual, compared, out)
                        .write(submissions, handedIn.passedOver(), batch);
        handedIn.passedOver().forEach(each -> bar.say("%s: %s".formatted(submitted, each)));
        for (var place : written.unknown())
            bar.say(
                    "%s: nobody handed in a cell %s as %s; that row changes nothing"
                            .formatted(
                                    out.resolve(MANUAL),
                                    Names.plain(place.cell()),
                                    Names.plain(place.learner())));
        int others = written.differences();
        PrintWriter to = spec.commandLine().getOut();
        if (compared.isPresent())
            to.println(
                    others == 0
                            ? "nbgrader gave every cell the same points"
                            : others + " scores are not nbgrader's; index.html has them");
        to.println(out.resolve("scores.csv"));
        to.println(out.resolve("index.html"));
    }

    private Batch batch(Assignment assignment) {
        return new Batch(assignment, Catalog.scan(exercises), Grader.Limits.USUAL, out);
    }

    private int jobs() {
        return jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /// Those of which nothing is kept. There may be more to grade, and never less.
    private long ungraded(List<Submission> submissions) {
        return submissions.stream().filter(each -> !Files.exists(Batch.file(out, each))).count();
    }

    private WorkerProcess worker(Supplier<List<String>> exercises) {
        var task = new Worker.Task(name, root, Grader.Limits.USUAL, unprotected);
        return new WorkerProcess(task, exercises);
    }

    /// @param begun those that are starting already
    private Engine here(Batch batch, Queue<WorkerProcess> begun) {
        var waiting = new ConcurrentLinkedQueue<>(begun);
        return new Lanes(
                () -> Optional.ofNullable(waiting.poll()).orElseGet(() -> worker(batch::packages)),
                jobs());
    }

    private Engine slurm(GradeBar bar) throws IOException {
        var options = slurm == null ? new SlurmOptions() : slurm;
        var named = Path.of(name);
        var grade = new ArrayList<String>(List.of("grade"));
        grade.add(Files.exists(named) ? named.toAbsolutePath().toString() : name);
        grade.addAll(List.of("--root", root.toAbsolutePath().toString(), "--exercises", exercises));
        if (unprotected) grade.add("--unprotected");
        return options.engine(out.toRealPath(), jobs.orElse(1), grade, bar::say);
    }

    /// A job of {@link SlurmEngine}: results only, of what is written down in a file.
    private void gradePart(Assignment assignment, Path part)
            throws IOException, InterruptedException {
        var batch = batch(assignment);
        var submissions = new ArrayList<Submission>();
        for (var line : Files.readAllLines(part)) {
            var job = Worker.Job.of(line);
            if (!batch.key(job.submission()).equals(job.key()))
                throw new NotebookException(
                        "%s: this machine has another notebook, assignment or workbook than the one that sent it; all of them have to be in folders that the machines share"
                                .formatted(job.submission().learner()));
            submissions.add(job.submission());
        }
        batch.run(
                submissions,
                here(batch, new ArrayDeque<>()),
                new GradeBar(spec.commandLine().getErr(), submissions.size()));
    }
}
