package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.kernel.engine.Outcome;
import lab.view.Bundle;
import lab.view.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The site of the whole workbook, with an interpreter that answers each cell with its own text.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private Path folder = Path.of("");
    private final TreeMap<String, Document> pages = new TreeMap<>();
    private final List<String> said = new ArrayList<>();

    private final Site.Progress progress =
            new Site.Progress() {
                @Override
                public void next(String name) {
                    said.add(name);
                }

                @Override
                public void written(Path page, List<Run.Failure> failures) {
                    said.add(folder.relativize(page).toString());
                }

                @Override
                public void running(int done, int total, Cell.Code cell) {}
            };

    private static Outcome answer(String cell) {
        return new Outcome.Value(Bundle.text("answer to " + cell));
    }

    @BeforeAll
    void writeTheSite(@TempDir Path temporary) throws IOException {
        folder = temporary;
        var site =
                new Site(
                        WorkbookTest.ROOT,
                        home -> {
                            assertThat(home).isDirectory().isAbsolute();
                            return RunnerTest.interpreter((cell, _) -> answer(cell));
                        });
        assertThat(site.write(folder, progress)).isTrue();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(folder.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
            }
        }
    }

    @Test
    void hasEveryChapterInBothLanguages() throws IOException {
        var expected = new ArrayList<>(List.of("index.html", "ko/index.html"));
        for (String name : new Workbook(WorkbookTest.ROOT).names()) {
            expected.add("en/" + name + ".html");
            expected.add("ko/" + name + ".html");
        }
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        pages.forEach((name, page) ->
                assertThat(page.select("html").attr("lang"))
                        .as(name)
                        .isEqualTo(name.startsWith("ko/") ? "ko" : "en"));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        pages.forEach((name, page) -> {
            for (Element link : page.select("a[href]")) {
                String href = link.attr("href");
                if (href.startsWith("https://")) continue;
                if (href.startsWith("#")) {
                    assertThat(page.getElementById(href.substring(1)))
                            .as("%s: %s", name, href)
                            .isNotNull();
                } else {
                    assertThat(pages.keySet())
                            .as("%s: %s", name, href)
                            .contains(Path.of(name).resolveSibling(href).normalize().toString());
                }
            }
        });
    }

    @Test
    void everyPageLeadsToItsTranslationItsNeighboursAndTheMap() throws IOException {
        List<String> names = new Workbook(WorkbookTest.ROOT).names();
        for (int i = 0; i < names.size(); i++) {
            Document page = page("ko/" + names.get(i) + ".html");
            assertThat(page.select(".bar [hreflang=en]").attr("href"))
                    .isEqualTo("../en/" + names.get(i) + ".html");
            assertThat(page.select(".bar .home").attr("href")).isEqualTo("../ko/index.html");
            assertThat(page.select("[rel=prev]").attr("href"))
                    .isEqualTo(i == 0 ? "" : "../ko/" + names.get(i - 1) + ".html");
            assertThat(page.select("[rel=next]").attr("href"))
                    .isEqualTo(i == names.size() - 1 ? "" : "../ko/" + names.get(i + 1) + ".html");
        }
        assertThat(page("index.html").select("main a")).hasSameSizeAs(names);
        assertThat(page("index.html").select(".bar [hreflang=ko]").attr("href"))
                .isEqualTo("ko/index.html");
    }

    @Test
    void theMapNamesEachChapterByItsNumberAndAGlossaryHasNoPoints() throws IOException {
        Document map = page("index.html");
        assertThat(map.select("main tbody a").eachText())
                .isEqualTo(
                        new Workbook(WorkbookTest.ROOT)
                                .chapters().stream()
                                        .map(chapter -> Generator.title(chapter, Language.EN))
                                        .toList());
        assertThat(map.select("main tbody tr").last().select("td").eachText()).contains("–");
        assertThat(page("en/00-layers.html").select("h1 + p").text()).contains("30 points");
        assertThat(page("en/13-glossary.html").select("h1 + p").text())
                .isEqualTo("5 minutes · needs: nothing");
    }

    private Document page(String name) {
        return Optional.ofNullable(pages.get(name)).orElseThrow();
    }

    @Test
    void loadsNothingFromElsewhere() {
        pages.forEach((name, page) -> {
            assertThat(page.select("script, link, iframe, object, embed")).as(name).isEmpty();
            assertThat(page.select("[src]").eachAttr("src"))
                    .as(name)
                    .allMatch(source -> source.startsWith("data:"));
            assertThat(page.html()).as(name).doesNotContain("url(", "@import");
        });
    }

    @Test
    void tablesAreNamedAndPicturesHaveWords() {
        pages.forEach((name, page) -> {
            for (Element table : page.select("table")) {
                assertThat(table.select("> caption").text()).as(name).isNotBlank();
                assertThat(table.select("th[scope]")).as(name).isNotEmpty();
            }
            assertThat(page.select("img:not([alt]), img[alt='']")).as(name).isEmpty();
        });
    }

    @Test
    void givesNoSolutionAway() throws IOException {
        for (Language language : Language.values()) {
            for (Chapter chapter : new Workbook(WorkbookTest.ROOT).chapters()) {
                Document page = page(SitePlaces.of(chapter, language));
                for (Chapter.Block block : chapter.blocks()) {
                    if (!(block instanceof Chapter.Block.Code code)) continue;
                    Element cell = page.getElementById("cell-" + code.id());
                    assertThat(cell).as(code.id()).isNotNull();
                    String source = code.source().in(language);
                    assertThat(cell.select("pre.source").first().wholeText())
                            .isEqualTo(Solutions.stubbed(source, language));
                    if (code.isExercise() || code.points() > 0) {
                        assertThat(cell.select(".output")).as(code.id()).isEmpty();
                    } else {
                        assertThat(cell.select(".output").first().wholeText())
                                .as(code.id())
                                .isEqualTo("answer to " + source);
                    }
                }
            }
        }
    }

    @Test
    void showsWhatACheckSaysOfARightAnswer() {
        Metadata graded =
                Metadata.EMPTY.with(
                        "nbgrader", Metadata.EMPTY.with("grade", true).with("points", 4));
        var check = Cell.Code.of("c", "%check x", graded);

        assertThat(outputs(check, "4"))
                .containsExactly("*What the check says of a right answer:*", "verdict");
        assertThat(outputs(check, "3")).isEmpty();
    }

    private static List<String> outputs(Cell.Code check, String points) {
        Run run =
                Runner.run(
                        RunnerTest.notebook(check),
                        RunnerTest.interpreter((_, output) -> {
                            output.display(Bundle.text("verdict"), "");
                            return new Outcome.Value(Bundle.text(points));
                        }));
        return Reading.of(run.notebook()).codeCells().getFirst().outputs().stream()
                .map(output -> ((CellOutput.DisplayData) output).forms().data())
                .map(forms -> String.join("", forms.values()))
                .toList();
    }

    @Test
    void saysWhereItIs() {
        assertThat(said)
                .startsWith(
                        "en/00-layers", "en/00-layers.html", "ko/00-layers", "ko/00-layers.html")
                .hasSize(2 * (pages.size() - 2));
    }
}
