package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.check.Catalog;
import lab.view.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What learners call what they hand in, and how large they make it.
class SubmissionTest {
    private static final String NOTEBOOK = Course.notebook(Course.solved(Course.HALVES));

    @TempDir private Path folder;
    private Course course;

    @BeforeEach
    void make() throws IOException {
        course = new Course(folder);
    }

    private static List<String> sentences(Submission submission) {
        return submission.flags().stream()
                .map(flag -> flag.kind() + " " + flag.text().in(Language.EN))
                .toList();
    }

    private static List<String> read(Path file) {
        return HandedIn.read(file).unreadable().stream()
                .map(flag -> flag.text().in(Language.EN))
                .toList();
    }

    /// They would have the same questions drawn, and a person takes one for the other.
    @Test
    void namesThatLookTheSameAreSaid() throws IOException {
        var alike = List.of("Ada", "ada", "ada ", "\u200bada");
        for (var name : alike) course.handIn(name, NOTEBOOK);
        course.handIn("jos\u00e9", NOTEBOOK);
        course.handIn("jose\u0301", NOTEBOOK);
        course.handIn("jose", NOTEBOOK);
        var found = SubmissionFolder.of(course.submitted, "ps").submissions();
        assertThat(found).hasSize(7).allMatch(each -> each.file().isPresent());
        assertThat(found)
                .filteredOn(each -> !each.flags().isEmpty())
                .hasSize(6)
                .allSatisfy(each ->
                        assertThat(sentences(each))
                                .singleElement()
                                .asString()
                                .startsWith("ODD Somebody else's name looks the same")
                                .doesNotContain("\u200b"));
        assertThat(sentences(found.getFirst())).first().asString().contains("ada, ada , \ufffdada");
    }

    @Test
    void aNotebookWhoseNameIsNoTextIsSaid() throws Exception {
        Files.createDirectories(course.submitted.resolve("eve/ps"));
        var shell =
                new ProcessBuilder("sh", "-c", ": > \"$(printf 'eve/ps/\\377.ipynb')\"")
                        .directory(course.submitted.toFile())
                        .inheritIO();
        assertThat(shell.start().waitFor()).isZero();
        var found = SubmissionFolder.of(course.submitted, "ps").submissions().getFirst();
        assertThat(found.file()).isEmpty();
        assertThat(sentences(found))
                .last()
                .asString()
                .contains("is not text")
                .contains("Rename it");
    }

    @Test
    void noNameMovesATerminalsCursorInATable() {
        assertThat(Names.csv("\u001b[2J\u009b1mada\u202e")).isEqualTo("\ufffd[2J\ufffd1mada\ufffd");
        assertThat(Names.csv("a\nb,c")).isEqualTo("\"a\ufffdb,c\"");
    }

    /// Its length costs nothing on the disk: only to look at it all takes for ever.
    @Test
    @Timeout(20)
    void aFileOfTerabytesIsNotRead() throws Exception {
        var file = course.handIn("eve", "");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(4L << 40);
        }
        var submission = SubmissionFolder.of(course.submitted, "ps").submissions().getFirst();
        var key = key(submission);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((4L << 40) + 1);
        }
        assertThat(key(submission)).isNotEqualTo(key);
        assertThat(read(file)).containsExactly("The file that was handed in is larger than 1 GiB.");
    }

    private String key(Submission submission) {
        var catalog = Catalog.scan("lab.kernel.course");
        return new Batch(course.assignment(), catalog, course.limits, course.out).key(submission);
    }

    @Test
    void whatIsTooLongIsNotCalledACell() throws IOException {
        var points = NOTEBOOK.replaceFirst("\"points\":6", "\"points\":" + "9".repeat(20_000));
        assertThat(read(Files.writeString(folder.resolve("long"), points)))
                .singleElement()
                .asString()
                .contains("a number of more than a thousand");
    }

    @Test
    void aNotebookOfAnOldFormatIsSaidToBeOne() throws IOException {
        var old = "{\"metadata\": {}, \"nbformat\": 3, \"worksheets\": [{\"cells\": []}]}";
        assertThat(read(Files.writeString(folder.resolve("old"), old)))
                .singleElement()
                .asString()
                .contains("nbformat 3");
    }

    @Test
    void aNotebookOfAFormatToComeAndAnEmptyFileAreSaidToBeThat() throws IOException {
        var later = NOTEBOOK.replace("\"nbformat\":4", "\"nbformat\":99");
        assertThat(read(Files.writeString(folder.resolve("later"), later)))
                .singleElement()
                .asString()
                .contains("newer format");
        assertThat(read(Files.writeString(folder.resolve("empty"), "")))
                .containsExactly("The file that was handed in is empty.");
    }

    @Test
    void ofTwoListsOfCellsTheLaterCounts() throws IOException {
        var both = NOTEBOOK.replaceFirst("}$", ", \"cells\": []}");
        var handedIn =
                HandedIn.read(
                        Files.write(folder.resolve("both"), both.getBytes(StandardCharsets.UTF_8)));
        assertThat(handedIn.unreadable()).isEqualTo(Optional.empty());
        assertThat(handedIn.cells()).isEmpty();
    }
}
