package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.kernel.notebook.Chapter.Block;
import lab.view.Language;

/// Makes a chapter's notebook in one language. Learners get stubs; with solutions it is nbgrader's
/// source notebook.
final class Generator {
    enum Variant {
        LEARNER,
        SOLVED
    }

    private static final Metadata KERNEL =
            Metadata.EMPTY
                    .with("display_name", "Java 25 (TCP/IP Lab)")
                    .with("language", "java")
                    .with("name", "tcpip-lab");

    private static final Metadata LANGUAGE_INFO =
            Metadata.EMPTY
                    .with("codemirror_mode", "java")
                    .with("file_extension", ".java")
                    .with("mimetype", "text/x-java")
                    .with("name", "java");

    /// What every notebook of the workbook says of itself.
    static final Metadata NOTEBOOK =
            Metadata.EMPTY.with("kernelspec", KERNEL).with("language_info", LANGUAGE_INFO);

    private final Chapter chapter;
    private final Language language;
    private final Variant variant;

    private Generator(Chapter chapter, Language language, Variant variant) {
        this.chapter = chapter;
        this.language = language;
        this.variant = variant;
    }

    static Notebook notebook(Chapter chapter, Language language, Variant variant) {
        return new Generator(chapter, language, variant).notebook();
    }

    private Notebook notebook() {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.Markdown.of("title", title()));
        chapter.blocks().stream().map(this::cell).forEach(cells::add);
        // Behind the opening, where no prediction waits for the next cell.
        if (language != Language.EN && chapter.hasCode())
            cells.add(2, Cell.Code.of("language", "%language " + tag(), Metadata.EMPTY));
        var own = Metadata.EMPTY.with("chapter", chapter.name()).with("language", tag());
        var network = chapter.network();
        if (network.isPresent()) own = own.with("network", network.get());
        return new Notebook(
                cells, NOTEBOOK.with("tcpiplab", own).with("title", chapter.title().in(language)));
    }

    /// Its number and its name.
    static String title(Chapter chapter, Language language) {
        return "%d. %s".formatted(chapter.number(), chapter.title().in(language));
    }

    private String tag() {
        return language.locale().getLanguage();
    }

    private String title() {
        return "# %s\n\n**%s**\n\n%s".formatted(title(chapter, language), facts(), map());
    }

    /// Without points where there is nothing to solve.
    private String facts() {
        String points =
                switch (language) {
                    case EN -> "%d points · ";
                    case KO -> "%d점 · ";
                };
        String facts =
                switch (language) {
                    case EN -> "%d minutes · %sneeds: %s";
                    case KO -> "%d분 · %s준비물: %s";
                };
        return facts.formatted(
                chapter.minutes(),
                chapter.points() == 0 ? "" : points.formatted(chapter.points()),
                needs());
    }

    private String needs() {
        return chapter.needs().in(language);
    }

    /// The four layers, with the chapter's own marked.
    private String map() {
        String head =
                switch (language) {
                    case EN -> "| This chapter | Layer | For example |";
                    case KO -> "| 이 장의 위치 | 계층 | 예 |";
                };
        String rows =
                Stream.of(Chapter.Layer.values())
                        .map(layer ->
                                chapter.layers().contains(layer)
                                        ? row("●", "**" + layer.label().in(language) + "**", layer)
                                        : row("○", layer.label().in(language), layer))
                        .collect(Collectors.joining("\n"));
        return head + "\n|:-:|---|---|\n" + rows;
    }

    private String row(String mark, String label, Chapter.Layer layer) {
        return "| %s | %s | %s |".formatted(mark, label, layer.examples().in(language));
    }

    private Cell cell(Block block) {
        return switch (block) {
            case Block.Prose(String id, Bilingual text) -> Cell.Markdown.of(id, text.in(language));
            case Block.Code code -> Cell.Code.of(code.id(), source(code), metadata(code));
        };
    }

    private String source(Block.Code code) {
        String source = code.source().in(language);
        return switch (variant) {
            case LEARNER -> Solutions.stubbed(source, language);
            case SOLVED -> source;
        };
    }

    /// What nbgrader reads (its schema 3); nothing for a cell that is neither exercise nor check.
    private static Metadata metadata(Block.Code code) {
        if (code.points() == 0 && !code.isExercise()) return Metadata.EMPTY;
        boolean graded = code.points() > 0;
        var nbgrader =
                Metadata.EMPTY
                        .with("grade", graded)
                        .with("grade_id", code.id())
                        .with("locked", graded)
                        .with("schema_version", 3)
                        .with("solution", !graded)
                        .with("task", false);
        return Metadata.EMPTY.with(
                "nbgrader", graded ? nbgrader.with("points", code.points()) : nbgrader);
    }
}
