package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lab.kernel.engine.Output;
import lab.view.Bundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Metadata KOREAN =
            Metadata.EMPTY
                    .with("tcpiplab", Metadata.EMPTY.with("language", "ko"))
                    .with("title", "캡슐화");

    private static Cell.Code ran(String source, CellOutput... outputs) {
        return new Cell.Code("c1", source, Metadata.EMPTY, OptionalInt.of(1), List.of(outputs));
    }

    private static CellOutput display(Map<String, String> forms) {
        return new CellOutput.DisplayData(
                new CellOutput.Forms(new LinkedHashMap<>(forms)), Metadata.EMPTY);
    }

    private static Document page(Metadata metadata, Cell... cells) {
        return Jsoup.parse(HtmlReport.of(new Notebook(List.of(cells), metadata)));
    }

    private static Document page(Cell... cells) {
        return page(Metadata.EMPTY, cells);
    }

    private static final CellOutput HOSTILE =
            display(
                    Map.of(
                            Bundle.HTML,
                            "<script src=\"https://evil.example/x.js\"></script>"
                                    + "<img src=\"https://evil.example/x.png\" onerror=\"x()\">"
                                    + "<iframe src=\"http://evil.example\"></iframe>"));

    @Test
    void loadsNothingAndRunsNothingWhateverTheNotebookHolds() {
        Document page =
                page(
                        Cell.Markdown.of(
                                "m", "![x](https://evil.example/a.png) <script>1</script>"),
                        ran(
                                "1",
                                HOSTILE,
                                display(Map.of("text/markdown", "![](http://evil.example/b)"))));

        assertThat(page.select("script, link, iframe, object, embed, base, video, audio"))
                .isEmpty();
        assertThat(page.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("data:"));
        assertThat(page.select("style").html())
                .doesNotContain("url(", "@import")
                // Paper is white whatever the screen is.
                .doesNotContain("@media (prefers-color-scheme: dark)");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; img-src data:;")
                .doesNotContain("script-src");
    }

    @Test
    void showsTheRichestFormOfAnOutput() {
        var all = new LinkedHashMap<String, String>();
        all.put("text/plain", "words");
        all.put("text/markdown", "**marked**");
        all.put("image/png", "iVBORw0KGgo=");
        all.put("text/html", "<b>rich</b>");

        assertThat(page(ran("1", display(all))).select(".output b").text()).isEqualTo("rich");
        all.remove("text/html");
        Element image = page(ran("1", display(all))).selectFirst(".output img");
        assertThat(image).isNotNull();
        assertThat(image.attr("src")).isEqualTo("data:image/png;base64,iVBORw0KGgo=");
        assertThat(image.attr("alt")).isEqualTo("words");
        all.remove("image/png");
        assertThat(page(ran("1", display(all))).select(".output strong").text())
                .isEqualTo("marked");
        all.remove("text/markdown");
        assertThat(page(ran("1", display(all))).select("pre.output").text()).isEqualTo("words");
    }

    @Test
    void showsAChartAsTheTableOfItsData() {
        String spec =
                """
                {"title": "Sizes", "mark": "bar",
                 "data": {"values": [{"frame": 1, "bytes": 74}, {"frame": 2, "bytes": 66}]}}\
                """;
        Document page =
                page(
                        ran(
                                "1",
                                display(
                                        Map.of(
                                                "application/vnd.vegalite.v5+json",
                                                spec,
                                                "text/plain",
                                                "chart"))));

        assertThat(page.select("caption").text()).isEqualTo("Sizes");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("frame", "bytes");
        assertThat(page.select("td").eachText()).containsExactly("1", "74", "2", "66");
    }

    @Test
    void keepsNumbersAtTheRight() {
        Document page = page(Cell.Markdown.of("m", "| a | b |\n|---|--:|\n| x | 100 |"));

        assertThat(page.select("td[align=right]").eachText()).containsExactly("100");
        assertThat(page.select("th[align=right]").eachText()).containsExactly("b");
    }

    @Test
    void namesTablesThatHaveNoName() {
        Document page =
                page(
                        Cell.Markdown.of("m", "## Sizes\n\n| a |\n|---|\n| 1 |"),
                        Cell.Markdown.of("n", "| b |\n|---|\n| 2 |"),
                        ran(
                                "1",
                                display(
                                        Map.of(
                                                Bundle.HTML,
                                                "<table><tr><td>a bar</td></tr></table><table><tr><th>c</th></tr></table>"))));

        assertThat(page.select("caption").eachText())
                .containsExactly("Sizes", "Sizes", "Output of cell 1");
        assertThat(page.select("table[role=presentation]").text()).isEqualTo("a bar");
    }

    @Test
    void aChartThatIsNoJsonIsShownAsText() {
        CellOutput broken =
                display(Map.of("application/vnd.vegalite.v5+json", "{", "text/plain", "chart"));

        assertThat(page(ran("1", broken)).select("pre.output").text()).isEqualTo("chart");
        assertThat(Ipynb.text(new Notebook(List.of(ran("1", broken)), Metadata.EMPTY)))
                .contains("\"application/vnd.vegalite.v5+json\": \"{\"");
    }

    @Test
    void headingsHaveAnchorsAndAPlaceInTheContents() {
        Document page =
                page(
                        KOREAN,
                        Cell.Markdown.of("a", "# 캡슐화\n\n## 체크섬 계산\n\n### `ihl`"),
                        Cell.Markdown.of("b", "## 체크섬 계산"));

        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly("#h-체크섬-계산", "#h-ihl", "#h-체크섬-계산-2");
        assertThat(page.select("nav a").eachAttr("href"))
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
        assertThat(page.select("html").attr("lang")).isEqualTo("ko");
        assertThat(page.select("nav").attr("aria-label")).isEqualTo("차례");
        assertThat(page.title()).isEqualTo("캡슐화");
        assertThat(page.select("main")).hasSize(1);
    }

    @Test
    void failedCellsAreListedOnTopAndLinked() {
        var error =
                new CellOutput.Failure(
                        "CompileError", "no <such> name", List.of("\u001b[31mline 1\u001b[0m: x"));
        Document page = page(ran("x", error));

        assertThat(page.select(".failures a").text()).isEqualTo("[1] CompileError: no <such> name");
        assertThat(page.select(".failures a").attr("href")).isEqualTo("#cell-c1");
        assertThat(page.select("#cell-c1.failed .error").text()).isEqualTo("line 1: x");
        assertThat(page.select(".error .ansi-red").text()).isEqualTo("line 1");
    }

    @Test
    void coloursJavaAndChangesNoCharacterOfIt() {
        String source =
                "%check x\n// 주석 <b>\nvar s = \"a\\\"//b\" + 'c' + 0xFFL; /* d */\nText t = \"\"\"\n  \"q\" \"\"\";\n@Override f(1)";
        Document page = page(ran(source));

        assertThat(page.selectFirst("pre.source")).isNotNull();
        assertThat(page.select("pre.source").first().wholeText()).isEqualTo(source);
        assertThat(page.select(".c").eachText()).containsExactly("// 주석 <b>", "/* d */");
        assertThat(page.select(".s").eachText())
                .containsExactly("\"a\\\"//b\"", "'c'", "\"\"\"\n  \"q\" \"\"\"");
        assertThat(page.select(".k").eachText()).containsExactly("var");
        assertThat(page.select(".n").eachText()).containsExactly("0xFFL", "1");
        assertThat(page.select(".m").eachText()).containsExactly("%check x");
    }

    @Test
    void showsWhatATerminalWouldShow() {
        Document page =
                page(
                        ran(
                                "1",
                                new CellOutput.Stream(
                                        Output.Stream.STDOUT,
                                        "10 %\r100 %\n\u001b]0;title\u0007\u001b[1;32mok\u001b[0m\u001b[2K <b>\n")));

        assertThat(page.select("pre.stdout").first().wholeText()).isEqualTo("100 %\nok <b>\n");
        assertThat(page.select(".ansi-bold.ansi-green").text()).isEqualTo("ok");
    }

    @Test
    void showsImagesPastedIntoACell() throws Exception {
        var pasted =
                Ipynb.parse(
                        "x",
                        """
                        {"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "markdown", "id": "a",
                         "source": "![a frame](attachment:f.png)",
                         "attachments": {"f.png": {"image/png": "iVBORw0KGgo="}}}]}\
                        """);

        assertThat(Jsoup.parse(HtmlReport.of(pasted)).select("img").attr("src"))
                .isEqualTo("data:image/png;base64,iVBORw0KGgo=");
    }
}
