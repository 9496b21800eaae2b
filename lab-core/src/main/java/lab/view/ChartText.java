package lab.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A chart in letters, for whoever has no Vega-Lite.
final class ChartText {
    private static final int COLUMNS = 60;
    private static final int LINES = 12;
    private static final int BAR = 40;
    private static final int MOST_BARS = 40;
    private static final String MARKS = "*o+x#@";

    private ChartText() {}

    static String of(List<Chart.Series> series, Chart.Names names) {
        var lines = new ArrayList<String>();
        if (!names.title().isEmpty()) lines.add(names.title());
        var all =
                series.stream()
                        .flatMap(each -> each.points().stream())
                        .filter(ChartText::isDrawn)
                        .toList();
        if (all.isEmpty()) lines.add(Labels.text("chart.empty"));
        else if (series.getFirst().mark() == Chart.Mark.BAR) bars(series, names, lines);
        else grid(series, all, names, lines);
        return String.join("\n", lines);
    }

    /// What a chart shows, in one sentence or two.
    static String describe(List<Chart.Series> series, Chart.Names names) {
        var said = new ArrayList<String>();
        if (!names.title().isEmpty()) said.add(names.title() + ".");
        said.add(Labels.text("chart.axes", names.across(), names.upwards()));
        for (var each : series) {
            var drawn = each.points().stream().filter(ChartText::isDrawn).toList();
            if (drawn.isEmpty()) continue;
            var y = drawn.stream().mapToDouble(Chart.Point::y).summaryStatistics();
            var range =
                    Labels.text(
                            "chart.range",
                            "%,d".formatted(drawn.size()),
                            VegaLite.number(y.getMin()),
                            VegaLite.number(y.getMax()));
            said.add(each.name().isEmpty() ? range : each.name() + ": " + range);
        }
        return String.join(" ", said);
    }

    private static boolean isDrawn(Chart.Point point) {
        return Double.isFinite(point.x()) && Double.isFinite(point.y());
    }

    private static void bars(List<Chart.Series> series, Chart.Names names, List<String> lines) {
        lines.add(names.across() + " · " + names.upwards());
        for (var each : series) {
            if (!each.name().isEmpty()) lines.add(each.name());
            var points =
                    each.points().stream().filter(ChartText::isDrawn).limit(MOST_BARS).toList();
            int width =
                    points.stream().mapToInt(point -> Texts.width(point.label())).max().orElse(0);
            double most = points.stream().mapToDouble(point -> Math.abs(point.y())).max().orElse(0);
            for (var point : points) {
                int length = most == 0 ? 0 : (int) Math.round(Math.abs(point.y()) / most * BAR);
                lines.add(
                        point.label()
                                + " ".repeat(width - Texts.width(point.label()))
                                + " |"
                                + (point.y() < 0 ? "-" : "#").repeat(length)
                                + " "
                                + VegaLite.number(point.y()));
            }
            int left = each.points().size() - points.size();
            if (left > 0) lines.add(Labels.text("more", "%,d".formatted(left)));
        }
    }

    /// From the least value to the greatest; where all are the same, a little around it.
    private record Range(double from, double to) {
        static Range of(List<Chart.Point> points, ToDoubleFunction<Chart.Point> value) {
            double from = points.stream().mapToDouble(value).min().orElse(0);
            double to = points.stream().mapToDouble(value).max().orElse(1);
            return from == to ? new Range(from - 1, to + 1) : new Range(from, to);
        }

        int place(double value, int places) {
            // Halved first, or a range of the greatest doubles would be infinite.
            double part = (value / 2 - from / 2) / (to / 2 - from / 2);
            return (int) Math.round(part * (places - 1));
        }
    }

    private static void grid(
            List<Chart.Series> series,
            List<Chart.Point> all,
            Chart.Names names,
            List<String> lines) {
        var x = Range.of(all, Chart.Point::x);
        var y = Range.of(all, Chart.Point::y);
        var grid = new char[LINES][COLUMNS];
        for (var line : grid) Arrays.fill(line, ' ');
        for (int i = 0; i < series.size(); i++) {
            char mark = MARKS.charAt(i % MARKS.length());
            series.get(i).points().stream()
                    .filter(ChartText::isDrawn)
                    .forEach(point ->
                            grid[LINES - 1 - y.place(point.y(), LINES)][
                                            x.place(point.x(), COLUMNS)] =
                                    mark);
        }
        var top = VegaLite.number(y.to());
        var bottom = VegaLite.number(y.from());
        int width = Math.max(top.length(), bottom.length());
        lines.add(names.upwards());
        for (int i = 0; i < LINES; i++) {
            var label = i == 0 ? top : i == LINES - 1 ? bottom : "";
            lines.add(
                    " ".repeat(width - label.length())
                            + label
                            + " |"
                            + new String(grid[i]).stripTrailing());
        }
        var from = VegaLite.number(x.from());
        var to = VegaLite.number(x.to());
        lines.add(" ".repeat(width) + " +" + "-".repeat(COLUMNS));
        lines.add(
                " ".repeat(width + 2)
                        + from
                        + " ".repeat(Math.max(1, COLUMNS - from.length() - to.length()))
                        + to
                        + "  "
                        + names.across());
        if (series.size() > 1)
            for (int i = 0; i < series.size(); i++)
                lines.add(MARKS.charAt(i % MARKS.length()) + " " + series.get(i).name());
    }
}
