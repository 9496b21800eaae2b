package lab.kernel.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lab.check.Catalog;
import lab.kernel.course.Assignment.Part;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;

/// Grades submissions, several at a time, each in a VM of its own. Each result is a file as soon as
/// there is one, so that a batch which is stopped goes on where it was.
final class Batch {
    /// To be counted up when the same submission may now come to another result.
    private static final String EDITION = "2";

    private final Assignment assignment;
    private final Catalog catalog;
    private final Grader.Limits limits;
    private final Supplier<LabVmCommand> vms;
    private final Path out;
    private final String checks;

    /// Told of each result, by several threads.
    interface Progress {
        /// @param isNew whether it was graded now, and not before
        void done(Result result, boolean isNew);
    }

    /// @param vms how the VM of the next submission is started
    /// @param out where results are kept
    Batch(
            Assignment assignment,
            Catalog catalog,
            Grader.Limits limits,
            Supplier<LabVmCommand> vms,
            Path out) {
        this.assignment = assignment;
        this.catalog = catalog;
        this.limits = limits;
        this.vms = vms;
        this.out = out;
        this.checks = fingerprintOfChecks();
    }

    Path fileOf(Submission submission) {
        return out.resolve("results").resolve(Names.file(submission.learner()) + ".json");
    }

    /// What a run left for this submission.
    Result result(Submission submission) throws IOException {
        return ResultFile.read(fileOf(submission), key(submission))
                .orElseThrow(
                        () -> new IllegalStateException("no result of " + submission.learner()));
    }

    /// Grades what is not graded yet.
    ///
    /// @param jobs how many at a time
    void run(List<Submission> submissions, int jobs, Progress progress)
            throws IOException, InterruptedException {
        var todo = new ConcurrentLinkedQueue<Submission>();
        for (var submission : submissions) {
            var before = ResultFile.read(fileOf(submission), key(submission));
            if (before.isPresent()) progress.done(before.get(), false);
            else todo.add(submission);
        }
        var failure = new AtomicReference<Optional<Throwable>>(Optional.empty());
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(jobs, todo.size()); i++) {
            workers.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("lab-grade-" + i)
                            .uncaughtExceptionHandler((_, thrown) -> {
                                failure.set(Optional.of(thrown));
                                todo.clear();
                            })
                            .start(() -> work(todo, progress)));
        }
        for (var worker : workers) worker.join();
        var thrown = failure.get();
        if (thrown.isPresent())
            throw new IllegalStateException("a submission could not be graded", thrown.get());
    }

    /// The next submission's VM starts while this one's cells run.
    private void work(ConcurrentLinkedQueue<Submission> todo, Progress progress) {
        Optional<Session> next = Optional.empty();
        try {
            for (var one = todo.poll(); one != null; one = todo.poll()) {
                var session = next.orElseGet(this::session);
                next = todo.isEmpty() ? Optional.empty() : Optional.of(session());
                try (session) {
                    var result = grade(one, session);
                    ResultFile.write(fileOf(one), result);
                    progress.done(result, true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            next.ifPresent(Session::close);
        }
    }

    private Session session() {
        return new Session(vms.get());
    }

    private Result grade(Submission submission, Session session)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var key = key(submission);
        var handedIn =
                submission
                        .file()
                        .map(HandedIn::read)
                        .orElseGet(() ->
                                new HandedIn(List.of(), lab.view.Language.EN, Optional.empty()));
        boolean isReadable = submission.file().isPresent() && handedIn.unreadable().isEmpty();
        var rebuilt = Rebuilt.of(assignment, handedIn);
        var flags = new ArrayList<Flag>(submission.flags());
        if (submission.file().isPresent()) flags.addAll(rebuilt.flags());
        var graded =
                isReadable
                        ? Grader.grade(
                                rebuilt,
                                submission.learner(),
                                handedIn.language(),
                                session,
                                catalog,
                                limits)
                        : new Grader.Graded(nothing(rebuilt), List.of(), Map.of());
        flags.addAll(graded.flags());
        flags.addAll(OtherName.flags(handedIn, submission.learner()));
        var millis = new java.util.TreeMap<String, Long>(graded.millis());
        millis.put("all", Duration.ofNanos(System.nanoTime() - start).toMillis());
        return new Result(
                submission.learner(),
                assignment.name(),
                key,
                handedIn.language(),
                submission.timestamp(),
                graded.scores(),
                flags,
                millis);
    }

    /// Where there is nothing to run.
    private static List<Result.Score> nothing(Rebuilt notebook) {
        var scores = new ArrayList<Result.Score>();
        for (var cell : notebook.cells()) {
            double points =
                    switch (cell.part()) {
                        case Part.Given _ -> 0;
                        case Part.Written written -> written.points();
                        case Part.Graded graded -> graded.points();
                    };
            if (points == 0) continue;
            var exercise =
                    cell.part() instanceof Part.Graded graded
                            ? graded.exercise()
                            : Optional.<String>empty();
            scores.add(
                    new Result.Score(
                            cell.part().id(),
                            exercise.orElse(""),
                            exercise.isPresent() ? Result.Basis.VERIFIED : Result.Basis.BY_HAND,
                            0,
                            points,
                            List.of(),
                            Optional.empty(),
                            ""));
        }
        return scores;
    }

    private String key(Submission submission) throws IOException {
        var digest = sha256();
        digest.update(
                (EDITION + '\0' + submission.learner() + '\0' + limits + '\0')
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(
                (submission.timestamp() + submission.flags() + '\0' + checks)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(assignment.fingerprint());
        if (submission.file().isPresent()) {
            try (InputStream in = Files.newInputStream(submission.file().get())) {
                update(digest, in);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
            digest.update(buffer, 0, read);
    }

    /// Of the classes that the assignment's exercises are made of.
    private String fingerprintOfChecks() {
        var digest = sha256();
        for (var part : assignment.parts(lab.view.Language.EN)) {
            if (!(part instanceof Part.Graded graded) || graded.exercise().isEmpty()) continue;
            var task = catalog.tasks().get(graded.exercise().get());
            if (task == null) continue;
            update(digest, task.type());
            task.checks().stream()
                    .map(each -> each.owner())
                    .distinct()
                    .forEach(each -> update(digest, each));
            task.mistakes().forEach(each -> update(digest, each.type()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Class<?> type) {
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in != null) update(digest, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
