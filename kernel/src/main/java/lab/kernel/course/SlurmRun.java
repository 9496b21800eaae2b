package lab.kernel.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import lab.kernel.engine.AtExit;

/// What {@link SlurmEngine} does for one batch. It asks Slurm for nothing but to run, list and
/// cancel jobs of one name, so it needs no accounting.
final class SlurmRun {
    private static final int MOST_ATTEMPTS = 3;

    /// What a cluster takes in one array where nobody has set it (`slurm.conf(5)`, MaxArraySize).
    private static final int MOST_TASKS = 1000;

    private static final Duration STEP = Duration.ofMillis(500);
    private static final int STEPS_PER_QUESTION = 4;

    /// So late may a network's file system show what another machine has written.
    private static final Duration LATE = Duration.ofSeconds(60);

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST_CANCEL = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final SlurmEngine engine;
    private final SlurmFolder folder;
    private final Batch batch;
    private final Batch.Progress progress;

    /// By the names of their files.
    private final SequencedMap<String, Submission> missing = new LinkedHashMap<>();

    private final Map<Slurm.Task, Sent> sent = new LinkedHashMap<>();
    private final List<Chunk> unsent = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();
    private long lastAnswer = System.nanoTime();
    private long lastAtWork = System.nanoTime();
    private int silences;
    private int arrays;
    private int graded;

    /// Whether Slurm was ever asked to run something; it may have heard it.
    private boolean isAsked;

    private boolean isStopped;

    /// What one job grades.
    ///
    /// @param attempt 1 for the first time
    /// @param without the nodes where these have failed
    private record Chunk(List<Submission> submissions, int attempt, Set<String> without) {}

    /// @param array its number here
    /// @param over since when Slurm says so
    private record Sent(Chunk chunk, int array, Optional<Long> over) {}

    SlurmRun(SlurmEngine engine, List<Submission> todo, Batch batch, Batch.Progress progress) {
        this.engine = engine;
        this.folder = new SlurmFolder(engine.folder());
        this.batch = batch;
        this.progress = progress;
        for (var each : todo) missing.put(name(each), each);
    }

    private String name(Submission submission) {
        return String.valueOf(batch.fileOf(submission).getFileName());
    }

    void run() throws InterruptedException {
        try {
            resume();
            try (var _ = new AtExit("lab-slurm-stop", this::stop)) {
                sendAndCollect();
            }
            folder.delete();
        } catch (IOException e) {
            throw EngineException.failed(
                    "%s: cannot be read or written (%s)".formatted(engine.folder(), e));
        } catch (Slurm.SilentException e) {
            throw EngineException.failed(
                    "Slurm's controller does not answer: %s. Nothing that is graded is lost; start the command again when it does."
                            .formatted(e.getMessage()));
        }
    }

    private void sendAndCollect() throws IOException, Slurm.SilentException, InterruptedException {
        try {
            cut(List.copyOf(missing.values()), 1, Set.of());
            work();
        } catch (IOException | InterruptedException | RuntimeException | Slurm.SilentException e) {
            // Where there are no jobs, none will leave anything.
            if (arrays > 0) stop();
            else folder.delete();
            throw e;
        }
    }

    /// Ends the jobs of a run that was killed, and takes what they have left.
    private void resume() throws IOException, Slurm.SilentException, InterruptedException {
        if (!Files.isDirectory(engine.folder())) return;
        engine.slurm().cancel();
        long start = System.nanoTime();
        while (engine.slurm().tasks().values().stream().anyMatch(each -> !each.isOver())
                && isWithin(LONGEST_CANCEL, start)) Thread.sleep(STEP);
        collect();
        folder.delete();
    }

    private static boolean isWithin(Duration time, long start) {
        return System.nanoTime() - start < time.toNanos();
    }

    /// Before this process ends early. Nothing is sent any more from then on.
    private synchronized void stop() {
        if (isStopped) return;
        isStopped = true;
        if (!isAsked) return;
        try {
            engine.slurm().cancel();
        } catch (Slurm.SilentException e) {
            engine.say()
                    .accept(
                            "The jobs could not be cancelled (%s); 'scancel --name=%s' does it, or starting this command again."
                                    .formatted(e.getMessage(), engine.slurm().name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isStopped() {
        return isStopped;
    }

    private void work() throws IOException, Slurm.SilentException, InterruptedException {
        while (!sent.isEmpty() || !unsent.isEmpty()) {
            try {
                send();
                for (int i = 0; i < STEPS_PER_QUESTION; i++) {
                    Thread.sleep(STEP);
                    collect();
                }
                var states = engine.slurm().tasks();
                silences = 0;
                lastAnswer = System.nanoTime();
                // What a job has left, it has left before it ended.
                collect();
                for (var task : List.copyOf(sent.keySet()))
                    judge(task, states.getOrDefault(task, Slurm.State.FORGOTTEN));
                explain(states);
            } catch (Slurm.SilentException e) {
                bear(e);
            }
        }
    }

    /// A controller may be started anew while jobs run on.
    private void bear(Slurm.SilentException e) throws Slurm.SilentException, InterruptedException {
        if (arrays == 0 || !isWithin(LONGEST_SILENCE, lastAnswer)) throw e;
        // Once is no news: what ends this process may have ended squeue before it.
        silences++;
        if (silences == 2 && !isStopped())
            engine.say()
                    .accept(
                            "Slurm's controller does not answer (%s); what runs goes on, and this waits for it."
                                    .formatted(e.getMessage()));
        Thread.sleep(STEP);
    }

    private void cut(List<Submission> submissions, int attempt, Set<String> without) {
        // Smaller ones the next time, since it may be one submission that ends its job.
        int wanted =
                switch (attempt) {
                    case 1 -> engine.size();
                    case 2 -> Math.ceilDiv(engine.size(), 4);
                    default -> 1;
                };
        int each = Math.max(wanted, Math.ceilDiv(submissions.size(), MOST_TASKS));
        for (int from = 0; from < submissions.size(); from += each) {
            int to = Math.min(from + each, submissions.size());
            unsent.add(new Chunk(submissions.subList(from, to), attempt, without));
        }
    }

    /// Sends what there is to send, as one array where it may run on the same nodes.
    private synchronized void send()
            throws IOException, Slurm.SilentException, InterruptedException {
        while (!unsent.isEmpty() && !isStopped) {
            var without = unsent.getFirst().without;
            var chunks =
                    unsent.stream()
                            .filter(each -> each.without.equals(without))
                            .limit(MOST_TASKS)
                            .toList();
            var parts = chunks.stream().map(this::lines).toList();
            var script = folder.prepare(arrays + 1, parts, engine.command());
            isAsked = true;
            long job = submit(script, chunks.size(), without);
            arrays++;
            for (int i = 0; i < chunks.size(); i++)
                sent.put(new Slurm.Task(job, i), new Sent(chunks.get(i), arrays, Optional.empty()));
            unsent.removeAll(chunks);
            lastAtWork = System.nanoTime();
        }
    }

    private List<String> lines(Chunk chunk) {
        return chunk.submissions.stream()
                .map(Submission::absolute)
                .map(each -> new Worker.Job(each, batch.key(each), true, Set.of()).line())
                .toList();
    }

    private long submit(Path script, int tasks, Set<String> without)
            throws Slurm.SilentException, InterruptedException {
        try {
            return engine.slurm().submit(script, tasks, without);
        } catch (Slurm.RefusedException e) {
            // Where they have failed on every node there is, any will do.
            if (!without.isEmpty()) return submit(script, tasks, Set.of());
            throw EngineException.failed("Slurm refuses the job: " + e.getMessage() + ".");
        }
    }

    /// Takes the results that are there.
    private void collect() throws IOException {
        for (var file : folder.results()) {
            var submission = missing.get(String.valueOf(file.getFileName()));
            if (submission == null) continue;
            var result = batch.take(submission, file);
            if (result.isEmpty()) continue;
            Files.deleteIfExists(file);
            missing.remove(name(submission));
            graded++;
            progress.done(result.get(), arrays > 0);
        }
    }

    /// Sees to a task that is over, where something of it is missing.
    private void judge(Slurm.Task task, Slurm.State state) throws IOException {
        var one = sent.get(task);
        if (one == null || !state.isOver() || isStopped()) return;
        var left =
                one.chunk.submissions.stream()
                        .filter(each -> missing.containsKey(name(each)))
                        .toList();
        if (left.isEmpty()) {
            sent.remove(task);
            return;
        }
        if (state.name().equals("CANCELLED"))
            throw EngineException.failed(
                    "Somebody cancelled job %d; start the command again and it goes on with the %d that are left."
                            .formatted(task.job(), missing.size()));
        if (state.name().equals("COMPLETED") || state.equals(Slurm.State.FORGOTTEN)) {
            long since = one.over.orElseGet(System::nanoTime);
            sent.put(task, new Sent(one.chunk, one.array, Optional.of(since)));
            if (isWithin(LATE, since)) return;
        }
        sent.remove(task);
        var trouble = trouble(task, one, state);
        if (one.chunk.attempt < MOST_ATTEMPTS) {
            engine.say().accept(trouble + "; what it has not graded is sent again.");
            var without = new TreeSet<String>(one.chunk.without);
            if (!state.node().isEmpty()) without.add(state.node());
            cut(left, one.chunk.attempt + 1, without);
        } else {
            giveUp(left, trouble);
        }
    }

    /// What became of a job, without a full stop.
    private String trouble(Slurm.Task task, Sent one, Slurm.State state) {
        var words = folder.lastWords(one.array, task.index());
        var why =
                switch (state.name()) {
                    case "NODE_FAIL", "BOOT_FAIL" -> "the node went down";
                    case "OUT_OF_MEMORY" -> "it took more memory than it was given";
                    case "TIMEOUT", "DEADLINE" -> "its time was over";
                    case "PREEMPTED" -> "another job took its place";
                    default ->
                            words.isEmpty()
                                    ? engine.folder()
                                            + " cannot be reached there; --out has to be in a"
                                            + " folder that all nodes share"
                                    : words.get().isEmpty()
                                            ? "it ended without a word"
                                            : words.get().replaceFirst("^lab: ", "");
                };
        var where = state.node().isEmpty() ? "" : " on " + state.node();
        return "Job %d_%d%s: %s"
                .formatted(
                        task.job(),
                        task.index(),
                        where,
                        Page.cut(why, 300).replaceFirst("\\.$", ""));
    }

    /// Where nothing at all could be graded, it is not the submissions.
    private void giveUp(List<Submission> left, String trouble) throws IOException {
        if (graded == 0)
            throw EngineException.failed(
                    "%s. It failed %d times and nothing is graded."
                            .formatted(trouble, MOST_ATTEMPTS));
        engine.say()
                .accept(
                        "%s; that was the last of %d attempts, and %s is not graded."
                                .formatted(
                                        trouble,
                                        MOST_ATTEMPTS,
                                        String.join(
                                                ", ",
                                                left.stream().map(Submission::learner).toList())));
        for (var each : left) {
            var result =
                    batch.ungraded(
                            each,
                            "its job ended %d times without a result".formatted(MOST_ATTEMPTS));
            batch.keep(each, result);
            missing.remove(name(each));
            progress.done(result, true);
        }
    }

    /// Says why nothing runs, each reason once.
    private void explain(Map<Slurm.Task, Slurm.State> states) {
        var waiting = new HashMap<Slurm.Task, Slurm.State>(states);
        waiting.keySet().retainAll(sent.keySet());
        boolean isAtWork =
                waiting.values().stream().anyMatch(each -> !each.name().equals("PENDING"));
        if (waiting.isEmpty() || isAtWork) {
            lastAtWork = System.nanoTime();
            return;
        }
        if (isWithin(IDLE, lastAtWork)) return;
        var reason = waiting.values().iterator().next().reason();
        if (reason.isEmpty() || reason.equals("None") || !explained.add(reason)) return;
        boolean isDown = reason.matches("(?i).*(down|drained|unavail|not ?avail).*");
        engine.say()
                .accept(
                        isDown
                                ? "No node is up for the jobs (%s); they start when one is. 'sinfo' lists the nodes, Ctrl-C cancels the jobs."
                                        .formatted(reason)
                                : "The jobs wait in Slurm's queue (%s). Ctrl-C cancels them."
                                        .formatted(reason));
    }
}
