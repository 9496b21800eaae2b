package lab.view;

/// A layer as an HTML table: a row for each 32 bits of a header, or for each line of a text.
final class SectionHtml {
    private static final int MARGIN = 34;
    private static final int NARROW = 5;
    private static final int NAMES = 150;

    /// In pixels; where three letters of a flag still fit over its bit.
    private static final int NARROWEST = 640;

    private final Section section;
    private final Section other;
    private final Hue hue;
    private final StringBuilder html = new StringBuilder();

    private SectionHtml(Section section, Section other) {
        this.section = section;
        this.other = other;
        hue = section.hue();
    }

    static String of(Section section) {
        return compared(section, section);
    }

    /// With both values where they differ.
    ///
    /// @param other with the same fields in the same places
    static String compared(Section section, Section other) {
        var html = new SectionHtml(section, other);
        return section.rowBits() > 0 ? html.diagram() : html.lines();
    }

    private Section.Cell otherOf(Section.Cell cell) {
        return other.cells().get(section.cells().indexOf(cell));
    }

    private boolean differs(Section.Cell cell) {
        return !otherOf(cell).text().equals(cell.text());
    }

    private String label(Section.Cell cell) {
        return (differs(cell) ? "≠ " : "") + section.label(cell);
    }

    private String value(Section.Cell cell) {
        if (!differs(cell)) return section.value(cell);
        return section.value(cell) + (cell.width() == 1 ? "→" : " → ") + other.value(otherOf(cell));
    }

    private void open() {
        html.append(
                "<table style=\"table-layout:fixed;width:100%%;min-width:%dpx;border-collapse:collapse;margin:0 0 10px 0;font-size:12px\">"
                        .formatted(section.rowBits() > 0 ? NARROWEST : 0));
        html.append("<caption style=\"text-align:left;caption-side:top;padding:3px 0\">")
                .append(hue.chip(section.title()))
                .append("&nbsp; ")
                .append(Html.escape(heading()))
                .append("</caption>");
    }

    private String heading() {
        var whole = SectionText.heading(section);
        return whole.substring(section.title().length()).replaceFirst("^ · ", "");
    }

    private String diagram() {
        open();
        int unit = section.rowBits() == 32 ? 1 : 8;
        int units = section.rowBits() / unit;
        html.append(
                "<colgroup><col style=\"width:%dpx\"><col span=\"%d\"></colgroup>"
                        .formatted(MARGIN, section.rowBits()));
        html.append("<thead><tr style=\"background-color:transparent\">")
                .append(margin("col", Labels.text(unit == 1 ? "ruler.bit" : "ruler.byte")));
        for (int i = 0; i < units; i++) {
            html.append(
                    "<th scope=\"col\" colspan=\"%d\" style=\"padding:0;text-align:center;font-size:9px;font-weight:400;border:none\">%d</th>"
                            .formatted(unit, i));
        }
        html.append("</tr></thead><tbody>");
        for (Rows.Row row : Rows.of(section)) row(row);
        return html.append("</tbody></table>").toString();
    }

    private void row(Rows.Row row) {
        html.append("<tr style=\"background-color:transparent\">")
                .append(margin("row", String.valueOf(section.offset() + row.bit() / 8)));
        for (Rows.Piece piece : row.pieces()) piece(piece);
        int spare = section.rowBits() - row.width();
        if (spare > 0)
            html.append("<td colspan=\"%d\" style=\"border:none\"></td>".formatted(spare));
        html.append("</tr>");
    }

    private static String margin(String scope, String text) {
        return "<th scope=\"%s\" style=\"padding:2px 6px 2px 0;text-align:right;font-size:9px;font-weight:400;border:none\">%s</th>"
                .formatted(scope, Html.escape(text));
    }

    private void piece(Rows.Piece piece) {
        var cell = piece.cell();
        boolean differs = differs(cell);
        var edge =
                differs
                        ? (cell.width() == 1 ? "1px" : "2px") + " dashed " + Hue.WRONG.strong
                        : "1px solid " + hue.strong;
        html.append(
                "<td class=\"f%d\" colspan=\"%d\" title=\"%s\" style=\"%s;border-left:%s;border-right:%s;border-top:%s;border-bottom:%s;padding:3px 0;text-align:center;vertical-align:middle;line-height:1.25;overflow:hidden\">"
                        .formatted(
                                cell.number(),
                                piece.width(),
                                Html.escape(section.tip(cell)),
                                paint(cell),
                                edge,
                                set(cell) && !differs ? "1px solid " + hue.tint : edge,
                                piece.cameFrom() ? inside(cell) : edge,
                                piece.goesOn() ? "none" : edge));
        if (piece.labelled()) label(cell, piece.width());
        html.append("</td>");
    }

    /// Where rows meet within a field. A line of its tint, since none at all would let the page
    /// show through beside the edge of a field that ends in the row above.
    private String inside(Section.Cell cell) {
        var tint = differs(cell) || section.wrong(cell) ? Hue.WRONG.tint : hue.tint;
        return "1px solid " + tint;
    }

    private String paint(Section.Cell cell) {
        if (differs(cell) || section.wrong(cell)) return Hue.WRONG.paint();
        return set(cell) ? hue.paintStrong() : hue.paint();
    }

    private static boolean set(Section.Cell cell) {
        return cell.state() instanceof Section.State.Flag(boolean set) && set;
    }

    private void label(Section.Cell cell, int width) {
        boolean bit = width == 1 && section.rowBits() == 32;
        int size = bit ? 8 : width < NARROW ? 10 : 11;
        html.append(
                "<span style=\"font-size:%dpx;white-space:%s\">%s</span><br>"
                        .formatted(
                                size,
                                bit && !differs(cell) ? "nowrap" : "normal",
                                Html.escape(label(cell))));
        html.append(
                "<span style=\"%s;font-size:%dpx;font-weight:600\">%s</span>"
                        .formatted(
                                Html.MONO,
                                differs(cell) && cell.width() == 1 ? 9 : width < NARROW ? 12 : 13,
                                Html.escape(value(cell))));
    }

    private String lines() {
        open();
        boolean named = section.rowBits() == Section.NAMED;
        html.append(
                "<colgroup><col style=\"width:%dpx\">%s<col></colgroup><tbody>"
                        .formatted(
                                MARGIN,
                                named ? "<col style=\"width:%dpx\">".formatted(NAMES) : ""));
        for (Section.Cell cell : section.cells()) {
            int offset = section.offset() + cell.firstByte();
            html.append("<tr style=\"background-color:transparent\">")
                    .append(margin("row", String.valueOf(offset)));
            if (named) line(cell, Html.SANS + ";word-break:keep-all", label(cell));
            line(cell, Html.MONO + ";white-space:pre-wrap", lineValue(cell, named));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String lineValue(Section.Cell cell, boolean named) {
        if (!differs(cell)) return value(cell);
        return (named ? "" : "≠ ") + value(cell).replace(" → ", "\n→ ");
    }

    private void line(Section.Cell cell, String style, String text) {
        var tip = section.label(cell) + " · " + section.note(cell);
        html.append(
                "<td class=\"f%d\" title=\"%s\" style=\"%s;%s;border:1px solid %s;padding:3px 8px;text-align:left;overflow-wrap:anywhere;font-size:12px\">%s</td>"
                        .formatted(
                                cell.number(),
                                Html.escape(tip),
                                style,
                                paint(cell),
                                hue.line,
                                Html.escape(text)));
    }
}
