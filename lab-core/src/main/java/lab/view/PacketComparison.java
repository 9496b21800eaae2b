package lab.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.frame.Frame;
import lab.packet.Differences;
import lab.packet.Octets;
import lab.packet.Packet;

/// Two packets in one picture: the diagram that an RFC draws, with both values in each field that
/// differs, and below it the bits that do. A field that differs has a ≠ before its name, so nobody
/// needs to see its colour. It is also what {@code packet.diff(other)} looks like under a cell.
public final class PacketComparison implements Display {
    private static final int MOST_BITS = 32;
    private static final String DIFFERS = "≠";

    private final List<Compared> layers;
    private final Octets here;
    private final Octets there;

    private PacketComparison(List<Section> left, List<Section> right, Octets here, Octets there) {
        layers = Compared.of(left, right);
        this.here = here;
        this.there = there;
    }

    public static PacketComparison of(Packet here, Packet there) {
        return new PacketComparison(
                Sections.of(here),
                Sections.of(there),
                Octets.view(here.bytes()),
                Octets.view(there.bytes()));
    }

    public static PacketComparison of(Frame here, Frame there) {
        return new PacketComparison(
                Sections.of(here), Sections.of(there), here.octets(), there.octets());
    }

    public static PacketComparison of(Differences found) {
        return of(found.here(), found.there());
    }

    /// A field as a row of the tables.
    ///
    /// @param hereBits in groups of four; empty where they are too many to compare by eye
    private record Row(
            String layer,
            String field,
            String here,
            String there,
            boolean differs,
            String hereBits,
            String thereBits) {
        /// Whether both packets have the field, so that there is something to compare bit by bit.
        boolean comparable() {
            return !hereBits.isEmpty() && !thereBits.isEmpty();
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Compared layer : layers) {
            var section = layer.any();
            for (Compared.Pair pair : layer.pairs()) {
                var cell = pair.here().or(pair::there).orElseThrow();
                boolean noBits =
                        cell.width() == 1 || cell.width() > MOST_BITS || section.rowBits() <= 0;
                boolean bits = pair.differs() && !noBits;
                rows.add(
                        new Row(
                                section.title(),
                                section.label(cell),
                                value(layer.here(), pair.here()),
                                value(layer.there(), pair.there()),
                                pair.differs(),
                                bits ? bits(layer.here(), pair.here(), here) : "",
                                bits ? bits(layer.there(), pair.there(), there) : ""));
            }
        }
        return rows;
    }

    private static String value(Optional<Section> section, Optional<Section.Cell> cell) {
        return cell.isEmpty() || section.isEmpty() ? "–" : section.get().value(cell.get());
    }

    private static String bits(
            Optional<Section> section, Optional<Section.Cell> cell, Octets bytes) {
        if (cell.isEmpty() || section.isEmpty()) return "";
        int from = section.get().offset() * 8 + cell.get().bit();
        if (from + cell.get().width() > bytes.length() * 8) return "";
        var bits = new StringBuilder();
        for (int i = 0; i < cell.get().width(); i++) {
            if (i > 0 && (cell.get().width() - i) % 4 == 0) bits.append(' ');
            bits.append(bytes.bits(from + i, 1));
        }
        return bits.toString();
    }

    /// Where two texts of bits differ: a caret under each bit that does.
    private static String carets(String one, String other) {
        var carets = new StringBuilder();
        for (int i = 0; i < Math.min(one.length(), other.length()); i++)
            carets.append(one.charAt(i) == other.charAt(i) ? ' ' : '^');
        return carets.toString().stripTrailing();
    }

    private static String count(List<Row> rows) {
        long differing = rows.stream().filter(Row::differs).count();
        return differing == 0
                ? Labels.text("compare.same")
                : Labels.text(
                        "compare.differ", String.valueOf(differing), String.valueOf(rows.size()));
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(html()));
    }

    private String text() {
        var rows = rows();
        var text = new StringBuilder(count(rows)).append('\n');
        int names = rows.stream().mapToInt(row -> Texts.width(row.field())).max().orElse(0);
        var layer = "";
        for (Row row : rows) {
            if (!row.layer().equals(layer)) text.append(row.layer()).append('\n');
            layer = row.layer();
            text.append(row.differs() ? "≠ " : "  ")
                    .append(row.field())
                    .append(" ".repeat(names - Texts.width(row.field()) + 2))
                    .append(oneLine(row.here()));
            if (row.differs()) text.append(" → ").append(oneLine(row.there()));
            text.append('\n');
            if (!row.comparable()) continue;
            var margin = " ".repeat(names + 4);
            text.append(margin).append(row.hereBits()).append('\n');
            text.append(margin).append(row.thereBits()).append('\n');
            text.append(margin).append(carets(row.hereBits(), row.thereBits())).append('\n');
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", "⏎");
    }

    private String html() {
        var rows = rows();
        var html = new StringBuilder();
        html.append("<div style=\"margin:0 0 8px 0;font-weight:600\">")
                .append(Html.escape(count(rows)))
                .append("</div>");
        for (Compared layer : layers) layer(layer, html);
        if (rows.stream().anyMatch(Row::comparable)) bits(rows, html);
        return html.append(table(rows)).toString();
    }

    private static void layer(Compared layer, StringBuilder html) {
        if (layer.alike()) {
            html.append(
                    SectionHtml.compared(layer.here().orElseThrow(), layer.there().orElseThrow()));
            return;
        }
        layer.here().ifPresent(section -> whole("compare.here", section, html));
        layer.there().ifPresent(section -> whole("compare.there", section, html));
    }

    private static void whole(String key, Section section, StringBuilder html) {
        html.append("<div style=\"font-weight:600;margin:4px 0 0 0\">")
                .append(DIFFERS + " ")
                .append(Html.escape(Labels.text(key)))
                .append("</div>")
                .append(SectionHtml.of(section));
    }

    /// The bits of each field that differs, those that do so in a box.
    private static void bits(List<Row> rows, StringBuilder html) {
        html.append(
                "<table style=\"table-layout:auto;border-collapse:collapse;margin:4px 0\"><caption style=\"text-align:left;font-weight:600;white-space:nowrap;padding:2px 0\">%s</caption><thead><tr>"
                        .formatted(Html.escape(Labels.text("compare.bits"))));
        for (String head : List.of("table.field", "compare.bit")) {
            html.append(
                    "<th scope=\"col\" style=\"text-align:left;padding:2px 12px 2px 0\">%s</th>"
                            .formatted(Html.escape(Labels.text(head))));
        }
        html.append("</tr></thead><tbody>");
        for (Row row : rows) {
            if (!row.comparable()) continue;
            html.append(
                    "<tr style=\"background-color:transparent\"><th scope=\"row\" style=\"text-align:left;font-weight:400;white-space:nowrap;padding:2px 12px 2px 0\">%s · %s</th><td style=\"%s;text-align:left;white-space:nowrap;padding:2px 0\">%s<br>%s</td></tr>"
                            .formatted(
                                    Html.escape(row.layer()),
                                    Html.escape(row.field()),
                                    Html.MONO,
                                    boxed(row.hereBits(), row.thereBits()),
                                    boxed(row.thereBits(), row.hereBits())));
        }
        html.append("</tbody></table>");
    }

    private static String boxed(String bits, String other) {
        var carets = carets(bits, other);
        var cell = new StringBuilder();
        for (int i = 0; i < bits.length(); i++) {
            boolean marked = i < carets.length() && carets.charAt(i) == '^';
            cell.append(
                    marked
                            ? "<b style=\"%s;border:1px solid %s\">%s</b>"
                                    .formatted(Hue.WRONG.paint(), Hue.WRONG.strong, bits.charAt(i))
                            : String.valueOf(bits.charAt(i)));
        }
        return cell.toString();
    }

    private static String table(List<Row> rows) {
        var heads =
                List.of(
                        Labels.text("compare.differs"),
                        Labels.text("table.layer"),
                        Labels.text("table.field"),
                        Labels.text("table.here"),
                        Labels.text("table.there"));
        var lines = new ArrayList<List<String>>();
        for (Row row : rows) {
            lines.add(
                    List.of(
                            row.differs() ? DIFFERS : "=",
                            row.layer(),
                            row.field(),
                            row.here(),
                            row.there()));
        }
        return Html.details(
                Labels.text("table.summary"),
                Html.table(Labels.text("compare.caption"), heads, lines));
    }
}
