package lab.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.frame.Frame;
import lab.packet.Octets;
import lab.packet.Packet;

/// Bytes in rows of sixteen, as hexadecimal and as text. Those of a frame or packet carry the
/// colour of their layer and, to who points at them, the name of their field.
public final class Hexdump implements Display {
    private static final int ROW = 16;
    private static final int MOST = 4096;
    private static final int MOST_BRIEF = 256;

    private final Octets bytes;
    private final List<Section> sections;

    private Hexdump(Octets bytes, List<Section> sections) {
        this.bytes = bytes;
        this.sections = sections;
    }

    public static Hexdump of(byte... bytes) {
        return new Hexdump(Octets.of(bytes), List.of());
    }

    public static Hexdump of(Frame frame) {
        return new Hexdump(frame.octets(), Sections.of(frame));
    }

    public static Hexdump of(Packet packet) {
        return new Hexdump(Octets.view(packet.bytes()), Sections.of(packet));
    }

    /// The value of a cell that is bytes: as text, and no more of it than is read at a glance.
    static Bundle brief(byte... bytes) {
        var first = Octets.of(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BRIEF)));
        int left = bytes.length - first.length();
        return Bundle.text(
                "byte[%d]\n".formatted(bytes.length)
                        + new Hexdump(first, List.of()).text()
                        + (left == 0 ? "" : Labels.text("more-bytes", "%,d".formatted(left))));
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(html()));
    }

    String text() {
        var text = new StringBuilder();
        for (int row = 0; row < shown(); row += ROW) {
            var hex = new StringBuilder();
            var chars = new StringBuilder();
            for (int at = row; at < Math.min(row + ROW, shown()); at++) {
                hex.append(at % ROW == ROW / 2 ? "  " : " ").append("%02x".formatted(bytes.u8(at)));
                chars.append(Texts.printable(bytes.u8(at)));
            }
            text.append("%04x %-50s  %s%n".formatted(row, hex, chars));
        }
        return text.append(rest()).toString();
    }

    String html() {
        var html =
                new StringBuilder(
                        "<pre style=\"%s;font-size:13px;line-height:1.7;margin:4px 0;padding:0;white-space:pre\">"
                                .formatted(Html.MONO));
        for (int row = 0; row < shown(); row += ROW) row(row, html);
        return html.append(Html.escape(rest())).append("</pre>").toString();
    }

    private int shown() {
        return Math.min(bytes.length(), MOST);
    }

    private String rest() {
        int left = bytes.length() - shown();
        return left == 0 ? "" : Labels.text("more-bytes", String.valueOf(left)) + "\n";
    }

    /// Bytes in one row that belong to the same fields.
    private record Run(int from, int to, List<Owner> owners) {}

    private record Owner(Section section, Section.Cell cell) {}

    private void row(int row, StringBuilder html) {
        int end = Math.min(row + ROW, shown());
        var runs = runs(row, end);
        html.append("%04x ".formatted(row));
        for (Run run : runs) {
            html.append(run.from() % ROW == ROW / 2 ? "  " : " ").append(open(run));
            for (int at = run.from(); at < run.to(); at++) {
                if (at > run.from()) html.append(at % ROW == ROW / 2 ? "  " : " ");
                html.append("%02x".formatted(bytes.u8(at)));
            }
            html.append("</span>");
        }
        int missing = ROW - (end - row);
        html.append(" ".repeat(missing * 3 + (missing >= ROW / 2 ? 1 : 0) + 3));
        for (Run run : runs) {
            html.append(open(run));
            for (int at = run.from(); at < run.to(); at++) {
                html.append(Html.escape(String.valueOf(Texts.printable(bytes.u8(at)))));
            }
            html.append("</span>");
        }
        html.append('\n');
    }

    private List<Run> runs(int from, int to) {
        var runs = new ArrayList<Run>();
        int start = from;
        var owners = owners(from);
        for (int at = from + 1; at <= to; at++) {
            var next = at < to ? owners(at) : List.<Owner>of();
            if (at < to && next.equals(owners)) continue;
            runs.add(new Run(start, at, owners));
            start = at;
            owners = next;
        }
        return runs;
    }

    private List<Owner> owners(int at) {
        var owners = new ArrayList<Owner>();
        for (Section section : sections) {
            int inside = at - section.offset();
            if (inside < 0 || inside >= section.length()) continue;
            for (Section.Cell cell : section.cells()) {
                if (cell.firstByte() <= inside && inside < cell.endByte()) {
                    owners.add(new Owner(section, cell));
                }
            }
        }
        return owners;
    }

    private static String open(Run run) {
        if (run.owners().isEmpty()) return "<span>";
        var first = run.owners().getFirst();
        var classes =
                String.join(" ", run.owners().stream().map(o -> "f" + o.cell().number()).toList());
        var tips =
                String.join(
                        "\n", run.owners().stream().map(o -> o.section().tip(o.cell())).toList());
        var hue = first.section().hue();
        boolean other = first.section().cells().indexOf(first.cell()) % 2 == 1;
        return "<span class=\"%s\" title=\"%s\" style=\"%s;border-radius:2px\">"
                .formatted(classes, Html.escape(tips), other ? hue.paintOther() : hue.paint());
    }
}
