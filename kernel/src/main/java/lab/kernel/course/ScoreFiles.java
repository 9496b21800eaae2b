package lab.kernel.course;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.kernel.course.Result.Score;

/// Scores for other programs: nbgrader's export, a table of cells, Gradescope, JSON lines.
record ScoreFiles(Path out, Manual manual) {
    /// The columns of `nbgrader export`, in its order.
    private static final String NBGRADER =
            "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,"
                    + "late_submission_penalty,score,max_score";

    void write(List<Result> results) throws IOException {
        ResultFile.replace(out.resolve("scores.csv"), scores(results));
        ResultFile.replace(out.resolve("cells.csv"), cells(results));
        ResultFile.replace(
                out.resolve("results.jsonl"),
                results.stream().map(ResultFile::line).collect(Collectors.joining("\n", "", "\n")));
    }

    private String scores(List<Result> results) {
        return Stream.concat(Stream.of(NBGRADER), results.stream().map(this::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(Result result) {
        var score = Double.toString(manual.points(result));
        return Stream.of(
                        result.assignment(),
                        "",
                        result.timestamp(),
                        result.learner(),
                        "",
                        "",
                        "",
                        score,
                        "0.0",
                        score,
                        Double.toString(result.max()))
                .map(Names::csv)
                .collect(Collectors.joining(","));
    }

    private String cells(List<Result> results) {
        var rows =
                results.stream()
                        .flatMap(result ->
                                result.scores().stream()
                                        .map(score ->
                                                Stream.of(
                                                                result.learner(),
                                                                score.cell(),
                                                                score.exercise(),
                                                                Double.toString(
                                                                        manual.points(
                                                                                result, score)),
                                                                Double.toString(score.max()),
                                                                score.basis()
                                                                        .name()
                                                                        .toLowerCase(
                                                                                java.util.Locale
                                                                                        .ROOT))
                                                        .map(Names::csv)
                                                        .collect(Collectors.joining(","))));
        return Stream.concat(Stream.of("student_id,cell,exercise,score,max_score,decided_by"), rows)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Gradescope's `results.json` for one learner. Hidden checks are summed up, as in the
    /// feedback.
    void gradescope(Result result) throws IOException {
        var tests = new JsonArray();
        for (Score score : result.scores()) {
            var test = new JsonObject();
            test.addProperty("name", score.exercise().isEmpty() ? score.cell() : score.exercise());
            test.addProperty("score", manual.points(result, score));
            test.addProperty("max_score", score.max());
            test.addProperty("output", output(result, score));
            test.addProperty("visibility", "visible");
            tests.add(test);
        }
        var json = new JsonObject();
        json.addProperty("score", manual.points(result));
        json.addProperty("visibility", "visible");
        json.addProperty("stdout_visibility", "hidden");
        json.addProperty(
                "output",
                result.flags().stream()
                        .map(flag -> flag.text().in(result.language()))
                        .collect(Collectors.joining("\n")));
        json.add("tests", tests);
        ResultFile.replace(
                out.resolve("gradescope")
                        .resolve(Names.file(result.learner()))
                        .resolve("results.json"),
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json)
                        + "\n");
    }

    private String output(Result result, Score score) {
        var lines =
                score.checks().stream()
                        .map(check ->
                                "%s %s"
                                        .formatted(
                                                check.points() == check.max() ? "✓" : "✗",
                                                check.title().in(result.language())));
        var hint = score.mistake().map(mistake -> mistake.hint().in(result.language())).stream();
        var comment =
                manual.of(result.learner(), score.cell()).map(Manual.Decision::comment).stream();
        return Stream.of(lines, hint, comment)
                .flatMap(each -> each)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
