package lab.kernel.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lab.check.Task;
import lab.kernel.engine.Declared;
import lab.kernel.engine.LabVmLostException;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.grade.LearnerCode;

/// The cells of one submission in a VM that any of them may cost: each has its time, and a new VM
/// is brought to where the lost one was.
final class Run {
    private static final int MOST_REPLAYS = 20;
    private static final int MOST_BINDINGS = 3;
    private static final ScheduledExecutorService CLOCK = clock();

    private final Session session;
    private final Grader.Limits limits;
    private final Watch watch;
    private final long began = System.nanoTime();
    private final List<Kept> kept = new ArrayList<>();
    private final Queue<String> dropped = new ConcurrentLinkedQueue<>();
    private int number;
    private int replays;

    private record Kept(String id, String java) {}

    Run(Session session, Grader.Limits limits, Watch watch) {
        this.session = session;
        this.limits = limits;
        this.watch = watch;
    }

    private static ScheduledExecutorService clock() {
        var clock =
                new ScheduledThreadPoolExecutor(
                        1,
                        work ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("lab-grade-clock")
                                        .unstarted(work));
        // Else each session stays in memory for as long as its last cell might have taken.
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /// Whether the time for the submission as a whole has passed.
    boolean isOver() {
        return System.nanoTime() - began > limits.whole().toNanos();
    }

    /// Runs one cell within its time.
    Outcome cell(String java, Output output) {
        number++;
        watch.alive();
        var end = endInTime();
        try {
            return session.run(number, java, output);
        } finally {
            end.cancel(false);
        }
    }

    /// Has a cell that has run run again wherever its VM is lost.
    ///
    /// @param id the cell's
    void keep(String id, String java) {
        kept.add(new Kept(id, java));
    }

    /// The cells that have run once and cost their VM when they ran again, of which nobody has
    /// heard yet.
    List<String> dropped() {
        var ids = new ArrayList<String>();
        for (var id = dropped.poll(); id != null; id = dropped.poll()) ids.add(id);
        return ids;
    }

    /// The time that a new VM takes to start is not the cell's.
    private Future<?> endInTime() {
        Declared.names(session);
        return CLOCK.schedule(session::interrupt, limits.cell().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Why a cell's VM is lost; empty where it is not.
    static Optional<String> howLost(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.name().equals("LabVmLost")
                ? Optional.of(failed.message())
                : Optional.empty();
    }

    /// A cell may be over and have left behind what keeps its VM from running anything else. Asks
    /// for something that is not there, so that it is this cell that is found out.
    Optional<String> howDeaf() {
        try {
            session.call("", List.of(), limits.call(), Output.NONE);
            return Optional.empty();
        } catch (LabVmLostException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Brings the new VM to where the lost one was. A cell that ends it again stays out.
    void replay() {
        boolean again = true;
        while (again && replays++ < MOST_REPLAYS && !isOver()) {
            again = false;
            for (var each : List.copyOf(kept)) {
                if (howLost(cell(each.java, Output.NONE)).isPresent()) {
                    kept.remove(each);
                    dropped.add(each.id);
                    again = true;
                    break;
                }
            }
        }
    }

    /// The learner's methods on a VM that works; empty where there is none in time.
    ///
    /// @param first what is done before, in each VM that it is tried on
    Optional<Object> bind(Task task, Runnable first) {
        for (int i = 0; i < MOST_BINDINGS && !isOver() && replays <= MOST_REPLAYS; i++) {
            var end = endInTime();
            try {
                number++;
                first.run();
                return Optional.of(
                        LearnerCode.of(session, task, number, Output.NONE, limits.call()));
            } catch (LearnerCode.NotBoundException e) {
                replay();
            } finally {
                end.cancel(false);
            }
        }
        return Optional.empty();
    }
}
