package lab.kernel.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a {@link SlurmRun} and its jobs tell each other: a folder for each array of jobs, with a
/// `N.part` and a `N.log` for each of them, and the results of all.
record SlurmFolder(Path path) {
    private Path array(int number) {
        return path.resolve(Integer.toString(number)).toAbsolutePath();
    }

    /// Writes down what an array of jobs is to do.
    ///
    /// @param parts the lines of each job's part
    /// @return the script of the jobs
    Path prepare(int number, List<List<String>> parts, List<String> command) throws IOException {
        var array = Files.createDirectories(array(number));
        for (int i = 0; i < parts.size(); i++)
            Files.write(array.resolve(i + ".part"), parts.get(i));
        var lab = quoted(command.getFirst());
        var all = command.stream().map(SlurmFolder::quoted).collect(Collectors.joining(" "));
        var script =
                """
                #!/bin/sh
                cd %s || exit
                exec >"$SLURM_ARRAY_TASK_ID.log" 2>&1
                if ! [ -x %s ]; then
                    echo 'lab: '%s' is not on this machine'
                    exit 1
                fi
                exec %s --out . --part "$SLURM_ARRAY_TASK_ID.part"
                """
                        .formatted(quoted(array.toString()), lab, lab, all);
        return Files.writeString(array.resolve("job.sh"), script);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /// The files of results that jobs have left and nobody has taken.
    List<Path> results() throws IOException {
        var all = new ArrayList<Path>();
        for (var array : list(path)) {
            list(array.resolve("results")).stream()
                    .filter(each -> each.toString().endsWith(".json"))
                    .forEach(all::add);
        }
        return all;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /// The last sentence that a job has said, or else its last line; empty where it never got here.
    Optional<String> lastWords(int number, int index) {
        try {
            var log = array(number).resolve(index + ".log");
            var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            var lines = text.lines().filter(line -> !line.isBlank()).toList();
            var sentences = lines.stream().filter(line -> line.startsWith("lab: ")).toList();
            var last = sentences.isEmpty() ? lines : sentences;
            return Optional.of(last.isEmpty() ? "" : last.getLast());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        if (!Files.exists(path)) return;
        try (Stream<Path> all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(each);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
