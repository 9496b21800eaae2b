package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.kernel.notebook.Cell;
import lab.kernel.notebook.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One word for one thing, code that fits on a page, and a language that is chosen before anything
/// is asked.
class WordingTest {
    /// What a Korean text says for something that is called otherwise in all the others.
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "윈도우 확장", "윈도우 스케일",
                    "자리 올림", "자리올림",
                    "탐침", "탐색 패킷",
                    "줄바꿈", "줄 바꿈");

    private static final Pattern HEAD = Pattern.compile("(?m)^\\|(.*)\\|\\n\\|[-:|]+\\|$");

    /// What a page has room for, in the columns of a terminal: a Korean letter takes two.
    private static final int COLUMNS = 100;

    private static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<Path> texts() {
        return Stream.concat(
                files("source", ".md").stream(), files("src/main/java", ".java").stream());
    }

    static Stream<Path> sources() {
        return files("source", ".md").stream();
    }

    static Stream<Path> notebooks() {
        return Stream.of("en", "ko").flatMap(language -> files(language, ".ipynb").stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void koreanCallsAThingByOneName(Path file) throws IOException {
        var text = Files.readString(file);
        OTHERWISE.forEach(
                (wrong, right) -> assertThat(text).as("say " + right).doesNotContain(wrong));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void headsOfTablesBeginLikeSentences(Path file) throws IOException {
        assertThat(HEAD.matcher(Files.readString(file)).results().map(head -> head.group(1)))
                .allSatisfy(head -> assertThat(head).doesNotContainPattern("(^|\\|) ?[a-z]"));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void codeFitsOnAPage(Path file) {
        // Chapters 7 to 10 still have lines that a page must scroll.
        if (file.getFileName().toString().matches("(0[7-9]|10)-.*")) return;
        assertThat(code(file).flatMap(cell -> cell.source().lines()))
                .allSatisfy(
                        line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(COLUMNS));
    }

    private static Stream<Cell.Code> code(Path file) {
        return Notebook.read(file).cells().stream()
                .filter(Cell.Code.class::isInstance)
                .map(Cell.Code.class::cast);
    }

    private static int columns(String line) {
        return line.codePoints()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }

    /// A prediction asks about the next cell, which must then not be the one that chooses.
    @Test
    void aKoreanChapterChoosesItsLanguageBehindItsOpening() {
        for (Path file : files("ko", ".ipynb")) {
            var cells = Notebook.read(file).cells();
            if (code(file).findAny().isEmpty()) continue;
            assertThat(cells.get(2).id()).as(file.toString()).isEqualTo("language");
        }
    }
}
