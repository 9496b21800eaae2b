package lab.kernel.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lab.kernel.notebook.NotebookException;

/// What nbgrader gave for each learner's cell, to be held against our own scores.
///
/// @param scores by learner and cell; empty where nbgrader gave up
record Gradebook(Map<Manual.Place, Optional<Double>> scores) {
    /// Names the Python to use, as elsewhere in the lab.
    private static final String PYTHON = "TCPIP_LAB_PYTHON";

    private static final double SAME = 1e-6;
    private static final long SECONDS = 120;

    Gradebook {
        scores = Map.copyOf(scores);
    }

    /// A cell that the two do not agree on.
    ///
    /// @param theirs nbgrader's points; empty where it has none
    record Difference(String learner, String cell, Optional<Double> theirs, double ours) {}

    /// @param file nbgrader's `gradebook.db`, or `student_id,cell,score` as CSV
    /// @throws NotebookException in words, where there is nothing to compare with
    static Gradebook read(Path file, String assignment) throws IOException, InterruptedException {
        if (!Files.isRegularFile(file))
            throw new NotebookException(file + ": there is no such gradebook to compare with");
        return of(
                file,
                file.toString().endsWith(".csv") ? Files.readString(file) : ask(file, assignment));
    }

    /// Only nbgrader's own API knows the tables of its version.
    private static String ask(Path file, String assignment)
            throws IOException, InterruptedException {
        var python = Objects.requireNonNullElse(System.getenv(PYTHON), "python3");
        var process =
                new ProcessBuilder(python, "-", file.toAbsolutePath().toString(), assignment)
                        .redirectErrorStream(true)
                        .start();
        try (var to = process.getOutputStream();
                InputStream script = Gradebook.class.getResourceAsStream("gradebook_cells.py")) {
            Objects.requireNonNull(script).transferTo(to);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) return said;
        process.destroyForcibly();
        var last = said.strip().lines().reduce("it said nothing", (_, line) -> line);
        throw new NotebookException(
                "%s: %s could not read it with nbgrader (%s); %s names a Python that has nbgrader"
                        .formatted(file, python, last, PYTHON));
    }

    private static Gradebook of(Path file, String csv) {
        var scores = new HashMap<Manual.Place, Optional<Double>>();
        var rows = Manual.rows(csv);
        if (rows.isEmpty() || !rows.getFirst().equals(List.of("student_id", "cell", "score")))
            throw new NotebookException(file + ": its first row is not student_id,cell,score");
        for (var row : rows.subList(1, rows.size())) {
            try {
                scores.put(
                        new Manual.Place(row.get(0), row.get(1)),
                        row.get(2).isBlank()
                                ? Optional.empty()
                                : Optional.of(Double.valueOf(row.get(2))));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new NotebookException(
                        "%s: the row %s is not student_id,cell,score".formatted(file, row));
            }
        }
        return new Gradebook(scores);
    }

    /// What a person gave counts for neither.
    List<Difference> differences(List<Result> results) {
        var found = new ArrayList<Difference>();
        for (var result : results) {
            for (var score : result.scores()) {
                var theirs =
                        scores.getOrDefault(
                                new Manual.Place(result.learner(), score.cell()), Optional.empty());
                if (theirs.isEmpty() && score.basis() == Result.Basis.BY_HAND) continue;
                if (theirs.isEmpty() || Math.abs(theirs.get() - score.points()) > SAME)
                    found.add(
                            new Difference(result.learner(), score.cell(), theirs, score.points()));
            }
        }
        return found;
    }
}
