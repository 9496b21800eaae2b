package lab.kernel.course;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import lab.check.Catalog;
import lab.kernel.course.Assignment.Part;
import lab.kernel.engine.Compilers;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.view.Language;

/// A lane in this process. What a learner's cell does to the compiler it does to this process;
/// {@link WorkerProcess} is the lane for submissions of strangers.
final class Desk implements Lane {
    /// In place of a cell's id: what comes before the first cell.
    static final String READING = "";

    private final Assignment assignment;
    private final Catalog catalog;
    private final Grader.Limits limits;
    private final Supplier<LabVmCommand> vms;
    private final Compilers compilers = new Compilers();
    private Optional<Session> next = Optional.empty();

    /// @param vms how the VM of the next submission is started
    Desk(Assignment assignment, Catalog catalog, Grader.Limits limits, Supplier<LabVmCommand> vms) {
        this.assignment = assignment;
        this.catalog = catalog;
        this.limits = limits;
        this.vms = vms;
    }

    @Override
    public Result grade(Submission submission, String key, boolean more)
            throws InterruptedException {
        return grade(submission, key, more, Set.of(), Watch.NOBODY);
    }

    /// @param leftOut cells that are not to run, by their ids; {@link #READING} for all of the file
    Result grade(Submission submission, String key, boolean more, Set<String> leftOut, Watch watch)
            throws InterruptedException {
        long start = System.nanoTime();
        var session = next.orElseGet(this::session);
        // The next submission's VM starts while this one's cells run.
        next = more ? Optional.of(session()) : Optional.empty();
        try (session) {
            watch.at(READING);
            var handedIn = read(submission, leftOut);
            boolean isReadable = submission.file().isPresent() && handedIn.unreadable().isEmpty();
            var rebuilt = Rebuilt.of(assignment, handedIn);
            var flags = new ArrayList<Flag>(submission.flags());
            if (submission.file().isPresent()) flags.addAll(rebuilt.flags());
            var graded =
                    isReadable
                            ? new Grader(
                                            session,
                                            catalog,
                                            limits,
                                            submission.learner(),
                                            handedIn.language(),
                                            leftOut,
                                            watch)
                                    .grade(rebuilt)
                            : new Grader.Graded(nothing(assignment), List.of(), Map.of());
            flags.addAll(graded.flags());
            flags.addAll(OtherName.flags(handedIn, submission.learner()));
            var millis = new TreeMap<String, Long>(graded.millis());
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
    }

    private static HandedIn read(Submission submission, Set<String> leftOut) {
        if (leftOut.contains(READING))
            return HandedIn.unreadable(
                    "cannot be read in the memory there is", "이 너무 커서 읽을 수 없습니다");
        return submission
                .file()
                .map(HandedIn::read)
                .orElseGet(() -> new HandedIn(List.of(), Language.EN, Optional.empty()));
    }

    private Session session() {
        return new Session(vms.get(), compilers);
    }

    /// The scores where there is nothing to run.
    static List<Result.Score> nothing(Assignment assignment) {
        var scores = new ArrayList<Result.Score>();
        for (var part : assignment.parts(Language.EN)) {
            if (part.points() == 0) continue;
            var exercise =
                    part instanceof Part.Graded graded
                            ? graded.exercise()
                            : Optional.<String>empty();
            scores.add(
                    new Result.Score(
                            part.id(),
                            exercise.orElse(""),
                            exercise.isPresent() ? Result.Basis.VERIFIED : Result.Basis.BY_HAND,
                            0,
                            part.points(),
                            List.of(),
                            Optional.empty(),
                            ""));
        }
        return scores;
    }

    @Override
    public void close() {
        next.ifPresent(Session::close);
        next = Optional.empty();
    }
}
