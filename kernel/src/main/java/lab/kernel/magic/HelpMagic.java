package lab.kernel.magic;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import lab.check.Text;
import lab.kernel.engine.LibraryDocs;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.view.Bundle;
import lab.view.Language;

/// {@code %help}
record HelpMagic(Supplier<List<Magic>> magics) implements Magic {
    private static final String LEFT = " style=\"text-align:left;vertical-align:top\"";

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Text purpose() {
        return new Text("lists what a cell can use", "셀에서 쓸 수 있는 것을 보여 줍니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        var library = LibraryDocs.overview();
        output.display(Bundle.html(text(library), html(library)), "");
        return new Outcome.Nothing();
    }

    static String head(Magic magic) {
        return sign(magic) + (magic.arguments().isEmpty() ? "" : " " + magic.arguments());
    }

    /// Its name as it is written at the start of a cell.
    static String sign(Magic magic) {
        return (magic.takesTheCell() ? "%%" : "%") + magic.name();
    }

    private static String purpose(Magic magic) {
        return magic.purpose().in(Language.current());
    }

    private String text(SortedMap<String, SortedMap<String, String>> library) {
        var text = new StringBuilder(Phrase.MAGICS.in()).append('\n');
        for (var magic : magics.get())
            text.append("  %-28s %s%n".formatted(head(magic), purpose(magic)));
        text.append('\n').append(Phrase.LIBRARY.in()).append('\n');
        library.forEach((name, types) -> {
            text.append("  ").append(name).append('\n');
            types.forEach((type, about) -> text.append("    %-26s %s%n".formatted(type, about)));
        });
        return text.append(Phrase.DOCUMENTATION.in()).toString();
    }

    private String html(SortedMap<String, SortedMap<String, String>> library) {
        var html = new StringBuilder();
        begin(html, Phrase.MAGICS.in(), Phrase.WRITE.in());
        for (var magic : magics.get()) row(html, head(magic), purpose(magic));
        html.append("</tbody></table>");
        for (Map.Entry<String, SortedMap<String, String>> types : library.entrySet()) {
            begin(html, Phrase.LIBRARY.in() + ": " + types.getKey(), Phrase.TYPE.in());
            types.getValue().forEach((type, about) -> row(html, type, about));
            html.append("</tbody></table>");
        }
        return html.append("<p>").append(Phrase.DOCUMENTATION.in()).append("</p>").toString();
    }

    private static void begin(StringBuilder html, String caption, String first) {
        html.append("<table><caption style=\"text-align:left;font-weight:bold\">")
                .append(escape(caption))
                .append("</caption><thead><tr><th scope=\"col\"")
                .append(LEFT)
                .append('>')
                .append(first)
                .append("</th><th scope=\"col\"")
                .append(LEFT)
                .append('>')
                .append(Phrase.PURPOSE.in())
                .append("</th></tr></thead><tbody>");
    }

    private static void row(StringBuilder html, String name, String about) {
        html.append("<tr><th scope=\"row\"")
                .append(LEFT)
                .append("><code>")
                .append(escape(name))
                .append("</code></th><td")
                .append(LEFT)
                .append('>')
                .append(escape(about))
                .append("</td></tr>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
