package lab.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows and columns, as text and as HTML. Of a long table the first rows are shown, and how many
/// more there are is said.
///
/// @param caption what the table is of; may be empty
/// @param heads a name for each column
/// @param rows each with a text for each column; what is missing is left blank
/// @param note what is still to be said, below the table; may be empty
public record Table(String caption, List<String> heads, List<List<String>> rows, String note)
        implements Display {
    static final int MOST_ROWS = 100;
    static final int MOST_COLUMNS = 20;
    private static final int MOST_CHARACTERS = 120;
    private static final String CELL =
            "text-align:left;vertical-align:top;padding:2px 12px 2px 0;border-bottom:1px solid #888888";

    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public Table(String caption, List<String> heads, List<List<String>> rows) {
        this(caption, heads, rows, "");
    }

    /// A table of {@code value}: of the elements of a collection, an array, a stream, of the
    /// entries of a map, of the components of a record.
    ///
    /// @throws IllegalArgumentException if it is none of these, or empty
    public static Table of(Object value) {
        return Tables.of(value, true)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                Labels.text("table.none", Brief.nameOf(value.getClass()))));
    }

    /// A table with a value for each column.
    public static Table ofRows(List<String> heads, List<?>... rows) {
        return new Table(
                "",
                heads,
                Stream.of(rows).map(row -> row.stream().map(Tables::brief).toList()).toList());
    }

    /// The same with words above it, which say to those who hear it what it is.
    public Table captioned(String words) {
        return new Table(words, heads, rows, note);
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(html()));
    }

    /// The shown part of row {@code index}, a text for each shown column.
    private List<String> row(int index) {
        var row = rows.get(index);
        var shown = new ArrayList<String>();
        for (int column = 0; column < columns(); column++)
            shown.add(column < row.size() ? oneLine(row.get(column)) : "");
        return shown;
    }

    private static String oneLine(String text) {
        var cut = Brief.cut(text, MOST_CHARACTERS);
        return cut.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    private int columns() {
        return Math.min(heads.size(), MOST_COLUMNS);
    }

    private int shownRows() {
        return Math.min(rows.size(), MOST_ROWS);
    }

    /// What is below the table, a line each.
    private List<String> rest() {
        var rest = new ArrayList<String>();
        if (rows.size() > shownRows())
            rest.add(Labels.text("table.more-rows", "%,d".formatted(rows.size() - shownRows())));
        if (heads.size() > columns())
            rest.add(Labels.text("table.more-columns", "%,d".formatted(heads.size() - columns())));
        if (!note.isEmpty()) rest.add(note);
        return rest;
    }

    private String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(heads.subList(0, columns()).stream().map(Table::oneLine).toList());
        for (int i = 0; i < shownRows(); i++) lines.add(row(i));
        var widths = new int[columns()];
        for (var line : lines)
            for (int i = 0; i < line.size(); i++)
                widths[i] = Math.max(widths[i], Texts.width(line.get(i)));
        var text = new StringBuilder();
        if (!caption.isEmpty()) text.append(caption).append('\n');
        for (var line : lines) {
            var row = new StringBuilder();
            for (int i = 0; i < line.size(); i++)
                row.append(line.get(i))
                        .append(" ".repeat(widths[i] - Texts.width(line.get(i)) + 2));
            text.append(row.toString().stripTrailing()).append('\n');
        }
        rest().forEach(line -> text.append(line).append('\n'));
        return text.toString().stripTrailing();
    }

    String html() {
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:auto;border-collapse:collapse;margin:4px 0\">");
        if (!caption.isEmpty())
            html.append("<caption style=\"text-align:left;font-weight:600;padding:2px 0\">")
                    .append(Html.escape(caption))
                    .append("</caption>");
        html.append("<thead><tr>");
        heads.stream()
                .limit(columns())
                .forEach(head -> cell("th scope=\"col\"", oneLine(head), html));
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < shownRows(); i++) {
            html.append("<tr>");
            var row = row(i);
            for (int column = 0; column < row.size(); column++)
                cell(column == 0 ? "th scope=\"row\"" : "td", row.get(column), html);
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        rest().forEach(line ->
                html.append("<p style=\"margin:2px 0\">").append(Html.escape(line)).append("</p>"));
        return html.toString();
    }

    private static void cell(String tag, @Nullable String text, StringBuilder html) {
        html.append('<').append(tag).append(" style=\"").append(CELL);
        if (!tag.contains("col")) html.append(";font-weight:normal;").append(Html.MONO);
        html.append("\">")
                .append(Html.escape(String.valueOf(text)))
                .append(tag.startsWith("th") ? "</th>" : "</td>");
    }
}
