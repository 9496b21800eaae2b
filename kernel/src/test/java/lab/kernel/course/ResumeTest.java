package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.kernel.cli.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// `./lab grade` as a process that somebody kills.
@EnabledIfSystemProperty(
        named = "lab.tests",
        matches = "all",
        disabledReason =
                "verify alone kills no graders, which takes a minute; ./lab test does, or -Dlab.tests=all")
class ResumeTest {
    private static final int LEARNERS = 4;

    @TempDir private Path folder;
    private Course course;

    @BeforeEach
    void handIn() throws IOException {
        Course.needsTheJail();
        course = new Course(folder);
        for (int i = 0; i < LEARNERS; i++) {
            var wrong = Course.HALVES.replace("n / 2", "n / 2 + " + i);
            course.handIn("learner-" + i, Course.notebook(Course.solved(wrong)));
        }
    }

    private Process grade(Path out) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(Main.class.getName(), "grade"));
        command.add(folder.resolve("source/ps/ps.ipynb").toString());
        command.addAll(List.of("--submitted", course.submitted.toString()));
        command.addAll(List.of("--out", out.toString(), "--exercises", "lab.kernel.course"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /// Stops it when there are so many results.
    private void gradeUntil(Path out, int results, Consumer<Process> stop) throws Exception {
        var folder = Files.createDirectories(out.resolve("results"));
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var process = grade(out);
            while (results(folder) < results && process.isAlive()) watch.poll(1, TimeUnit.SECONDS);
            var all = process.descendants().toList();
            stop.accept(process);
            process.waitFor();
            for (var each : all)
                assertThat(each.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    private static int results(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    /// All that a run has left, but for how long it took.
    private static TreeMap<String, String> left(Path out) throws IOException {
        var left = new TreeMap<String, String>();
        try (var files = Files.walk(out)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                left.put(
                        out.relativize(file).toString(),
                        Files.readString(file).replaceAll("\"millis\":\\{[^}]*}", ""));
        }
        return left;
    }

    @Test
    void aRunThatIsKilledAgainAndAgainLeavesWhatAnUndisturbedOneDoes() throws Exception {
        var undisturbed = folder.resolve("undisturbed");
        assertThat(grade(undisturbed).waitFor()).as("%s", folder.resolve("log")).isZero();
        var killed = folder.resolve("killed");
        for (int results : new int[] {0, 2}) gradeUntil(killed, results, Process::destroyForcibly);
        assertThat(results(killed.resolve("results"))).isBetween(2, LEARNERS);
        assertThat(grade(killed).waitFor()).isZero();
        assertThat(left(killed)).isEqualTo(left(undisturbed)).containsKey("index.html");
    }

    @Test
    void twoRunsDoNotWriteToOneFolder() throws Exception {
        var out = Files.createDirectories(folder.resolve("graded"));
        try (var file =
                        FileChannel.open(
                                out.resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = file.lock()) {
            assertThat(grade(out).waitFor()).isEqualTo(2);
            assertThat(Files.readString(folder.resolve("log"))).contains("another lab grade");
        }
    }

    @Test
    void aRunThatIsToldToStopSaysWhatIsKept() throws Exception {
        var endless = Course.solved(Course.HALVES + "\nwhile (true) {}");
        course.handIn("never over", Course.notebook(endless));
        var stopped = folder.resolve("stopped");
        gradeUntil(stopped, 1, Process::destroy);
        assertThat(Files.readString(folder.resolve("log")))
                .containsPattern(
                        "lab: Stopped[.] [0-4] of 5 are graded and kept; the same command");
    }
}
