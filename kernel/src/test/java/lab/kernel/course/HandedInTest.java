package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import lab.view.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notebooks as learners, their front ends and their dogs leave them.
class HandedInTest {
    @TempDir private Path folder;
    private Course course;
    private List<Map<String, Object>> cells = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        course = new Course(folder);
        cells = Course.solved(Course.HALVES);
    }

    private Rebuilt rebuilt() throws IOException {
        return rebuilt(Course.notebook(cells).getBytes(StandardCharsets.UTF_8));
    }

    private Rebuilt rebuilt(byte[] file) throws IOException {
        var path = Files.write(folder.resolve("handed-in.ipynb"), file);
        return Rebuilt.of(course.assignment(), HandedIn.read(path));
    }

    private static List<String> sentences(Rebuilt rebuilt) {
        return rebuilt.flags().stream().map(flag -> flag.text().in(Language.EN)).toList();
    }

    @Test
    void takesTheSolutionsAndNothingToSay() throws IOException {
        var rebuilt = rebuilt();
        assertThat(rebuilt.flags()).isEmpty();
        assertThat(rebuilt.sources())
                .containsEntry("halves", Course.HALVES)
                .containsEntry("size", Course.SIZE)
                .containsEntry("halves-check", "%check test.halves");
    }

    @Test
    void runsTheInstructorsCheckInPlaceOfAChangedOne() throws IOException {
        cells.set(2, Course.check("halves-check", "test.size", 6));
        var rebuilt = rebuilt();
        assertThat(rebuilt.sources()).containsEntry("halves-check", "%check test.halves");
        assertThat(rebuilt.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.TAMPERING);
        assertThat(sentences(rebuilt)).first().asString().contains("halves-check");
    }

    @Test
    void aHiddenTestIsRunAndNobodysToMiss() throws IOException {
        var whole =
                """
                assertEquals(1, f());
                /// BEGIN HIDDEN TESTS
                assertEquals(2, g());
                /// END HIDDEN TESTS
                """;
        var graded = new Assignment.Part.Graded("t", whole, 2, Optional.empty());
        assertThat(graded.isUnchanged("assertEquals(1, f());\n")).isTrue();
        assertThat(graded.isUnchanged(whole)).isTrue();
        assertThat(graded.isUnchanged("assertEquals(1, 1);\n")).isFalse();
        assertThat(graded.hasHiddenTests()).isTrue();
    }

    @Test
    void keepsTheInstructorsPoints() throws IOException {
        cells.set(2, Course.check("halves-check", "test.halves", 600));
        var rebuilt = rebuilt();
        assertThat(rebuilt.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.TAMPERING);
        assertThat(rebuilt.cells())
                .extracting(Rebuilt.Cell::part)
                .contains(
                        new Assignment.Part.Graded(
                                "halves-check",
                                "%check test.halves",
                                6,
                                java.util.Optional.of("test.halves")));
    }

    @Test
    void saysThatACheckWasMadeASolution() throws IOException {
        cells.set(2, Course.solution("halves-check", "6"));
        var rebuilt = rebuilt();
        assertThat(rebuilt.sources()).containsEntry("halves-check", "%check test.halves");
        assertThat(rebuilt.flags()).extracting(Flag::kind).contains(Flag.Kind.TAMPERING);
    }

    @Test
    void findsARenamedCellByItsIdAndThenByItsContent() throws IOException {
        cells.set(1, Course.cell("halves", Course.HALVES, Map.of()));
        assertThat(rebuilt().sources()).containsEntry("halves", Course.HALVES);
        cells.set(1, Course.cell("another", Course.HALVES, Map.of()));
        var rebuilt = rebuilt();
        assertThat(rebuilt.sources()).containsEntry("halves", Course.HALVES);
        assertThat(sentences(rebuilt))
                .containsExactly(
                        "These cells have lost their id and were found by their content: halves.");
    }

    @Test
    void putsAStubWhereACellIsMissing() throws IOException {
        cells.remove(1);
        var rebuilt = rebuilt();
        assertThat(rebuilt.sources().get("halves")).contains("UnsupportedOperationException");
        assertThat(sentences(rebuilt)).first().asString().contains("missing").contains("halves");
    }

    @Test
    void takesTheLastOfDuplicates() throws IOException {
        cells.add(2, Course.solution("halves", "List<Integer> halves(int n) { return null; }"));
        var rebuilt = rebuilt();
        assertThat(rebuilt.sources().get("halves")).contains("return null");
        assertThat(sentences(rebuilt)).first().asString().contains("more than once");
    }

    @Test
    void runsCellsInTheInstructorsOrder() throws IOException {
        cells.addFirst(cells.remove(3));
        var rebuilt = rebuilt();
        assertThat(rebuilt.cells())
                .extracting(cell -> cell.part().id())
                .containsExactly("words", "halves", "halves-check", "size", "size-check");
        assertThat(sentences(rebuilt)).first().asString().contains("another order");
    }

    @Test
    void runsNoCellOfTheLearnersOwn() throws IOException {
        cells.add(Course.given("mine", "System.exit(1);"));
        var rebuilt = rebuilt();
        assertThat(rebuilt.sources()).doesNotContainKey("mine");
        assertThat(sentences(rebuilt)).first().asString().contains("1 cell is the learner's own");
    }

    /// A byte order mark, and lines that end as on Windows.
    @Test
    void readsWhatAnEditorOfAnotherSystemHasSaved() throws IOException {
        cells.set(1, Course.solution("halves", Course.HALVES.replace("\n", "\r\n")));
        var text = "\ufeff" + Course.notebook(cells).replace(",", ",\r\n");
        var rebuilt = rebuilt(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rebuilt.flags()).isEmpty();
        assertThat(rebuilt.sources().get("halves")).contains("i /= 2").contains("all.add(i)");
        var whole = "assertEquals(1, f());\nassertEquals(2, g());";
        var graded = new Assignment.Part.Graded("t", whole, 2, Optional.empty());
        assertThat(graded.isUnchanged(whole.replace("\n", "\r\n"))).isTrue();
    }

    @Test
    void hasASentenceForTextOfAnotherEncoding() throws IOException {
        for (var encoding : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE))
            assertThat(rebuilt(Course.notebook(cells).getBytes(encoding)).flags())
                    .extracting(Flag::kind)
                    .containsExactly(Flag.Kind.UNREADABLE);
    }

    /// As Python reads it: of what is there twice, the later.
    @Test
    void readsTheLaterOfWhatIsThereTwice() throws IOException {
        var text =
                Course.notebook(cells)
                        .replace(
                                "\"source\":\"%check test.halves\"",
                                "\"source\":\"6\",\"source\":\"%check test.halves\"")
                        .replaceFirst("\"grade\":true", "\"grade\":false,\"grade\":true");
        assertThat(rebuilt(text.getBytes(StandardCharsets.UTF_8)).flags()).isEmpty();
        var points = Course.notebook(cells).replace("\"points\":6", "\"points\":6,\"points\":600");
        assertThat(rebuilt(points.getBytes(StandardCharsets.UTF_8)).flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.TAMPERING);
    }

    @Test
    void takesMetadataOfEveryShape() throws IOException {
        var deep = "[".repeat(200) + "]".repeat(200);
        for (var value :
                List.of(deep, "1e999", "-0", "{\"nbgrader\":[1]}", "\"\\ud800\"", "null")) {
            var text =
                    Course.notebook(cells)
                            .replaceFirst(
                                    "\"metadata\":\\{\"nbgrader\":\\{",
                                    "\"attachments\":%s,\"metadata\":{\"x\":%<s,\"nbgrader\":{\"y\":%<s,"
                                            .formatted(value.replace("\\", "\\\\")));
            assertThat(rebuilt(text.getBytes(StandardCharsets.UTF_8)).flags()).as(value).isEmpty();
        }
    }

    @Test
    void takesNoMagicFromALearner() throws IOException {
        cells.set(1, Course.solution("halves", "%reset\n" + Course.HALVES));
        assertThat(rebuilt().sources().get("halves")).doesNotContain("%").endsWith(Course.HALVES);
    }

    @Test
    void readsMetadataOfAnyKernelAndOutputsOfAnyKind() throws IOException {
        var cell = new LinkedHashMap<>(cells.get(1));
        cell.put("outputs", List.of(Map.of("output_type", "hologram", "data", List.of(1, "x"))));
        cell.put(
                "metadata",
                Map.of(
                        "nbgrader",
                        Course.meta("halves", false, 0),
                        "vscode",
                        List.of(1),
                        "colab",
                        Map.of()));
        cells.set(1, cell);
        var text =
                new Gson()
                        .toJson(
                                Map.of(
                                        "metadata",
                                        List.of("none"),
                                        "cells",
                                        cells,
                                        "nbformat",
                                        "four"));
        assertThat(rebuilt(text.getBytes(StandardCharsets.UTF_8)).flags()).isEmpty();
    }

    @Test
    void hasASentenceForWhatIsNoNotebook() throws IOException {
        for (var text :
                List.of(
                        "",
                        "{\"cells\": [",
                        "[]",
                        "{}",
                        "PK\u0003\u0004",
                        "{\"cells\": 7}",
                        "[".repeat(5000)))
            assertThat(rebuilt(text.getBytes(StandardCharsets.UTF_8)).flags())
                    .as(text)
                    .extracting(Flag::kind)
                    .containsExactly(Flag.Kind.UNREADABLE);
        assertThat(sentences(rebuilt(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})))
                .containsExactly("The file that was handed in is not UTF-8 text.");
    }

    @Test
    void readsAFileOfTwoHundredMegabytesWhoseOutputsAreLarge() throws IOException {
        var large = folder.resolve("large.ipynb");
        var text = Course.notebook(cells);
        int at = text.indexOf("\"outputs\":[]") + "\"outputs\":[".length();
        try (var out = Files.newBufferedWriter(large)) {
            out.write(text, 0, at);
            out.write("{\"output_type\":\"stream\",\"text\":\"");
            var kilobyte = "x".repeat(1 << 10);
            for (int i = 0; i < 200 << 10; i++) out.write(kilobyte);
            out.write("\"}");
            out.write(text, at, text.length() - at);
        }
        assertThat(Files.size(large)).isGreaterThan(200_000_000);
        var handedIn = HandedIn.read(large);
        assertThat(handedIn.unreadable()).isEmpty();
        assertThat(Rebuilt.of(course.assignment(), handedIn).flags()).isEmpty();
    }

    @Test
    void readsTheNaNThatPythonWrites() throws IOException {
        var text =
                Course.notebook(cells)
                        .replaceFirst("\"outputs\":\\[]", "\"outputs\":[NaN, -Infinity]");
        assertThat(rebuilt(text.getBytes(StandardCharsets.UTF_8)).flags()).isEmpty();
    }

    @Test
    void keepsNoNameWithoutEndAndNoMoreCodeThanItMay() throws IOException {
        var name = "k".repeat(1 << 20);
        assertThat(
                        rebuilt(
                                        ("{\"" + name + "\": 1, \"cells\": []}")
                                                .getBytes(StandardCharsets.UTF_8))
                                .flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.UNREADABLE);
        for (int i = 0; i < 12; i++) cells.add(Course.given("c" + i, "x".repeat(900_000)));
        assertThat(sentences(rebuilt())).first().asString().contains("eight million characters");
    }

    @Test
    void noSentenceHasALearnersOwnWordsForACell() throws IOException {
        var id = "\u202e\u001b[2Jhalves" + "x".repeat(500);
        cells.add(Course.solution(id, "6"));
        cells.add(Course.solution(id, "6"));
        assertThat(sentences(rebuilt()))
                .containsExactly("2 cells are the learner's own and were not run.");
    }

    @Test
    void aSubmissionThatCannotBeReadStopsNoOther() throws Exception {
        course.handIn("ada", Course.notebook(cells));
        var gone = new Submission("gone", Optional.of(folder.resolve("gone.ipynb")), "", List.of());
        var catalog = Catalog.scan("lab.kernel.course");
        Supplier<Lane> lanes =
                () -> new Desk(course.assignment(), catalog, course.limits, LabVmCommand::onHost);
        var batch = new Batch(course.assignment(), catalog, course.limits, course.out);
        var all = new ArrayList<>(SubmissionFolder.of(course.submitted, "ps").submissions());
        all.addFirst(gone);
        batch.run(all, new Lanes(lanes, 1), (_, _) -> {});
        assertThat(batch.result(gone).flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.UNREADABLE);
        assertThat(batch.result(all.getLast()).points()).isEqualTo(10);
    }

    @Test
    void whatTheGraderFailsOverIsSaidAndTriedAgain() throws Exception {
        course.handIn("ada", Course.notebook(cells));
        var catalog = Catalog.scan("lab.kernel.course");
        Supplier<Lane> broken =
                () ->
                        new Lane() {
                            @Override
                            public Result grade(Submission submission, String key, boolean more) {
                                throw new IllegalStateException("no space left");
                            }

                            @Override
                            public void close() {}
                        };
        var batch = new Batch(course.assignment(), catalog, course.limits, course.out);
        var all = SubmissionFolder.of(course.submitted, "ps").submissions();
        for (int i = 0; i < 2; i++) {
            var graded = new ArrayList<Boolean>();
            batch.run(all, new Lanes(broken, 1), (_, isNew) -> graded.add(isNew));
            assertThat(graded).containsExactly(true);
        }
        assertThat(batch.result(all.getFirst()).flags())
                .extracting(flag -> flag.text().in(Language.EN))
                .containsExactly(
                        "This could not be graded: no space left. Start the command again.");
    }

    @Test
    void whatIsHandedInAnewWhileItIsGradedIsGradedAgainNextTime() throws Exception {
        course.handIn("ada", Course.notebook(cells));
        var ada = SubmissionFolder.of(course.submitted, "ps").submissions().getFirst();
        Supplier<Lane> slow =
                () ->
                        new Lane() {
                            @Override
                            public Result grade(Submission submission, String key, boolean more) {
                                try {
                                    course.handIn(
                                            "ada",
                                            "{\"cells\": [], \"now\": %d}"
                                                    .formatted(System.nanoTime()));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                                return new Result(
                                        "ada",
                                        "ps",
                                        key,
                                        Language.EN,
                                        "",
                                        List.of(),
                                        List.of(),
                                        Map.of());
                            }

                            @Override
                            public void close() {}
                        };
        var catalog = Catalog.scan("lab.kernel.course");
        for (int i = 0; i < 2; i++) {
            var batch = new Batch(course.assignment(), catalog, course.limits, course.out);
            var graded = new ArrayList<Boolean>();
            batch.run(List.of(ada), new Lanes(slow, 1), (_, isNew) -> graded.add(isNew));
            assertThat(graded).containsExactly(true);
            assertThat(batch.result(ada).learner()).isEqualTo("ada");
        }
    }

    @Test
    void doesNotKeepACellWithoutEnd() throws IOException {
        cells.set(1, Course.solution("halves", "x".repeat(3 << 20)));
        assertThat(sentences(rebuilt())).first().asString().contains("a million characters");
    }
}
