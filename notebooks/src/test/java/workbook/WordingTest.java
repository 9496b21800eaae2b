package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lab.kernel.notebook.Cell;
import lab.kernel.notebook.Notebook;
import org.junit.jupiter.api.Test;

/// Faults that a reader found once, looked for in all that learners read.
class WordingTest {
    /// What a page's code has room for.
    private static final int COLUMNS = 100;

    private static final Pattern HEAD = Pattern.compile("(?m)^\\|(.*)\\|\\n\\|[-:|]+\\|$");
    private static final Pattern WIDE = Pattern.compile("[가-힣]");

    /// A word that was used beside the plan's, or a verb taken over from English, and what it
    /// should be.
    private static final Map<Pattern, String> KOREAN =
            Map.of(
                    Pattern.compile("윈도(?!우)"), "윈도우",
                    Pattern.compile("윈도우 확장"), "윈도우 스케일",
                    Pattern.compile("자리 올림"), "자리올림",
                    Pattern.compile("탐침"), "탐색 패킷",
                    Pattern.compile("줄바꿈"), "줄 바꿈",
                    Pattern.compile("이더넷 유형"), "이더타입",
                    Pattern.compile("(듣는|들을) (소켓|채널|프로그램)|포트에서 듣"), "listen하는, 연결을 기다리는",
                    Pattern.compile(
                                    "(connect|accept|write|send|read|close)`?[가는도이] (언제 )?돌아[오왔올옴]"),
                            "호출이 끝난다",
                    Pattern.compile("포트 \\d"), "번호 뒤에 번 포트",
                    Pattern.compile("구현에게"), "구현에");

    @Test
    void koreanTermsAreTheSameEverywhere() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : read()) {
            String text = Files.readString(file);
            KOREAN.forEach((wrong, right) -> {
                var matcher = wrong.matcher(text);
                while (matcher.find()) {
                    found.add(
                            "%s: \"%s\" should be \"%s\"".formatted(file, matcher.group(), right));
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void codeFitsOnAPage() throws IOException {
        var found = new ArrayList<String>();
        for (String line : shown()) {
            String code = line.replaceFirst(" // (en|ko)$", "").replaceFirst("// (en|ko): ", "// ");
            int width = code.length() + (int) WIDE.matcher(code).results().count();
            if (width > COLUMNS) found.add(width + ": " + code);
        }
        assertThat(found).as("lines of code wider than %d columns", COLUMNS).isEmpty();
    }

    /// Every section's step has one name, so that a reader knows what to do by its first words.
    @Test
    void theExampleToFinishIsCalledTheSameEverywhere() throws IOException {
        for (Path chapter : chapters()) {
            assertThat(Files.readString(chapter))
                    .as("%s", chapter)
                    .doesNotContainPattern("\\*\\*(Almost done|Almost)[.:]");
        }
    }

    @Test
    void headsOfTablesBeginLikeSentences() throws IOException {
        for (Path chapter : chapters()) {
            assertThat(HEAD.matcher(Files.readString(chapter)).results().map(head -> head.group(1)))
                    .as("%s", chapter)
                    .allSatisfy(head -> assertThat(head).doesNotContainPattern("(^|\\|) ?[a-z]"));
        }
    }

    @Test
    void whatGivesNoPointsNamesNone() throws IOException {
        for (Path folder : List.of(Path.of("en"), Path.of("ko"))) {
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".ipynb")).toList())
                    assertThat(Files.readString(file))
                            .as("%s", file)
                            .doesNotContain("· 0 points", "· 0점");
            }
        }
    }

    /// A prediction asks about the next cell, which must then not be the one that chooses.
    @Test
    void aKoreanChapterChoosesItsLanguageBehindItsOpening() throws IOException {
        try (var korean = Files.list(Path.of("ko"))) {
            for (Path file : korean.filter(each -> each.toString().endsWith(".ipynb")).toList()) {
                var cells = Notebook.read(file).cells();
                if (cells.stream().noneMatch(Cell.Code.class::isInstance)) continue;
                assertThat(cells.get(2).id()).as("%s", file).isEqualTo("language");
            }
        }
    }

    /// The sources of the chapters, and the checks and hints in the exercises' Java.
    private static List<Path> read() throws IOException {
        var files = new ArrayList<>(chapters());
        try (var java = Files.walk(Path.of("src/main/java"))) {
            java.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        return files;
    }

    private static List<Path> chapters() throws IOException {
        try (var files = Files.list(Path.of("source"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /// The lines of code that learners see: not those of the solutions.
    private static List<String> shown() throws IOException {
        var lines = new ArrayList<String>();
        for (Path chapter : chapters()) {
            boolean code = false;
            boolean solution = false;
            for (String line : Files.readAllLines(chapter)) {
                if (line.startsWith("```")) code = line.startsWith("```java");
                if (line.contains("BEGIN SOLUTION")) solution = true;
                if (code && !solution && !line.startsWith("```")) lines.add(line);
                if (line.contains("END SOLUTION")) solution = false;
            }
        }
        return lines;
    }
}
