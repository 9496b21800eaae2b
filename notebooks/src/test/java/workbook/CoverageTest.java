package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.check.Catalog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the table of what must be covered, {@code coverage.tsv}, against the exercises that exist.
/// Exercise 09.3 is the third `%check` of chapter 09, so the chapters themselves say the numbers.
class CoverageTest {
    /// Chapters that are not written yet. What the table says of them is not asked for; an empty
    /// set asks for everything, and for the plan's 1,200 points.
    private static final Set<String> NOT_WRITTEN = Set.of();

    private static final int ALL_POINTS = 1200;
    private static final Pattern CHECK = Pattern.compile("(?m)^%check (\\S+)$");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d\\d)(?:\\.(\\d+)(?:-\\d\\d\\.(\\d+))?)?");

    private final Catalog catalog = Catalog.scan("workbook");

    @TestFactory
    Stream<DynamicTest> everyItemIsExercised() throws IOException {
        var chapters = chapters();
        return lines().map(line -> line.split("\t"))
                .map(row -> dynamicTest(row[0], () -> exercised(row[1], chapters)));
    }

    private void exercised(String numbers, TreeMap<String, List<String>> chapters) {
        for (String word : numbers.split(" ")) {
            Matcher number = NUMBERS.matcher(word);
            assertThat(number.matches()).as("%s is no exercise's number", word).isTrue();
            String chapter = number.group(1);
            if (NOT_WRITTEN.contains(chapter)) continue;
            List<String> ids = chapters.getOrDefault(chapter, List.of());
            assertThat(ids).as("checks of chapter %s", chapter).isNotEmpty();
            if (number.group(2) == null) continue;
            String last = number.group(3) == null ? number.group(2) : number.group(3);
            assertThat(ids)
                    .as("checks of chapter %s, up to %s", chapter, word)
                    .hasSizeGreaterThanOrEqualTo(Integer.parseInt(last));
        }
    }

    @Test
    void everyCheckOfAChapterIsAnExercise() throws IOException {
        chapters()
                .forEach((chapter, ids) ->
                        assertThat(ids)
                                .as("chapter %s", chapter)
                                .allMatch(catalog.tasks()::containsKey));
    }

    @Test
    void thePointsAddUpOnceAllIsWritten() {
        if (!NOT_WRITTEN.isEmpty()) return;
        assertThat(catalog.tasks().values().stream().mapToInt(task -> task.points()).sum())
                .isEqualTo(ALL_POINTS);
    }

    private static Stream<String> lines() throws IOException {
        try (var in = CoverageTest.class.getResourceAsStream("coverage.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    /// The ids of each chapter's checks, in its order.
    private static TreeMap<String, List<String>> chapters() throws IOException {
        var chapters = new TreeMap<String, List<String>>();
        try (Stream<Path> files = Files.list(Path.of("source"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                var ids = new ArrayList<String>();
                Matcher check = CHECK.matcher(Files.readString(file));
                while (check.find()) ids.add(check.group(1));
                chapters.put(file.getFileName().toString().substring(0, 2), ids);
            }
        }
        return chapters;
    }
}
