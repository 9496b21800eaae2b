package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    static final Path ROOT = Path.of("..", "notebooks");

    @Test
    void theCommittedNotebooksAreWhatTheirSourcesSay() throws IOException {
        assertThat(new Workbook(ROOT).stale())
                .as("run ./lab notebooks and commit what it writes")
                .isEmpty();
    }

    @Test
    void theStartPageNamesItsColumnsInBothLanguages() throws IOException {
        var start = StartPage.of(new Workbook(ROOT).chapters());
        assertThat(start.cells().get(1).source())
                .startsWith(
                        "| No.<br>번호 | English | 한국어 | Minutes<br>시간(분) | Points<br>배점 | Application<br>애플리케이션 |")
                .contains("| 5 | – |");
    }

    @Test
    void tellsMissingStaleAndOrphanedNotebooks(@TempDir Path root) throws IOException {
        Path source = Files.createDirectories(root.resolve("source"));
        Path chapter = Files.list(ROOT.resolve("source")).sorted().findFirst().orElseThrow();
        Files.copy(chapter, source.resolve("01-bytes.md"));
        var workbook = new Workbook(root);

        assertThat(workbook.stale()).hasSize(3).allMatch(line -> line.endsWith("is missing"));

        workbook.generate();
        assertThat(workbook.stale()).isEmpty();

        Path english = root.resolve("en/01-bytes.ipynb");
        Files.writeString(english, Files.readString(english).replace("\"en\"", "\"fr\""));
        Files.copy(english, root.resolve("ko/99-orphan.ipynb"));
        assertThat(workbook.stale())
                .containsExactly(
                        english + " is not what its source says now",
                        root.resolve("ko/99-orphan.ipynb") + " has no source");
    }

    @Test
    void solutionsGoWhereAskedAndNowhereElse(@TempDir Path folder) throws IOException {
        new Workbook(ROOT).generateSolutions(folder);

        assertThat(folder.resolve("en/10-encapsulation.ipynb"))
                .content()
                .contains("BEGIN SOLUTION");
        assertThat(folder.resolve("captures/http-loopback.pcap"))
                .hasSameBinaryContentAs(ROOT.resolve("captures/http-loopback.pcap"));
        assertThat(ROOT.resolve("en/10-encapsulation.ipynb"))
                .content()
                .doesNotContain("BEGIN SOLUTION");
    }
}
