package lab.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.flow.Conversation;
import lab.flow.TcpExchange;
import lab.flow.TcpExchange.Remark;
import lab.flow.TcpExchange.Step;
import lab.flow.TcpExchange.Told;
import lab.frame.Frame;
import lab.frame.Layer;

/// The TCP segments two hosts exchange, one below the other as time goes down, with the state of
/// each beside its rail, as the figures of RFC 9293 §3.5 have it. Sequence numbers count from each
/// side's first.
///
/// A state stands where it changes. One with a question mark holds only if the segment of its row
/// arrived, which nothing in the capture shows; where the capture tells nothing, nothing stands.
public final class Ladder implements Display {
    private static final int MOST = 200;
    private static final int ARROW = 60;
    private static final int STATE = 13;

    private final Optional<TcpExchange> exchange;

    private Ladder(Optional<TcpExchange> exchange) {
        this.exchange = exchange;
    }

    /// The connection that the first TCP segment in {@code frames} belongs to.
    public static Ladder of(List<Frame> frames) {
        return new Ladder(TcpExchange.of(frames));
    }

    /// @throws IllegalArgumentException if it is no TCP connection
    public static Ladder of(Conversation conversation) {
        return new Ladder(Optional.of(TcpExchange.of(conversation)));
    }

    /// A segment's place in the picture.
    ///
    /// @param left the state beside the left rail, where it has changed
    private record Rung(
            String time,
            boolean rightward,
            String flags,
            String numbers,
            String remark,
            String left,
            String right) {
        String message() {
            return flags + " " + numbers + (remark.isEmpty() ? "" : " · " + remark);
        }
    }

    private static List<Rung> rungs(TcpExchange exchange) {
        var rungs = new ArrayList<Rung>();
        var steps = exchange.steps();
        var frames = steps.stream().map(Step::frame).toList();
        var left = exchange.leftBefore();
        var right = exchange.rightBefore();
        for (Step step : steps.subList(0, Math.min(steps.size(), MOST))) {
            rungs.add(
                    new Rung(
                            FrameTable.seconds(frames, step.frame()),
                            step.rightward(),
                            Summary.flags(step.tcp()),
                            numbers(step),
                            remark(step.remark()),
                            changed(left, step.left()),
                            changed(right, step.right())));
            left = step.left();
            right = step.right();
        }
        return rungs;
    }

    private static String changed(Optional<Told> before, Optional<Told> now) {
        return now.equals(before) ? "" : state(now);
    }

    private static String state(Optional<Told> told) {
        return told.map(Told::toString).orElse("");
    }

    private static String numbers(Step step) {
        var numbers = new StringBuilder("seq=").append(step.sequence());
        if (step.tcp().ack()) numbers.append(" ack=").append(step.acknowledgment());
        numbers.append(" len=").append(step.data());
        step.frame()
                .find(Layer.Http.class)
                .ifPresent(layer -> numbers.append(" · ").append(layer.head().start()));
        return numbers.toString();
    }

    static String remark(Remark remark) {
        return remark == Remark.NONE ? "" : Labels.text("segment." + Labels.slug(remark.name()));
    }

    /// What is below the picture.
    private static List<String> notes(TcpExchange exchange, List<Rung> rungs) {
        var notes = new ArrayList<String>();
        int left = exchange.steps().size() - rungs.size();
        if (left > 0) notes.add(Labels.text("ladder.more", String.valueOf(left)));
        boolean doubt =
                rungs.stream().anyMatch(r -> r.left().endsWith("?") || r.right().endsWith("?"));
        if (doubt) notes.add(Labels.text("ladder.doubt"));
        return notes;
    }

    @Override
    public Bundle display() {
        if (exchange.isEmpty()) return Bundle.text(Labels.text("ladder.empty"));
        return Bundle.html(text(exchange.get()), Html.picture(html(exchange.get())));
    }

    private static String text(TcpExchange exchange) {
        var rungs = rungs(exchange);
        int width =
                rungs.stream().mapToInt(rung -> Texts.width(rung.message()) + 6).max().orElse(0);
        width = Math.max(ARROW, width);
        var text = new StringBuilder();
        var left = exchange.left().toString();
        var right = exchange.right().toString();
        text.append(" ".repeat(STATE + 14))
                .append(left)
                .append(" ".repeat(Math.max(2, width + 2 - left.length() - right.length())))
                .append(right)
                .append('\n');
        line(
                text,
                "",
                state(exchange.leftBefore()),
                " ".repeat(width),
                state(exchange.rightBefore()));
        for (Rung rung : rungs) {
            var dashes = "-".repeat(width - Texts.width(rung.message()) - 5);
            var arrow =
                    rung.rightward()
                            ? "-- " + rung.message() + " " + dashes + ">"
                            : "<" + dashes + " " + rung.message() + " --";
            line(text, rung.time(), rung.left(), arrow, rung.right());
        }
        notes(exchange, rungs).forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private static void line(
            StringBuilder text, String time, String left, String middle, String right) {
        var line = "%11s  %13s |%s| %s".formatted(time, left, middle, right);
        text.append(line.stripTrailing()).append('\n');
    }

    private static String html(TcpExchange exchange) {
        var rungs = rungs(exchange);
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:fixed;width:100%;min-width:640px;border-collapse:collapse;font-size:12px\"><colgroup><col style=\"width:76px\"><col style=\"width:104px\"><col style=\"width:12px\"><col><col style=\"width:12px\"><col style=\"width:104px\"></colgroup><thead>");
        html.append(
                "<tr style=\"background-color:transparent\"><th scope=\"col\" style=\"text-align:right;padding:2px 8px 2px 0\">%s</th><th scope=\"col\" style=\"text-align:right;padding:2px 8px 2px 0\">%s</th><th colspan=\"3\" style=\"padding:2px 0\"><span style=\"float:left\">%s</span><span style=\"float:right\">%s</span></th><th scope=\"col\" style=\"text-align:left;padding:2px 0 2px 8px\">%s</th></tr></thead><tbody>"
                        .formatted(
                                Html.escape(Labels.text("frames.time")),
                                Html.escape(Labels.text("ladder.state")),
                                Hue.INTERNET.chip(exchange.left().toString()),
                                Hue.APPLICATION.chip(exchange.right().toString()),
                                Html.escape(Labels.text("ladder.state"))));
        if (exchange.leftBefore().isPresent() || exchange.rightBefore().isPresent())
            before(exchange, html);
        for (Rung rung : rungs) rung(rung, html);
        html.append("</tbody></table>");
        for (String note : notes(exchange, rungs)) html.append(Html.note(note));
        return html.append(table(exchange)).toString();
    }

    private static final String LEFT = "border-left:3px solid " + Hue.INTERNET.line;
    private static final String RIGHT = "border-right:3px solid " + Hue.APPLICATION.line;

    private static void before(TcpExchange exchange, StringBuilder html) {
        html.append(
                "<tr style=\"background-color:transparent\"><td></td>%s<td style=\"%s;padding:0\"></td><td></td><td style=\"%s;padding:0\"></td>%s</tr>"
                        .formatted(
                                state(state(exchange.leftBefore()), "right", 1),
                                LEFT,
                                RIGHT,
                                state(state(exchange.rightBefore()), "left", 1)));
    }

    private static String state(String text, String align, int rows) {
        return "<td rowspan=\"%d\" style=\"%s;font-size:11px;font-weight:600;text-align:%s;vertical-align:bottom;padding:0 8px;white-space:nowrap\">%s</td>"
                .formatted(rows, Html.MONO, align, Html.escape(text));
    }

    private static void rung(Rung rung, StringBuilder html) {
        var hue = rung.rightward() ? Hue.INTERNET : Hue.APPLICATION;
        var remark =
                rung.remark().isEmpty()
                        ? ""
                        : "&nbsp; <span style=\"%s;padding:0 5px;border-radius:3px\">%s</span>"
                                .formatted(Hue.WRONG.paint(), Html.escape(rung.remark()));
        html.append(
                "<tr style=\"background-color:transparent\"><th scope=\"row\" style=\"%s;font-weight:400;text-align:right;vertical-align:bottom;padding:0 8px 0 0\" rowspan=\"2\">%s</th>%s<td style=\"%s;padding:0\"></td><td style=\"padding:6px 4px 0 4px;text-align:%s;overflow-wrap:anywhere\"><span style=\"%s;padding:1px 6px;border-radius:3px;font-weight:600\">%s</span>&nbsp; <span style=\"%s\">%s</span>%s</td><td style=\"%s;padding:0\"></td>%s</tr>"
                        .formatted(
                                Html.MONO,
                                rung.time(),
                                state(rung.left(), "right", 2),
                                LEFT,
                                rung.rightward() ? "left" : "right",
                                hue.paintStrong(),
                                Html.escape(rung.flags()),
                                Html.MONO,
                                Html.escape(rung.numbers()),
                                remark,
                                RIGHT,
                                state(rung.right(), "left", 2)));
        var line = "<div style=\"border-top:2px solid %s\"></div>".formatted(hue.line);
        html.append("<tr style=\"background-color:transparent\">")
                .append(end("left", LEFT, hue, rung.rightward() ? line : "◀"))
                .append("<td style=\"padding:0;vertical-align:middle\">" + line + "</td>")
                .append(end("right", RIGHT, hue, rung.rightward() ? "▶" : line))
                .append("</tr>");
    }

    private static String end(String side, String rail, Hue hue, String content) {
        return "<td style=\"%s;padding:0;vertical-align:middle;text-align:%s;font-size:13px;line-height:10px;color:%s\">%s</td>"
                .formatted(rail, side, hue.line, content);
    }

    /// The same facts as rows of a table, for those who cannot see a picture.
    private static String table(TcpExchange exchange) {
        var heads =
                List.of(
                        Labels.text("frames.time"),
                        Labels.text("frames.source"),
                        Labels.text("frames.info"),
                        Labels.text("ladder.state-of", exchange.left()),
                        Labels.text("ladder.state-of", exchange.right()));
        var rows = new ArrayList<List<String>>();
        var rungs = rungs(exchange);
        for (int i = 0; i < rungs.size(); i++) {
            var step = exchange.steps().get(i);
            rows.add(
                    List.of(
                            rungs.get(i).time(),
                            (step.rightward() ? exchange.left() : exchange.right()).toString(),
                            rungs.get(i).message(),
                            state(step.left()),
                            state(step.right())));
        }
        var caption = Labels.text("ladder.caption", exchange.left(), exchange.right());
        return Html.details(Labels.text("ladder.summary"), Html.table(caption, heads, rows));
    }
}
