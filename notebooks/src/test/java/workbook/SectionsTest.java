package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What each section with an exercise must have, in both languages: a prediction, an example to
/// finish, and a question that recalls something.
class SectionsTest {
    private static final Pattern CHAPTER = Pattern.compile("(0\\d|1[01])-.*\\.md");
    private static final Pattern SECTION = Pattern.compile("(?m)^## ");

    /// The prediction is the exercise, or what was written for the one before is tried again.
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("1. How many frames is a page?", "2. A connection foretold", "7. Any server");

    /// Nothing was taught yet that could be recalled.
    private static final String FIRST = "1. How many frames is a page?";

    @TestFactory
    Stream<DynamicTest> aSectionHasAllItsSteps() throws IOException {
        try (var files = Files.list(Path.of("source"))) {
            return files
                    .filter(file -> CHAPTER.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(SectionsTest::sections);
        }
    }

    /// An English heading begins a section; the Korean one stands within.
    private static Stream<DynamicTest> sections(Path file) {
        String english;
        try {
            english = Files.readString(file).replaceAll("(?m)^## .*[가-힣].*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(SECTION.split(english))
                .filter(section -> section.contains("\n%check "))
                .map(section -> section(file.getFileName(), section));
    }

    private static DynamicTest section(Path file, String text) {
        return dynamicTest(file + ": " + title(text), () -> steps(text));
    }

    private static String title(String section) {
        return section.lines().findFirst().orElse("");
    }

    private static void steps(String section) {
        assertThat(section).contains("redict", "예측");
        if (!WITHOUT_EXAMPLE.contains(title(section))) {
            assertThat(section).contains("Your turn, almost.");
            assertThat(section).contains("거의 다 된 예제", "-faded}");
        }
        if (!title(section).equals(FIRST)) assertThat(section).contains("Recall", "되짚어 보기");
    }
}
