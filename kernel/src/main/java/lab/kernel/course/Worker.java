package lab.kernel.course;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import org.jspecify.annotations.Nullable;

/// A process that reads and compiles what learners handed in, so that what brings a compiler down,
/// or never lets it end, costs one cell of one learner. {@link WorkerProcess} is its other end: the
/// packages of the assignment's exercises come in, then a {@link Job} a line; out go lines that say
/// where it is, and the result.
final class Worker {
    static final String AT = "at ";
    static final String ALIVE = ".";
    static final String DONE = "done ";

    private static final long BEAT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PARENT_IS_GONE = 0;

    /// Submissions between two looks for what is over. Left to itself, the collector takes all the
    /// memory that it may before it looks for that among what has lived a while.
    private static final int SWEEP = 50;

    private Worker() {}

    /// What a worker is for, as the arguments of its command.
    ///
    /// @param name of the assignment, as {@link Assignment#find} takes it
    record Task(String name, Path root, Grader.Limits limits, boolean unprotected) {
        List<String> arguments() {
            var words = new ArrayList<String>(List.of(name, root.toString()));
            for (var limit : List.of(limits.call(), limits.cell(), limits.check(), limits.whole()))
                words.add(limit.toString());
            words.add(Boolean.toString(unprotected));
            return words;
        }

        static Task of(String[] words) {
            return new Task(
                    words[0],
                    Path.of(words[1]),
                    new Grader.Limits(
                            Duration.parse(words[2]),
                            Duration.parse(words[3]),
                            Duration.parse(words[4]),
                            Duration.parse(words[5])),
                    Boolean.parseBoolean(words[6]));
        }

        Assignment assignment() {
            return Assignment.find(name, root);
        }

        /// @param exercises the packages of those that the assignment has
        Desk desk(Assignment assignment, List<String> exercises) {
            var catalog = Catalog.scan(exercises.toArray(String[]::new));
            return new Desk(assignment, catalog, limits, vms(assignment));
        }

        private Supplier<LabVmCommand> vms(Assignment assignment) {
            // No adapter of the jail leads to anybody.
            var outside = LabVmCommand.onHost().on(LabVmCommand.Network.MEMORY);
            if (unprotected) return () -> outside.in(assignment.folder());
            return () -> outside.inside(Jail.next(assignment.files(), Assignment.HOME));
        }
    }

    /// A submission to grade.
    ///
    /// @param leftOut cells that have brought a worker down before
    record Job(Submission submission, String key, boolean more, Set<String> leftOut) {
        String line() {
            var json = new JsonObject();
            json.addProperty("learner", submission.learner());
            submission.file().ifPresent(file -> json.addProperty("file", file.toString()));
            json.addProperty("timestamp", submission.timestamp());
            json.add("flags", ResultFile.tree(submission.flags()));
            json.addProperty("key", key);
            json.addProperty("more", more);
            json.add("leftOut", ResultFile.tree(leftOut));
            return json.toString();
        }

        static Job of(String line) {
            var json = JsonParser.parseString(line).getAsJsonObject();
            var flags = new ArrayList<Flag>();
            for (var each : json.getAsJsonArray("flags")) flags.add(ResultFile.flag(each));
            var leftOut = new TreeSet<String>();
            for (var each : json.getAsJsonArray("leftOut")) leftOut.add(each.getAsString());
            var file =
                    Optional.ofNullable(json.get("file")).map(each -> Path.of(each.getAsString()));
            return new Job(
                    new Submission(
                            json.get("learner").getAsString(),
                            file,
                            json.get("timestamp").getAsString(),
                            flags),
                    json.get("key").getAsString(),
                    json.get("more").getAsBoolean(),
                    leftOut);
        }
    }

    /// Tells the parent where this process is.
    private static final class Beat implements Watch {
        private final PrintStream to;
        private long last = System.nanoTime();

        Beat(PrintStream to) {
            this.to = to;
        }

        @Override
        public synchronized void at(String cell) {
            to.println(AT + ResultFile.tree(cell));
        }

        @Override
        public synchronized void alive() {
            long now = System.nanoTime();
            if (now - last < BEAT_NANOS) return;
            last = now;
            to.println(ALIVE);
        }
    }

    public static void main(String[] words) {
        // What compiles in a notebook has to compile here.
        Thread.ofPlatform().name("lab-worker").stackSize(Session.STACK).start(() -> work(words));
    }

    private static void work(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var exercises = new CompletableFuture<List<String>>();
        var jobs = new LinkedBlockingQueue<Job>();
        Thread.ofPlatform().daemon().name("lab-jobs").start(() -> read(exercises, jobs));
        var beat = new Beat(out);
        int done = 0;
        var task = Task.of(words);
        var assignment = task.assignment();
        try (var desk = task.desk(assignment, exercises.join())) {
            while (true) {
                var job = jobs.take();
                var result = desk.grade(job.submission, job.key, job.more, job.leftOut, beat);
                out.println(DONE + ResultFile.text(result));
                if (++done % SWEEP == 0) System.gc();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param packages as a line
    static List<String> exercises(String packages) {
        return packages.isEmpty() ? List.of() : List.of(packages.split(","));
    }

    static String line(List<String> packages) {
        return String.join(",", packages);
    }

    private static void read(
            CompletableFuture<List<String>> exercises, LinkedBlockingQueue<Job> jobs) {
        try (var in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            @Nullable String line = in.readLine();
            if (line != null) exercises.complete(exercises(line));
            for (line = in.readLine(); line != null; line = in.readLine()) jobs.add(Job.of(line));
        } catch (IOException | RuntimeException e) {
            // The parent is gone just as well, or sends what it should not and has to see it.
        }
        Runtime.getRuntime().halt(PARENT_IS_GONE);
    }
}
