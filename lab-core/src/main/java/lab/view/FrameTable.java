package lab.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.frame.Frame;
import lab.frame.Layer;

/// A list of frames, a line each.
public final class FrameTable implements Display {
    private static final int MOST = 200;
    private static final List<String> HEADS =
            List.of("number", "time", "source", "destination", "protocol", "length", "info");

    private final List<Frame> frames;
    private final long before;
    private final Instant start;

    private FrameTable(List<Frame> frames, long before, Instant start) {
        this.frames = List.copyOf(frames);
        this.before = before;
        this.start = start;
    }

    public static FrameTable of(List<Frame> frames) {
        return new FrameTable(
                frames, 0, frames.isEmpty() ? Instant.EPOCH : frames.getFirst().time());
    }

    /// The last ones of many.
    ///
    /// @param before how many there are before these
    /// @param start when the first of all was captured
    public static FrameTable latest(List<Frame> frames, long before, Instant start) {
        return new FrameTable(frames, before, start);
    }

    @Override
    public Bundle display() {
        return Bundle.html(text(), Html.picture(html()));
    }

    /// From the first frame to {@code frame}, in seconds.
    static String seconds(List<Frame> frames, Frame frame) {
        return seconds(frames.getFirst().time(), frame);
    }

    private static String seconds(Instant start, Frame frame) {
        return String.format(Locale.ROOT, "%.6f", frame.secondsSince(start));
    }

    private List<String> row(int index) {
        var frame = frames.get(index);
        var summary = Summary.of(frame);
        return List.of(
                String.valueOf(before + index + 1),
                seconds(start, frame),
                summary.source(),
                summary.destination(),
                summary.protocol(),
                String.valueOf(frame.originalLength()),
                summary.info());
    }

    private int shown() {
        return Math.min(frames.size(), MOST);
    }

    private String rest() {
        int left = frames.size() - shown();
        return left == 0 ? "" : Labels.text("more-frames", String.valueOf(left));
    }

    private String caption() {
        return Labels.text("frames.caption", "%,d".formatted(before + frames.size()));
    }

    private String text() {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADS.stream().map(head -> Labels.text("frames." + head)).toList());
        for (int i = 0; i < shown(); i++) rows.add(row(i));
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append("%4s %11s  %-18s %-18s %-9s %6s  %s%n".formatted(row.toArray()));
        }
        return text.append(rest()).toString();
    }

    private String html() {
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:auto;border-collapse:collapse;width:100%;font-size:12px\">");
        html.append("<caption style=\"text-align:left;font-weight:600;padding:2px 8px\">")
                .append(Html.escape(caption()))
                .append("</caption><thead><tr>");
        for (String head : HEADS) {
            html.append(
                    "<th scope=\"col\" style=\"text-align:left;padding:3px 8px\">%s</th>"
                            .formatted(Html.escape(Labels.text("frames." + head))));
        }
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < shown(); i++) row(i, html);
        return html.append("</tbody></table>").append(Html.escape(rest())).toString();
    }

    private void row(int index, StringBuilder html) {
        var row = row(index);
        html.append("<tr>");
        for (int column = 0; column < row.size(); column++) {
            boolean protocol = HEADS.get(column).equals("protocol");
            var text = row.get(column);
            html.append(
                    "<td style=\"text-align:left;padding:2px 8px;vertical-align:top;%s\">%s</td>"
                            .formatted(
                                    protocol ? "white-space:nowrap" : Html.MONO,
                                    protocol && !text.isEmpty()
                                            ? hue(frames.get(index)).chip(text)
                                            : Html.escape(text)));
        }
        html.append("</tr>");
    }

    /// Of the layer that the line names.
    private static Hue hue(Frame frame) {
        var hue = Hue.DATA;
        for (Layer layer : frame.layers()) {
            if (layer instanceof Layer.Padding || layer instanceof Layer.Payload) continue;
            hue = Hue.of(layer);
            if (Summary.quotes(layer)) break;
        }
        return hue;
    }
}
