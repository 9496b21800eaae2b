package lab.view;

import java.util.ArrayList;
import java.util.List;

/// What two sides did, and what passed between them, as time goes down.
///
/// @param heads of time, left side, its state, the middle, the right side's state, right side
/// @param notes below the picture
public record SideBySide(List<String> heads, List<Row> rows, List<String> notes)
        implements Display {
    private static final int COLUMNS = 6;
    private static final int LEFT = 1;
    private static final int RIGHT = 5;

    /// A point in time; each of its cells may be empty.
    public record Row(
            String time,
            Cell left,
            String leftState,
            Arrow middle,
            String rightState,
            Cell right) {}

    /// What a side did.
    ///
    /// @param remark below it, in small letters
    /// @param failed whether it went wrong
    public record Cell(String text, String remark, boolean failed) {
        public static final Cell EMPTY = new Cell("", "", false);
    }

    /// What passed from one side to the other.
    public record Arrow(String text, String remark, Way way) {
        public static final Arrow NONE = new Arrow("", "", Way.NONE);
    }

    public enum Way {
        NONE,
        RIGHT,
        LEFT
    }

    public SideBySide {
        if (heads.size() != COLUMNS) throw new IllegalArgumentException("needs 6 heads");
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(html()));
    }

    private String text() {
        var lines = rows.stream().map(SideBySide::words).toList();
        var below = notes.isEmpty() ? "" : String.join("\n", notes) + "\n";
        return Columns.text(heads, lines) + below;
    }

    private static List<String> words(Row row) {
        return List.of(
                row.time(),
                words(row.left().text(), row.left().remark()),
                row.leftState(),
                switch (row.middle().way()) {
                    case NONE -> row.middle().text();
                    case RIGHT -> words(row.middle().text(), row.middle().remark()) + " -->";
                    case LEFT -> "<-- " + words(row.middle().text(), row.middle().remark());
                },
                row.rightState(),
                words(row.right().text(), row.right().remark()));
    }

    private static String words(String text, String remark) {
        return remark.isEmpty() ? text : text + " (" + remark + ")";
    }

    private String html() {
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:auto;border-collapse:collapse;width:100%;font-size:12px\"><thead><tr>");
        for (int i = 0; i < COLUMNS; i++) {
            var head = heads.get(i);
            html.append(
                    "<th scope=\"col\" style=\"text-align:%s;padding:3px 6px\">%s</th>"
                            .formatted(
                                    i == 3 ? "center" : "left",
                                    i == LEFT
                                            ? Hue.INTERNET.chip(head)
                                            : i == RIGHT
                                                    ? Hue.APPLICATION.chip(head)
                                                    : Html.escape(head)));
        }
        html.append("</tr></thead><tbody>");
        for (Row row : rows) row(row, html);
        html.append("</tbody></table>");
        for (String note : notes) {
            html.append("<div style=\"margin-top:4px\">")
                    .append(Html.escape(note))
                    .append("</div>");
        }
        return html.toString();
    }

    private static void row(Row row, StringBuilder html) {
        var cells = new ArrayList<String>();
        cells.add(td(Html.MONO + ";text-align:right", Html.escape(row.time())));
        cells.add(call(row.left(), Hue.INTERNET));
        cells.add(td("white-space:nowrap;font-size:11px", Html.escape(row.leftState())));
        cells.add(arrow(row.middle()));
        cells.add(td("white-space:nowrap;font-size:11px", Html.escape(row.rightState())));
        cells.add(call(row.right(), Hue.APPLICATION));
        html.append("<tr style=\"background-color:transparent\">")
                .append(String.join("", cells))
                .append("</tr>");
    }

    private static String td(String style, String content) {
        return "<td style=\"text-align:left;vertical-align:top;padding:2px 6px;%s\">%s</td>"
                .formatted(style, content);
    }

    private static String call(Cell cell, Hue hue) {
        var side = "overflow-wrap:break-word;border-left:3px solid " + hue.line;
        if (cell.text().isEmpty()) return td(side, "");
        var paint = (cell.failed() ? Hue.WRONG : hue).paint();
        return td(
                side,
                "<span style=\"%s;%s;display:inline-block;padding:1px 5px;border-radius:3px\">%s</span>%s"
                        .formatted(Html.MONO, paint, numbered(cell.text()), small(cell.remark())));
    }

    /// A number stays on the line of the call that it belongs to.
    private static String numbered(String text) {
        return Html.escape(text).replaceFirst("^(\\d+) ", "$1&nbsp;");
    }

    private static String small(String remark) {
        return remark.isEmpty()
                ? ""
                : "<br><span style=\"font-size:11px\">%s</span>".formatted(Html.escape(remark));
    }

    private static String arrow(Arrow arrow) {
        if (arrow.way() == Way.NONE) return td("text-align:center", Html.escape(arrow.text()));
        boolean right = arrow.way() == Way.RIGHT;
        var hue = right ? Hue.INTERNET : Hue.APPLICATION;
        return td(
                "border-bottom:2px solid %s;text-align:%s;white-space:nowrap;%s"
                        .formatted(hue.line, right ? "left" : "right", Html.MONO),
                (right ? "" : "◀ ")
                        + Html.escape(arrow.text())
                        + (right ? " ▶" : "")
                        + small(arrow.remark()));
    }
}
