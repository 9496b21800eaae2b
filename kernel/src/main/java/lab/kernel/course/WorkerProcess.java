package lab.kernel.course;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lab.kernel.engine.AotCache;
import org.jspecify.annotations.Nullable;

/// A lane in a process of its own, of bounded memory. Where it ends, or says nothing for too long,
/// the cell it was at is left out, and a new process grades the submission again.
final class WorkerProcess implements Lane {
    private static final int MOST_DEATHS = 8;

    private static final String END = "end";

    /// How many times as long as it may work for it may take altogether.
    private static final int PATIENCE = 5;

    /// Reading the assignment takes its time, also on a machine that is busy.
    private static final Duration START = Duration.ofSeconds(60);

    private static final List<String> OPTIONS =
            List.of(
                    "-Xmx512m",
                    // Else it takes its size from the machine's memory, and fills it before it
                    // looks for what is over.
                    "-Xms128m",
                    "-Xmn64m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED",
                    "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED");

    private final Worker.Task task;
    private final Supplier<List<String>> exercises;
    private Optional<Running> running = Optional.empty();

    /// Whether the process has heard of the exercises.
    private boolean told;

    /// @param exercises the packages of those that the assignment has, asked for when there is
    ///   something to grade
    WorkerProcess(Worker.Task task, Supplier<List<String>> exercises) {
        this.task = task;
        this.exercises = exercises;
    }

    /// Starts the process before there is anything to grade. Without that the first submission
    /// waits for it.
    WorkerProcess begin() {
        try {
            running = Optional.of(start());
        } catch (IOException e) {
            // It is tried again for the first submission, whose result says why.
        }
        return this;
    }

    /// The process, and the lines it has said.
    record Running(Process process, Writer in, BlockingQueue<String> lines) {
        void send(String line) {
            try {
                in.write(line + "\n");
                in.flush();
            } catch (IOException e) {
                // It is over, as its lines say.
            }
        }

        /// What it says next. What counts is its own processor time, so that a machine that is busy
        /// with other things costs nobody a cell; the clock counts where it does nothing.
        ///
        /// @param work that it may do in silence
        /// @param altogether how long that may take
        /// @return empty where it has said nothing for so long
        Optional<String> nextLine(Duration work, Duration altogether) throws InterruptedException {
            var worked = processorTime();
            long began = System.nanoTime();
            while (true) {
                var line = lines.poll(1, TimeUnit.SECONDS);
                if (line != null) return Optional.of(line);
                boolean hasWorked = processorTime().minus(worked).compareTo(work) > 0;
                boolean isLate = System.nanoTime() - began > altogether.toNanos();
                if (hasWorked || isLate) return Optional.empty();
            }
        }

        private Duration processorTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    @Override
    public Result grade(Submission submission, String key, boolean more)
            throws IOException, InterruptedException {
        Set<String> leftOut = new TreeSet<>();
        for (int deaths = 0; deaths < MOST_DEATHS; deaths++) {
            var current = running();
            if (!told) current.send(Worker.line(exercises.get()));
            told = true;
            current.send(new Worker.Job(submission, key, more, leftOut).line());
            var at = Desk.READING;
            boolean begun = false;
            while (true) {
                var silence = begun ? task.limits().cell().plus(task.limits().check()) : START;
                var line = current.nextLine(silence, silence.multipliedBy(PATIENCE));
                if (line.isEmpty() || line.get().equals(END)) break;
                begun = true;
                var said = line.get();
                if (said.startsWith(Worker.AT)) at = text(said.substring(Worker.AT.length()));
                if (said.startsWith(Worker.DONE))
                    return ResultFile.of(said.substring(Worker.DONE.length()));
            }
            close();
            if (!begun) throw new IOException("its process did not start" + howItEnded(current));
            if (!leftOut.add(at)) break;
        }
        throw new IOException("its cells ended the grader's process again and again");
    }

    private static String howItEnded(Running over) throws InterruptedException {
        return over.process().waitFor(5, TimeUnit.SECONDS)
                ? ", exit code " + over.process().exitValue()
                : "";
    }

    private static String text(String json) {
        return JsonParser.parseString(json).getAsString();
    }

    private Running running() throws IOException {
        if (running.isEmpty()) running = Optional.of(start());
        return running.get();
    }

    private Running start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        for (var name : List.of("lab.home", "lab.aot", "file.encoding", "sun.jnu.encoding")) {
            @Nullable String value = System.getProperty(name);
            if (value != null) command.add("-D" + name + "=" + value);
        }
        command.addAll(AotCache.optionsOfAKernel());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Worker.class.getName());
        command.addAll(task.arguments());
        var process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofPlatform().daemon().name("lab-worker").start(() -> read(process, lines));
        told = false;
        return new Running(process, process.outputWriter(StandardCharsets.UTF_8), lines);
    }

    private static void read(Process process, BlockingQueue<String> lines) {
        try (var from =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = from.readLine(); line != null; line = from.readLine()) lines.add(line);
        } catch (IOException e) {
            // It is over all the same.
        }
        lines.add(END);
    }

    @Override
    public void close() {
        running.ifPresent(each -> each.process().destroyForcibly());
        running = Optional.empty();
    }
}
