package lab.kernel.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import lab.view.Language;

/// A notebook as one page that opens with no network and runs nothing: every picture is in it, it
/// has no script, and its content security policy forbids both even if a stranger's output asks for
/// them.
public final class HtmlReport {
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'";

    private static final Bilingual CONTENTS = new Bilingual("Contents", "차례");
    private static final Bilingual SKIP = new Bilingual("Skip to the text", "본문으로 건너뛰기");
    private static final Bilingual FAILED = new Bilingual("Cells that failed", "실패한 셀");
    private static final Bilingual CELL = new Bilingual("Code cell", "코드 셀");
    private static final Bilingual OUTPUT = new Bilingual("Output of cell %s", "셀 %s의 출력");
    private static final Bilingual NOTEBOOK = new Bilingual("Notebook", "노트북");

    private final Notebook notebook;
    private final String above;
    private final String below;
    private final Language language;
    private final MarkdownPage markdown = new MarkdownPage();

    private HtmlReport(Notebook notebook, String above, String below) {
        this.notebook = notebook;
        this.above = above;
        this.below = below;
        this.language = notebook.language();
    }

    public static String of(Notebook notebook) {
        return of(notebook, "", "");
    }

    /// A page that is one of several.
    ///
    /// @param above HTML that stands on top of the page, what leads to other pages
    /// @param below HTML that stands at its end
    static String of(Notebook notebook, String above, String below) {
        return new HtmlReport(notebook, above, below).page();
    }

    private String page() {
        String cells = notebook.cells().stream().map(this::cell).collect(Collectors.joining("\n"));
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <a class="skip" href="#text">%s</a>
        %s<div class="page">
        %s<main id="text">
        %s%s
        %s</main>
        </div>
        </body>
        </html>
        """
                .formatted(
                        language.locale().getLanguage(),
                        POLICY,
                        Html.escape(title()),
                        style(),
                        SKIP.in(language),
                        above,
                        contents(),
                        failures(),
                        cells,
                        below);
    }

    private String title() {
        return notebook.metadata()
                .text("title")
                .or(() -> markdown.headings().stream().map(MarkdownPage.Entry::text).findFirst())
                .orElse(NOTEBOOK.in(language));
    }

    private static String style() {
        try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) throw new IllegalStateException("report.css is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String contents() {
        List<MarkdownPage.Entry> entries =
                markdown.headings().stream()
                        .filter(heading -> heading.level() == 2 || heading.level() == 3)
                        .toList();
        if (entries.size() < 2) return "";
        String items =
                entries.stream()
                        .map(entry ->
                                "<li class=\"level-%d\"><a href=\"#%s\">%s</a></li>\n"
                                        .formatted(
                                                entry.level(),
                                                entry.id(),
                                                Html.escape(entry.text())))
                        .collect(Collectors.joining());
        return "<nav class=\"contents\" aria-label=\"%s\">\n<details>\n<summary>%s</summary>\n<ul>\n%s</ul>\n</details>\n</nav>\n"
                .formatted(CONTENTS.in(language), CONTENTS.in(language), items);
    }

    private String failures() {
        String items =
                notebook.codeCells().stream()
                        .filter(HtmlReport::failed)
                        .map(cell ->
                                "<li><a href=\"#cell-%s\">%s</a></li>\n"
                                        .formatted(
                                                Html.escape(cell.id()), Html.escape(failure(cell))))
                        .collect(Collectors.joining());
        return items.isEmpty()
                ? ""
                : "<section class=\"failures\" aria-labelledby=\"failed\">\n<h2 id=\"failed\">%s</h2>\n<ul>\n%s</ul>\n</section>\n"
                        .formatted(FAILED.in(language), items);
    }

    private static boolean failed(Cell.Code cell) {
        return !cell.mayFail() && !failure(cell).isEmpty();
    }

    private static String failure(Cell.Code cell) {
        return cell.outputs().stream()
                .filter(CellOutput.Failure.class::isInstance)
                .map(CellOutput.Failure.class::cast)
                .map(error -> "[%s] %s: %s".formatted(count(cell), error.name(), error.message()))
                .map(TerminalText::plain)
                .findFirst()
                .orElse("");
    }

    private static String count(Cell.Code cell) {
        return cell.executionCount().isPresent()
                ? Integer.toString(cell.executionCount().getAsInt())
                : " ";
    }

    private String cell(Cell cell) {
        return switch (cell) {
            case Cell.Markdown(String id, String source, _, Metadata attachments) ->
                    "<section class=\"prose\" id=\"cell-%s\">\n%s</section>"
                            .formatted(
                                    Html.escape(id), markdown.html(attached(source, attachments)));
            case Cell.Raw raw ->
                    "<pre class=\"raw\" id=\"cell-%s\">%s</pre>"
                            .formatted(Html.escape(raw.id()), Html.escape(raw.source()));
            case Cell.Code code -> code(code);
        };
    }

    /// Images pasted into a cell stand in it as `attachment:NAME`.
    private static String attached(String source, Metadata attachments) {
        String text = source;
        for (var image : Ipynb.images(attachments).entrySet()) {
            text = text.replace("attachment:" + image.getKey(), image.getValue());
        }
        return text;
    }

    private String code(Cell.Code cell) {
        if (cell.source().isBlank()) return "";
        return """
        <section class="code%s" id="cell-%s" aria-label="%s %s">
        <div class="count" aria-hidden="true">%s</div>
        <div class="body">
        <pre class="source" tabindex="0" translate="no"><code>%s</code></pre>
        %s</div>
        </section>\
        """
                .formatted(
                        failed(cell) ? " failed" : "",
                        Html.escape(cell.id()),
                        CELL.in(language),
                        count(cell),
                        count(cell),
                        JavaHighlighter.html(cell.source()),
                        outputs(cell));
    }

    private String outputs(Cell.Code cell) {
        var outputs = new OutputHtml(markdown, OUTPUT.in(language).formatted(count(cell)));
        return cell.outputs().stream().map(outputs::html).collect(Collectors.joining());
    }
}
