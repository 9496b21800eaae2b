package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.notebook.NotebookException;
import lab.view.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What a batch leaves for instructor, learner and other programs.
@TestInstance(Lifecycle.PER_CLASS)
class ReportsTest {
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    /// Agrees with us on ada's first cell, and on nothing of bob's.
    private static final Gradebook NBGRADER =
            new Gradebook(
                    Map.of(
                            new Manual.Place("ada", "halves-check"), Optional.of(6.0),
                            new Manual.Place("ada", "size-check"), Optional.of(4.0),
                            new Manual.Place("bob", "halves-check"), Optional.of(6.0),
                            new Manual.Place("bob", "size-check"), Optional.empty()));

    @TempDir private static Path folder;
    private Course course;
    private List<Submission> submissions = List.of();
    private final List<String> gradedAnew = new ArrayList<>();

    @BeforeAll
    void grade() throws Exception {
        course = new Course(folder);
        course.handIn("ada", Course.notebook(Course.solved(Course.HALVES)));
        course.handIn("bob", Course.notebook(Course.solved(Course.HALVES.replace("n / 2", "n"))));
        course.handIn("cy", "{\"cells\": [");
        course.handIn("cyd", "{\"cells\": [");
        course.handIn(
                "dan",
                Course.notebook(
                        Course.solved(
                                "List<Integer> halves(int n) { throw new IllegalStateException(\"seen \" + n + \" %s\"); }"
                                        .formatted(EVIL))));
        var signs = Course.solved("throw new IllegalStateException(\"%d %s\");");
        course.handIn("eve %d%s", Course.notebook(signs));
        course.handIn("fay", "{\"%d%s\": [");
        course.handIn("=HYPERLINK(1)", Course.notebook(Course.solved(Course.HALVES)));
        var turned = "throw new IllegalStateException(\"\\u001b[2J\\u202etxt\\u0000\");";
        course.handIn(
                "gil",
                Course.notebook(Course.solved("List<Integer> halves(int n) { " + turned + " }")));
        course.handIn("x..<b>", Course.notebook(Course.solved(Course.HALVES)));
        write();
    }

    private Batch batch() {
        var catalog = Catalog.scan("lab.kernel.course");
        return new Batch(course.assignment(), catalog, course.limits, course.out);
    }

    private Reports.Written write() throws IOException, InterruptedException {
        submissions = SubmissionFolder.of(course.submitted, "ps").submissions();
        gradedAnew.clear();
        var batch = batch();
        var catalog = Catalog.scan("lab.kernel.course");
        batch.run(
                submissions,
                new Lanes(
                        () ->
                                new Desk(
                                        course.assignment(),
                                        catalog,
                                        course.limits,
                                        LabVmCommand::onHost),
                        2),
                (result, isNew) -> {
                    synchronized (gradedAnew) {
                        if (isNew) gradedAnew.add(result.learner());
                    }
                });
        var manual = Manual.read(course.out.resolve("manual.csv"));
        return new Reports(course.assignment(), manual, Optional.of(NBGRADER), course.out)
                .write(submissions, List.of(), batch);
    }

    private String read(String file) throws IOException {
        return Files.readString(course.out.resolve(file));
    }

    @Test
    void noWordOfALearnersTurnsTheLineAround() throws IOException {
        try (var pages = Files.list(course.out.resolve("feedback"))) {
            for (var page : pages.toList())
                assertThat(Files.readString(page))
                        .as("%s", page)
                        .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u0000\\u001b]");
        }
        assertThat(read("feedback/gil.html")).contains("\ufffd[2J\ufffdtxt");
    }

    @Test
    void noWordOfALearnersIsAFormat() throws IOException {
        assertThat(read("index.html")).contains("$.%d%s[0]", "eve %d%s");
        try (var pages = Files.list(course.out.resolve("feedback"))) {
            assertThat(pages).hasSize(submissions.size());
        }
    }

    @Test
    void thePageSaysWhereNbgraderGaveOtherPoints() throws IOException {
        var page = read("index.html");
        var differences = page.substring(page.indexOf("Differences from nbgrader"));
        differences = differences.substring(0, differences.indexOf("</table>"));
        assertThat(differences)
                .contains("<bdi>bob</bdi></th><td>halves-check</td><td class=\"n\">6</td>")
                .contains("<bdi>bob</bdi></th><td>size-check</td><td class=\"n\">–</td>")
                .doesNotContain("ada");
    }

    @Test
    void scoresHaveTheColumnsThatNbgraderExports() throws IOException {
        assertThat(read("scores.csv").lines())
                .startsWith(
                        "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score")
                .contains("ps,,,ada,,,,10.0,0.0,10.0,10.0", "ps,,,bob,,,,4.0,0.0,4.0,10.0")
                .contains("ps,,,cy,,,,0.0,0.0,0.0,10.0");
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() throws IOException {
        assertThat(read("scores.csv")).contains(",'=HYPERLINK(1),").doesNotContain(",=HYPERLINK");
    }

    @Test
    void noNameIsAFormulaWhereverASpreadsheetCutsALine() {
        assertThat(Names.csv("a;=cmd|' /C calc'!A0")).doesNotContain(";=");
        assertThat(Names.csv("＝1+1")).startsWith("'");
        assertThat(Names.csv("\n@SUM(1)")).doesNotContain("\n@");
        assertThat(Names.csv("-2.5")).isEqualTo("-2.5");
        assertThat(Names.csv("mary-ann o'neil")).isEqualTo("mary-ann o'neil");
    }

    @Test
    void twoLearnersNeverShareAFile() {
        assertThat(Names.file(Names.file("é"))).isNotEqualTo(Names.file("é"));
    }

    @Test
    void noNameLeadsOutOfItsFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .hasSize(submissions.size() + 1)
                    .allMatch(file -> file.normalize().startsWith(course.out));
        }
    }

    /// For whoever hears the page and cannot see what stands where.
    @Test
    void eachTableSaysWhatItShowsAndEachHeadWhatItHeads() throws IOException {
        var page = Jsoup.parse(read("index.html"));
        assertThat(page.select("table"))
                .hasSize(5)
                .allSatisfy(table -> {
                    assertThat(table.select("> caption")).hasSize(1);
                    assertThat(table.select("> caption").text()).isNotBlank();
                    assertThat(table.select("th[scope=col]")).isNotEmpty();
                    var heads = table.select("tr").getFirst();
                    assertThat(heads.select("th, td:empty")).hasSameSizeAs(heads.children());
                });
        assertThat(page.select("caption").eachText()).doesNotHaveDuplicates();
        assertThat(page.select("th"))
                .allSatisfy(head -> assertThat(head.attr("scope")).isIn("col", "row", "colgroup"));
        assertThat(page.select("th[scope=row]").eachText()).contains("bob", "90–100 %");
        assertThat(page.select("th[scope=colgroup]").eachText())
                .containsExactly("halves-check", "size-check");
    }

    @Test
    void thePageNamesTheCellsThatALearnersCodeCanReachWhoeverIsLast() {
        var scores = new ArrayList<Result.Score>();
        for (var basis : Result.Basis.values())
            scores.add(
                    new Result.Score(
                            basis + "-cell", "", basis, 1, 2, List.of(), Optional.empty(), ""));
        var unread = new ArrayList<Result.Score>();
        for (var each : scores)
            unread.add(
                    new Result.Score(
                            each.cell(),
                            "",
                            Result.Basis.BY_HAND,
                            0,
                            2,
                            List.of(),
                            Optional.empty(),
                            ""));
        var results =
                List.of(
                        new Result("a", "ps", "", Language.EN, "", scores, List.of(), Map.of()),
                        new Result("b", "ps", "", Language.EN, "", unread, List.of(), Map.of()));
        var page =
                new InstructorPage(
                                course.assignment(),
                                results,
                                List.of("Passed over: <b>&.zip"),
                                new Manual(Map.of()),
                                Optional.empty())
                        .html();
        assertThat(page)
                .contains("<li>Passed over: &lt;b&gt;&amp;.zip</li>")
                .contains("can reach them: <b>LEARNERS_VM-cell</b>")
                .contains("say something else: <b>WITNESSED-cell</b>")
                .contains("All others were decided outside.");
    }

    @Test
    void thePageNamesMistakesAndWhatToLookAt() throws IOException {
        assertThat(read("index.html"))
                .contains("itself-too")
                .contains(
                        "<b><bdi>cy</bdi>, <bdi>cyd</bdi></b>: The file that was handed in is not")
                .contains("All scores were decided outside of the learners' VMs")
                .contains("halves of 8", "halves of a large number ◦");
    }

    @Test
    void noPageRunsALearnersWords() throws IOException {
        for (var page : List.of("index.html", "feedback/dan.html"))
            assertThat(read(page))
                    .doesNotContain("<img")
                    .doesNotContain("<b>\"")
                    .contains("default-src 'none'");
        assertThat(read("feedback/dan.html")).contains("&lt;img src=x");
        assertThat(read("index.html")).contains("x..&lt;b&gt;");
    }

    @Test
    void feedbackShowsNoInputOfAHiddenCheck() throws IOException {
        // The cell says what it was given; of the visible check, a learner may know it.
        assertThat(read("feedback/dan.html"))
                .contains("seen 8")
                .doesNotContainPattern("seen 1\\d{6}");
        assertThat(read("gradescope/dan/results.json")).doesNotContainPattern("1\\d{6}");
    }

    @Test
    void gradescopeCanReadIt() throws IOException {
        var json = JsonParser.parseString(read("gradescope/bob/results.json")).getAsJsonObject();
        assertThat(json.get("score").getAsDouble()).isEqualTo(4);
        assertThat(json.getAsJsonArray("tests")).hasSize(2);
    }

    @Test
    void eachLineOfTheListIsAResult() throws IOException {
        assertThat(read("results.jsonl").lines())
                .hasSize(submissions.size())
                .allSatisfy(line ->
                        assertThat(JsonParser.parseString(line).getAsJsonObject().keySet())
                                .contains("learner", "points", "max", "flags", "millis"));
    }

    @Test
    void whatIsGradedIsNotGradedAgainUnlessItChanged() throws Exception {
        write();
        assertThat(gradedAnew).isEmpty();
        var file = batch().fileOf(submissions.getFirst());
        Files.writeString(file, Files.readString(file).substring(0, 100));
        course.handIn("ada", Course.notebook(Course.solved(Course.HALVES + " ")));
        write();
        assertThat(gradedAnew).containsExactlyInAnyOrder("ada", submissions.getFirst().learner());
    }

    @Test
    void pointsAndCommentsByHandOutliveARegrade() throws Exception {
        var manual = course.out.resolve("manual.csv");
        Files.writeString(
                manual,
                Manual.HEAD + "\nbob,halves-check,5.5,\"Nearly, <b>Bob</b>\"\ncy,size-check,99,\n");
        course.handIn(
                "bob", Course.notebook(Course.solved(Course.HALVES.replace("n / 2", "n + 0"))));
        write();
        assertThat(read("scores.csv"))
                .contains("ps,,,bob,,,,9.5,0.0,9.5,10.0")
                .contains("ps,,,cy,,,,4.0,0.0,4.0,10.0");
        assertThat(read("feedback/bob.html")).contains("Nearly, &lt;b&gt;Bob&lt;/b&gt;");
        Files.writeString(manual, Manual.HEAD + "\nbob,halves-check,many,\n");
        assertThatThrownBy(() -> Manual.read(manual))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("many");
        Files.writeString(manual, Manual.HEAD + "\n");
        course.handIn("bob", Course.notebook(Course.solved(Course.HALVES.replace("n / 2", "n"))));
        write();
    }

    @Test
    void aRowForNobodyIsSaid() throws Exception {
        var manual = course.out.resolve("manual.csv");
        Files.writeString(
                manual, "bbo,halves-check,3,\n" + "bob,helves-check,3,\nbob,size-check,,\n");
        assertThat(write().unknown())
                .containsExactly(
                        new Manual.Place("bbo", "halves-check"),
                        new Manual.Place("bob", "helves-check"));
        // As a spreadsheet of another country saves it.
        Files.write(manual, new byte[] {'b', 'o', 'b', ',', 'x', ',', '1', ',', (byte) 0xb0, '\n'});
        assertThatThrownBy(() -> Manual.read(manual)).hasMessageContaining("CSV UTF-8");
        Files.writeString(manual, Manual.HEAD + "\n");
    }

    @Test
    void whatIsSaidOfManyStandsBeforeTheirNames() {
        var flag = Flag.of(Flag.Kind.ODD, "said of them", "모두에게");
        var many = new ArrayList<Result>();
        for (int i = 0; i < 40; i++)
            many.add(
                    new Result(
                            "learner" + i,
                            "ps",
                            "",
                            Language.EN,
                            "",
                            List.of(),
                            List.of(flag),
                            Map.of()));
        var manual = new Manual(Map.of());
        var page =
                new InstructorPage(course.assignment(), many, List.of(), manual, Optional.empty());
        var item = Jsoup.parse(page.html()).select("li").getFirst();
        assertThat(item.ownText()).isEqualTo("said of them");
        assertThat(item.select("details > summary").text()).isEqualTo("40 learners");
        assertThat(item.select("details").text()).contains("learner39");
    }
}
