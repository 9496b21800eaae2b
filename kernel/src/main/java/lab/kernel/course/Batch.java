package lab.kernel.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.Task;
import lab.kernel.course.Assignment.Part;
import lab.view.Language;

/// What is graded and what is not. Each result is a file as soon as there is one, so that a batch
/// which is stopped goes on where it was; an {@link Engine} makes those that are missing.
final class Batch {
    /// To be counted up when the same submission may now come to another result.
    private static final String EDITION = "9";

    /// At the end of the key of a result that is not to last.
    private static final String AGAIN = "-again";

    private final Assignment assignment;
    private final Catalog catalog;
    private final Grader.Limits limits;
    private final Path out;
    private final String checks;
    private final Map<Submission, String> keys = new ConcurrentHashMap<>();

    /// Told of each result, by several threads.
    interface Progress {
        /// @param isNew whether it was graded now, and not before
        void done(Result result, boolean isNew);
    }

    /// @param out where results are kept
    Batch(Assignment assignment, Catalog catalog, Grader.Limits limits, Path out) {
        this.assignment = assignment;
        this.catalog = catalog;
        this.limits = limits;
        this.out = out;
        this.checks = fingerprintOfChecks();
    }

    Path fileOf(Submission submission) {
        return file(out, submission);
    }

    /// The file that its result is kept in.
    static Path file(Path out, Submission submission) {
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

    /// Has what is not graded yet graded.
    void run(List<Submission> submissions, Engine engine, Progress progress)
            throws InterruptedException {
        var todo = new ArrayList<Submission>();
        for (var submission : submissions) {
            var before = ResultFile.read(fileOf(submission), key(submission));
            if (before.isPresent()) progress.done(before.get(), false);
            else todo.add(submission);
        }
        if (!todo.isEmpty()) engine.grade(todo, this, progress);
    }

    /// Keeps what an engine has found.
    void keep(Submission submission, Result result) throws IOException {
        ResultFile.write(fileOf(submission), result);
    }

    /// Takes a result that another process has written for this submission, where it is one of all
    /// that the submission depends on here.
    Optional<Result> take(Submission submission, Path file) throws IOException {
        var key = key(submission);
        var found = ResultFile.read(file, key).or(() -> ResultFile.read(file, key + AGAIN));
        if (found.isPresent()) keep(submission, found.get());
        return found;
    }

    /// What cannot be graded for a reason that is not in it is said, and tried again next time.
    Result ungraded(Submission submission, String reason) {
        var flags = new ArrayList<Flag>(submission.flags());
        var why = Page.cut(reason, 200);
        flags.add(
                Flag.of(
                        Flag.Kind.BY_HAND,
                        "This could not be graded: %s. Start the command again.".formatted(why),
                        "채점하지 못했습니다: %s. 명령을 다시 실행하십시오.".formatted(why)));
        return new Result(
                submission.learner(),
                assignment.name(),
                key(submission) + AGAIN,
                Language.EN,
                submission.timestamp(),
                Desk.nothing(assignment),
                flags,
                Map.of("all", 0L));
    }

    /// Of all that the submission's result depends on, as it was when it was first asked for: what
    /// is changed meanwhile has a result in this run, and another key in the next.
    String key(Submission submission) {
        return keys.computeIfAbsent(submission, this::keyNow);
    }

    private String keyNow(Submission submission) {
        var digest = sha256();
        digest.update(
                (EDITION + '\0' + submission.learner() + '\0' + limits + '\0')
                        .getBytes(StandardCharsets.UTF_8));
        digest.update(
                (submission.timestamp() + submission.flags() + '\0' + checks)
                        .getBytes(StandardCharsets.UTF_8));
        digest.update(assignment.fingerprint());
        if (submission.file().filter(HandedIn::isFile).isPresent()) {
            var file = submission.file().get();
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                // One of these is not read: a learner can make it of terabytes that are nowhere.
                if (HandedIn.isTooLarge(file))
                    digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8));
                else update(digest, in);
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

    /// Of the exercises that the assignment has. To look through all there are takes each worker a
    /// good part of its start.
    List<String> packages() {
        return tasks().map(task -> task.type().getPackageName()).distinct().toList();
    }

    private Stream<Task> tasks() {
        return assignment.parts(Language.EN).stream()
                .filter(Part.Graded.class::isInstance)
                .flatMap(part -> ((Part.Graded) part).exercise().stream())
                .flatMap(id -> catalog.find(id).stream());
    }

    /// Of the classes that the assignment's exercises are made of.
    private String fingerprintOfChecks() {
        var digest = sha256();
        for (var task : tasks().toList()) {
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
