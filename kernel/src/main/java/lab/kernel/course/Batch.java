package lab.kernel.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import lab.view.Language;

/// Grades submissions, several at a time, each in a VM of its own. Each result is a file as soon as
/// there is one, so that a batch which is stopped goes on where it was.
final class Batch {
    /// To be counted up when the same submission may now come to another result.
    private static final String EDITION = "3";

    /// At the end of the key of a result that is not to last.
    private static final String AGAIN = "-again";

    private final Assignment assignment;
    private final Catalog catalog;
    private final Grader.Limits limits;
    private final Supplier<Lane> lanes;
    private final Path out;
    private final String checks;

    /// Told of each result, by several threads.
    interface Progress {
        /// @param isNew whether it was graded now, and not before
        void done(Result result, boolean isNew);
    }

    /// @param lanes makes one for each submission that is graded at the same time
    /// @param out where results are kept
    Batch(
            Assignment assignment,
            Catalog catalog,
            Grader.Limits limits,
            Supplier<Lane> lanes,
            Path out) {
        this.assignment = assignment;
        this.catalog = catalog;
        this.limits = limits;
        this.lanes = lanes;
        this.out = out;
        this.checks = fingerprintOfChecks();
    }

    Path fileOf(Submission submission) {
        return out.resolve("results").resolve(Names.file(submission.learner()) + ".json");
    }

    /// What a run left for this submission.
    Result result(Submission submission) {
        var key = key(submission);
        return ResultFile.read(fileOf(submission), key)
                .or(() -> ResultFile.read(fileOf(submission), key + AGAIN))
                .orElseThrow(
                        () -> new IllegalStateException("no result of " + submission.learner()));
    }

    /// Grades what is not graded yet.
    ///
    /// @param jobs how many at a time
    void run(List<Submission> submissions, int jobs, Progress progress)
            throws InterruptedException {
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

    private void work(ConcurrentLinkedQueue<Submission> todo, Progress progress) {
        try (var lane = lanes.get()) {
            for (var one = todo.poll(); one != null; one = todo.poll()) {
                var result = grade(one, lane, !todo.isEmpty());
                ResultFile.write(fileOf(one), result);
                progress.done(result, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What cannot be graded for a reason that is not in it is said, and tried again next time.
    private Result grade(Submission submission, Lane lane, boolean more)
            throws InterruptedException {
        var key = key(submission);
        try {
            return lane.grade(submission, key, more);
        } catch (IOException | RuntimeException e) {
            var flags = new ArrayList<Flag>(submission.flags());
            var why = Page.cut(String.valueOf(e.getMessage()), 200);
            flags.add(
                    Flag.of(
                            Flag.Kind.BY_HAND,
                            "This could not be graded: %s. Start the command again.".formatted(why),
                            "채점하지 못했습니다: %s. 명령을 다시 실행하십시오.".formatted(why)));
            return new Result(
                    submission.learner(),
                    assignment.name(),
                    key + AGAIN,
                    Language.EN,
                    submission.timestamp(),
                    Desk.nothing(assignment),
                    flags,
                    Map.of("all", 0L));
        }
    }

    private String key(Submission submission) {
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
            } catch (IOException e) {
                digest.update((byte) 0);
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
        for (var part : assignment.parts(Language.EN)) {
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
