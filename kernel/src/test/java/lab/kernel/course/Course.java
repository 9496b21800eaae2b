package lab.kernel.course;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// An assignment of two exercises, and a folder of what learners hand in for it.
final class Course {
    static final String HALVES =
            """
            List<Integer> halves(int n) {
                var all = new ArrayList<Integer>();
                for (int i = n / 2; i > 0; i /= 2) all.add(i);
                return all;
            }\
            """;
    static final String SIZE = "int size(byte[] bytes) { return bytes.length; }";

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final Path folder;
    final Path submitted;
    final Path out;
    Grader.Limits limits =
            new Grader.Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(90));

    Course(Path folder) throws IOException {
        this(folder, asked());
    }

    /// @param cells of the instructor's notebook
    Course(Path folder, List<Map<String, Object>> cells) throws IOException {
        this.folder = folder;
        submitted = Files.createDirectories(folder.resolve("submitted"));
        out = Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(folder.resolve("source/ps"));
        Files.writeString(folder.resolve("source/ps/ps.ipynb"), notebook(cells));
    }

    /// The instructor's cells of the two exercises.
    static List<Map<String, Object>> asked() {
        return List.of(
                given("words", "int given = 7;"),
                solution("halves", stub("List<Integer> halves(int n)")),
                check("halves-check", "test.halves", 6),
                solution("size", stub("int size(byte[] bytes)")),
                check("size-check", "test.size", 4));
    }

    static String stub(String head) {
        return "%s {\n    // BEGIN SOLUTION\n    // END SOLUTION\n}".formatted(head);
    }

    /// Skips a test where nothing can be shut in, and fails it where CI must be able to.
    static void needsTheJail() {
        Jail.next(new LinkedHashMap<>(), Assignment.HOME)
                .obstacle()
                .ifPresent(why -> {
                    if ("true".equals(System.getenv("CI"))) Assertions.fail(why);
                    Assumptions.abort(why);
                });
    }

    Assignment assignment() {
        return Assignment.find(folder.resolve("source/ps").toString(), folder);
    }

    static Map<String, Object> given(String id, String source) {
        return cell(id, source, Map.of());
    }

    static Map<String, Object> solution(String id, String source) {
        return cell(id, source, Map.of("nbgrader", meta(id, false, 0)));
    }

    static Map<String, Object> check(String id, String exercise, int points) {
        return test(id, "%check " + exercise, points);
    }

    /// A cell with test code.
    static Map<String, Object> test(String id, String source, int points) {
        return cell(id, source, Map.of("nbgrader", meta(id, true, points)));
    }

    static Map<String, Object> meta(String id, boolean graded, int points) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("grade", graded);
        meta.put("grade_id", id);
        meta.put("locked", graded);
        if (graded) meta.put("points", points);
        meta.put("schema_version", 3);
        meta.put("solution", !graded);
        meta.put("task", false);
        return meta;
    }

    static Map<String, Object> cell(String id, String source, Map<String, Object> metadata) {
        var cell = new LinkedHashMap<String, Object>();
        cell.put("cell_type", "code");
        cell.put("execution_count", null);
        cell.put("id", id);
        cell.put("metadata", metadata);
        cell.put("outputs", List.of());
        cell.put("source", source);
        return cell;
    }

    static String notebook(List<Map<String, Object>> cells) {
        var spec = Map.of("display_name", "Java", "language", "java", "name", "tcpip-lab");
        return new Gson()
                .newBuilder()
                .serializeNulls()
                .create()
                .toJson(
                        Map.of(
                                "cells",
                                cells,
                                "metadata",
                                Map.of("kernelspec", spec),
                                "nbformat",
                                4,
                                "nbformat_minor",
                                5));
    }

    /// The cells of a learner who solves the first exercise so, and the second rightly.
    static List<Map<String, Object>> solved(String halves) {
        return new ArrayList<>(
                List.of(
                        given("words", "int given = 7;"),
                        solution("halves", halves),
                        check("halves-check", "test.halves", 6),
                        solution("size", SIZE),
                        check("size-check", "test.size", 4)));
    }

    Path handIn(String learner, String notebook) throws IOException {
        var place = Files.createDirectories(submitted.resolve(learner).resolve("ps"));
        // Half of a letter can be written in JSON, and not in UTF-8.
        var text =
                HALF.matcher(notebook)
                        .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
        return Files.writeString(place.resolve("ps.ipynb"), text);
    }

    Map<String, Result> grade() throws IOException, InterruptedException {
        return grade(
                2,
                () ->
                        LabVmCommand.onHost()
                                .inside(Jail.next(assignment().files(), Assignment.HOME)));
    }

    /// As `./lab grade` does it, in processes that may be lost.
    ///
    /// @param jobs how many at a time
    Map<String, Result> gradeInWorkers(int jobs) throws IOException, InterruptedException {
        var task = new Worker.Task(folder.resolve("source/ps").toString(), folder, limits, false);
        return grade(
                jobs,
                () -> new WorkerProcess(task, () -> List.of("lab.kernel.course")),
                Catalog.scan("lab.kernel.course"));
    }

    Map<String, Result> grade(int jobs, Supplier<LabVmCommand> vms)
            throws IOException, InterruptedException {
        var catalog = Catalog.scan("lab.kernel.course");
        return grade(jobs, () -> new Desk(assignment(), catalog, limits, vms), catalog);
    }

    private Map<String, Result> grade(int jobs, Supplier<Lane> lanes, Catalog catalog)
            throws IOException, InterruptedException {
        var batch = new Batch(assignment(), catalog, limits, out);
        var submissions = SubmissionFolder.of(submitted, "ps").submissions();
        var results = new LinkedHashMap<String, Result>();
        batch.run(submissions, new Lanes(lanes, jobs), (_, _) -> {});
        for (var each : submissions) results.put(each.learner(), batch.result(each));
        return results;
    }

    static double points(Result result, String cell) {
        return result.scores().stream()
                .filter(score -> score.cell().equals(cell))
                .mapToDouble(Result.Score::points)
                .sum();
    }
}
