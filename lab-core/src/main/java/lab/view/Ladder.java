package lab.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.Ipv4Address;
import lab.packet.TcpHeader;

/// The TCP segments two hosts exchange, one below the other as time goes down. Sequence numbers
/// count from each side's first.
public final class Ladder implements Display {
    private record Endpoint(Ipv4Address address, int port) {
        @Override
        public String toString() {
            return address + ":" + port;
        }
    }

    private record Segment(
            Frame frame, Endpoint from, Endpoint to, TcpHeader tcp, int data, String http) {}

    private final List<Segment> segments;

    private Ladder(List<Segment> segments) {
        this.segments = segments;
    }

    /// The connection that the first TCP segment in {@code frames} belongs to.
    public static Ladder of(List<Frame> frames) {
        var segments = new ArrayList<Segment>();
        for (Frame frame : frames) {
            segment(frame).filter(next -> same(segments, next)).ifPresent(segments::add);
        }
        return new Ladder(List.copyOf(segments));
    }

    private static boolean same(List<Segment> segments, Segment next) {
        if (segments.isEmpty()) return true;
        var first = segments.getFirst();
        boolean sameWay = first.from().equals(next.from()) && first.to().equals(next.to());
        boolean otherWay = first.from().equals(next.to()) && first.to().equals(next.from());
        return sameWay || otherWay;
    }

    private static Optional<Segment> segment(Frame frame) {
        var layers = frame.layers();
        Optional<Layer.Ipv4> ip = frame.find(Layer.Ipv4.class);
        Optional<Layer.Tcp> tcp = frame.find(Layer.Tcp.class);
        if (ip.isEmpty() || tcp.isEmpty()) return Optional.empty();
        var internet = ip.get().header();
        var transport = tcp.get().header();
        var http = frame.find(Layer.Http.class).map(layer -> layer.head().start().toString());
        return Optional.of(
                new Segment(
                        frame,
                        new Endpoint(internet.source(), transport.sourcePort()),
                        new Endpoint(internet.destination(), transport.destinationPort()),
                        transport,
                        Summary.dataLength(layers),
                        http.orElse("")));
    }

    /// A segment's place in the picture.
    private record Step(String time, boolean rightward, String flags, String numbers) {}

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        Map<Endpoint, Long> first = new HashMap<>();
        var frames = segments.stream().map(Segment::frame).toList();
        for (Segment segment : segments) {
            var tcp = segment.tcp();
            first.putIfAbsent(segment.from(), tcp.sequenceNumber());
            if (tcp.ack()) first.putIfAbsent(segment.to(), tcp.acknowledgmentNumber());
            var numbers =
                    new StringBuilder("seq=")
                            .append(since(first, segment.from(), tcp.sequenceNumber()));
            if (tcp.ack()) {
                numbers.append(" ack=")
                        .append(since(first, segment.to(), tcp.acknowledgmentNumber()));
            }
            numbers.append(" len=").append(segment.data());
            if (!segment.http().isEmpty()) numbers.append(" · ").append(segment.http());
            steps.add(
                    new Step(
                            FrameTable.seconds(frames, segment.frame()),
                            segment.from().equals(segments.getFirst().from()),
                            Summary.flags(tcp),
                            numbers.toString()));
        }
        return steps;
    }

    /// Sequence numbers go round at 2^32.
    private static long since(Map<Endpoint, Long> first, Endpoint side, long number) {
        return (number - first.getOrDefault(side, number)) & 0xffff_ffffL;
    }

    @Override
    public Bundle display() {
        if (segments.isEmpty()) return Bundle.text(Labels.text("ladder.empty"));
        return Bundle.html(text(), Html.picture(html()));
    }

    private String text() {
        var first = segments.getFirst();
        var text = new StringBuilder();
        text.append("%11s  %-22s%44s%n".formatted("", first.from(), first.to()));
        for (Step step : steps()) {
            var message = step.flags() + " " + step.numbers();
            int fill = Math.max(2, 60 - message.length());
            text.append(
                    "%11s  |%s|%n"
                            .formatted(
                                    step.time(),
                                    step.rightward()
                                            ? "-- " + message + " " + "-".repeat(fill) + ">"
                                            : "<" + "-".repeat(fill) + " " + message + " --"));
        }
        return text.toString();
    }

    private String html() {
        var first = segments.getFirst();
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:fixed;width:100%;border-collapse:collapse;font-size:12px\"><colgroup><col style=\"width:90px\"><col style=\"width:11px\"><col><col style=\"width:11px\"></colgroup><thead>");
        html.append(
                "<tr><th scope=\"col\" style=\"text-align:right;padding:2px 10px 2px 0\">%s</th><th colspan=\"3\" style=\"padding:2px 0\"><span style=\"float:left\">%s</span><span style=\"float:right\">%s</span></th></tr></thead><tbody>"
                        .formatted(
                                Html.escape(Labels.text("frames.time")),
                                Hue.INTERNET.chip(first.from().toString()),
                                Hue.APPLICATION.chip(first.to().toString())));
        for (Step step : steps()) rung(step, html);
        return html.append("</tbody></table>").toString();
    }

    private static void rung(Step step, StringBuilder html) {
        var hue = step.rightward() ? Hue.INTERNET : Hue.APPLICATION;
        var left = "border-left:3px solid " + Hue.INTERNET.strong;
        var right = "border-right:3px solid " + Hue.APPLICATION.strong;
        html.append(
                "<tr style=\"background-color:transparent\"><th scope=\"row\" style=\"%s;font-weight:400;text-align:right;padding:0 10px 0 0\" rowspan=\"2\">%s</th><td style=\"%s;padding:0\"></td><td style=\"padding:7px 4px 0 4px;text-align:%s\"><span style=\"%s;padding:1px 6px;border-radius:3px;font-weight:600\">%s</span>&nbsp; <span style=\"%s\">%s</span></td><td style=\"%s;padding:0\"></td></tr>"
                        .formatted(
                                Html.MONO,
                                step.time(),
                                left,
                                step.rightward() ? "left" : "right",
                                hue.paintStrong(),
                                Html.escape(step.flags()),
                                Html.MONO,
                                Html.escape(step.numbers()),
                                right));
        var line = "<div style=\"border-top:2px solid %s\"></div>".formatted(hue.line);
        html.append("<tr style=\"background-color:transparent\">")
                .append(end("left", left, hue, step.rightward() ? line : "◀"))
                .append("<td style=\"padding:0;vertical-align:middle\">" + line + "</td>")
                .append(end("right", right, hue, step.rightward() ? "▶" : line))
                .append("</tr>");
    }

    private static String end(String side, String rail, Hue hue, String content) {
        return "<td style=\"%s;padding:0;vertical-align:middle;text-align:%s;font-size:13px;line-height:10px;color:%s\">%s</td>"
                .formatted(rail, side, hue.line, content);
    }
}
