package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.Task;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;
import lab.kernel.notebook.Cell;
import lab.kernel.notebook.CellOutput;
import lab.kernel.notebook.HtmlReport;
import lab.kernel.notebook.Notebook;
import lab.kernel.notebook.Run;
import lab.kernel.notebook.Runner;
import lab.kernel.notebook.Workbook;
import lab.view.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What must be true of each chapter there is in a language: it runs from top to bottom with the
/// real interpreter, as it is handed out and with its solutions.
abstract class ChapterTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern CHECK = Pattern.compile("(?m)^%check (\\S+)$");

    /// Each learner is asked something else, so that no solution can be written down.
    private static final String PERSONAL = "assess.retrieval";

    private final Catalog catalog = Catalog.scan("workbook");
    private final String language;

    @TempDir private Path solved;

    ChapterTest(String language) {
        this.language = language;
    }

    @TestFactory
    Stream<DynamicTest> withSolutionsItGivesFullPoints() throws IOException {
        return new Workbook(ROOT)
                .generateSolutions(solved).stream()
                        .filter(file -> file.getParent().endsWith(language))
                        .map(file -> dynamicTest(name(file), () -> givesFullPoints(file)));
    }

    @TestFactory
    Stream<DynamicTest> asHandedOutItRunsAndGivesNone() throws IOException {
        return notebooks(ROOT.resolve(language))
                .map(file -> dynamicTest(name(file), () -> givesNone(file)));
    }

    private static Stream<Path> notebooks(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private void givesFullPoints(Path file) {
        for (Checked checked : checks(file)) {
            if (checked.task().id().equals(PERSONAL)) continue;
            assertThat(checked.result())
                    .as(checked.task().id())
                    .isEqualTo(Integer.toString(checked.task().points()));
        }
    }

    private void givesNone(Path file) {
        for (Checked checked : checks(file)) {
            assertThat(checked.result()).as(checked.task().id()).isEqualTo("0");
            String signature = checked.task().signatures().getFirst();
            assertThat(checked.shown()).as(checked.task().id()).contains(signature);
            assertThat(checked.shown().replace(signature, ""))
                    .as(checked.task().id())
                    .doesNotContain("Exception");
        }
    }

    /// What stood below a cell with `%check`.
    private record Checked(Task task, String result, String shown) {}

    private List<Checked> checks(Path file) {
        Language.use(Language.EN);
        Run run;
        try (var interpreter =
                new LabInterpreter(
                        new Session(LabVmCommand.onHost().in(file.resolveSibling(""))))) {
            run = Runner.run(Notebook.read(file), interpreter);
        } finally {
            Language.use(Language.EN);
        }
        assertThat(run.failures()).extracting(Run.Failure::line).isEmpty();
        var cells =
                run.notebook().cells().stream()
                        .filter(Cell.Code.class::isInstance)
                        .map(Cell.Code.class::cast)
                        .toList();
        assertThat(cells).allSatisfy(cell -> assertThat(errors(cell)).isEmpty());
        assertReadable(Jsoup.parse(HtmlReport.of(run.notebook())));
        var checks = cells.stream().flatMap(this::checked).toList();
        if (!file.endsWith("13-glossary.ipynb")) assertThat(checks).isNotEmpty();
        assertThat(new HashSet<>(checks.stream().map(c -> c.task().id()).toList()))
                .hasSameSizeAs(checks);
        return checks;
    }

    /// For those who hear a page, too.
    private static void assertReadable(Document page) {
        assertThat(page.select("table:not([role=presentation]):not(:has(> caption))")).isEmpty();
        assertThat(page.select("table:not([role=presentation]):not(:has(th[scope]))")).isEmpty();
        assertThat(page.select("img:not([alt]), img[alt='']")).isEmpty();
        assertThat(page.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("data:"));
    }

    private Stream<Checked> checked(Cell.Code cell) {
        var matcher = CHECK.matcher(cell.source());
        if (!matcher.find()) return Stream.empty();
        var task = catalog.find(matcher.group(1)).orElseThrow();
        assertThat(cell.metadata().toString()).contains("\"points\":" + task.points());
        return Stream.of(
                new Checked(task, text(cell, CellOutput.ExecuteResult.class), shown(cell)));
    }

    private static String shown(Cell.Code cell) {
        return text(cell, CellOutput.DisplayData.class);
    }

    private static String text(Cell.Code cell, Class<? extends CellOutput> kind) {
        return cell.outputs().stream()
                .filter(kind::isInstance)
                .map(ChapterTest::plain)
                .reduce("", String::concat);
    }

    private static String plain(CellOutput output) {
        return switch (output) {
            case CellOutput.ExecuteResult result -> result.forms().data().get("text/plain");
            case CellOutput.DisplayData data -> data.forms().data().get("text/plain");
            case CellOutput.Stream stream -> stream.text();
            case CellOutput.Failure failure -> failure.message();
        };
    }

    /// A grader takes anything on the error stream for a failure.
    private static List<String> errors(Cell.Code cell) {
        return cell.outputs().stream()
                .filter(output ->
                        output instanceof CellOutput.Stream stream
                                && stream.stream().name().equals("STDERR"))
                .map(ChapterTest::plain)
                .toList();
    }
}
