package lab.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Draws the charts that the lab's own `Chart` describes in Vega-Lite, for a page that runs no
/// script. As an image it does not see the page's colours, so it has those of a light page and of a
/// dark one, and the reader's browser knows which to take.
final class ChartSvg {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 340;
    private static final int LEFT = 74;
    private static final int RIGHT = 16;
    private static final int TOP = 34;
    private static final int BOTTOM = 52;
    private static final int MOST_BARS = 40;
    private static final String INK = "currentColor";
    private static final String STYLE =
            "<style>svg{color:#1d2733}@media(prefers-color-scheme:dark){svg{color:#dde4ec}}</style>";
    private static final List<String> DASHES = List.of("", "6 3", "2 2", "8 3 2 3", "4 4", "1 3");

    private final JsonObject spec;
    private final List<Series> series;
    private final StringBuilder svg = new StringBuilder();

    private ChartSvg(JsonObject spec, List<Series> series) {
        this.spec = spec;
        this.series = series;
    }

    private record Point(String label, double x, double y) {}

    /// @param mark point, line, step or bar
    private record Series(String name, String mark, String colour, List<Point> points) {}

    /// From the least to the greatest value, and the numbers to write beside it.
    private record Scale(double from, double to, double step) {
        static Scale of(List<Series> series, ToDoubleFunction<Point> value, boolean zero) {
            var all =
                    series.stream()
                            .flatMap(each -> each.points().stream())
                            .mapToDouble(value)
                            .summaryStatistics();
            double from = zero ? Math.min(0, all.getMin()) : all.getMin();
            double to = zero ? Math.max(0, all.getMax()) : all.getMax();
            if (from == to) to = from + 1;
            double raw = (to - from) / 5;
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double part = raw / power;
            double step = power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
            return new Scale(Math.floor(from / step) * step, Math.ceil(to / step) * step, step);
        }

        double part(double value) {
            return (value - from) / (to - from);
        }

        List<Double> ticks() {
            var ticks = new ArrayList<Double>();
            long count = Math.min(20, Math.round((to - from) / step));
            for (long i = 0; i <= count; i++) ticks.add(from + i * step);
            return ticks;
        }

        String text(double value) {
            int places = Math.max(0, (int) -Math.floor(Math.log10(step)));
            return new BigDecimal(value)
                    .setScale(Math.min(places, 12), RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /// What the chart says of itself, for those who cannot see it.
    static String description(String json) {
        return Json.valueOf(json) instanceof JsonObject spec ? text(spec, "description") : "";
    }

    /// The drawing; empty where the chart is not one of the lab's own, or has nothing to draw.
    static Optional<String> of(String json) {
        if (!(Json.valueOf(json) instanceof JsonObject spec)) return Optional.empty();
        var series = series(spec);
        boolean known =
                series.stream()
                        .allMatch(each ->
                                List.of("point", "line", "step", "bar").contains(each.mark));
        boolean finite =
                series.stream()
                        .flatMap(each -> each.points.stream())
                        .allMatch(point -> Math.abs(point.x) < 1e15 && Math.abs(point.y) < 1e15);
        if (series.isEmpty() || !known || !finite) return Optional.empty();
        boolean bars = series.stream().anyMatch(each -> each.mark.equals("bar"));
        boolean many = series.stream().anyMatch(each -> each.points.size() > MOST_BARS);
        return bars && many ? Optional.empty() : Optional.of(new ChartSvg(spec, series).draw(bars));
    }

    private static List<Series> series(JsonObject spec) {
        if (!(at(spec, "data", "values") instanceof JsonArray values)) return List.of();
        var points = new LinkedHashMap<String, List<Point>>();
        for (JsonElement value : values) {
            if (!(value instanceof JsonObject row)) continue;
            if (!(row.get("x") instanceof JsonPrimitive x)) continue;
            if (!(row.get("y") instanceof JsonPrimitive y) || !y.isNumber()) continue;
            var before = points.computeIfAbsent(text(row, "series"), _ -> new ArrayList<>());
            double place = x.isNumber() ? x.getAsDouble() : before.size();
            before.add(new Point(x.getAsString(), place, y.getAsDouble()));
        }
        var marks = marks(spec);
        var range = strings(at(spec, "encoding", "color", "scale", "range"));
        var names = strings(at(spec, "encoding", "color", "scale", "domain"));
        var series = new ArrayList<Series>();
        points.forEach((name, all) -> {
            int colour = Math.max(0, names.indexOf(name));
            series.add(
                    new Series(
                            name,
                            marks.getOrDefault(name, marks.getOrDefault("", "")),
                            range.isEmpty() ? "#2a8ccb" : range.get(colour % range.size()),
                            all));
        });
        return series;
    }

    private static Map<String, String> marks(JsonObject spec) {
        var marks = new LinkedHashMap<String, String>();
        if (spec.has("mark")) marks.put("", mark(spec));
        if (spec.get("layer") instanceof JsonArray layers) {
            for (JsonElement layer : layers) {
                if (layer instanceof JsonObject each
                        && each.get("transform") instanceof JsonArray transform
                        && !transform.isEmpty()
                        && at(transform.get(0), "filter", "equal") instanceof JsonPrimitive name) {
                    marks.put(name.getAsString(), mark(each));
                }
            }
        }
        return marks;
    }

    private static String mark(JsonObject of) {
        boolean steps = at(of, "mark", "interpolate") instanceof JsonPrimitive;
        return steps
                ? "step"
                : at(of, "mark", "type") instanceof JsonPrimitive type ? type.getAsString() : "";
    }

    private static JsonElement at(JsonElement element, String... path) {
        var found = element;
        for (String name : path) {
            if (!(found instanceof JsonObject object) || !object.has(name)) return new JsonArray();
            found = object.get(name);
        }
        return found;
    }

    private static List<String> strings(JsonElement list) {
        return list instanceof JsonArray array
                ? array.asList().stream()
                        .filter(JsonPrimitive.class::isInstance)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }

    private static String text(JsonElement object, String... path) {
        return at(object, path) instanceof JsonPrimitive text ? text.getAsString() : "";
    }

    private String draw(boolean bars) {
        var y = Scale.of(series, Point::y, true);
        var labels =
                bars
                        ? series.getFirst().points.stream().map(Point::label).toList()
                        : List.<String>of();
        var x = bars ? new Scale(-0.5, labels.size() - 0.5, 1) : Scale.of(series, Point::x, false);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" font-family=\"system-ui,Noto Sans,Noto Sans KR,sans-serif\" font-size=\"12\" fill=\"%3$s\">"
                        .formatted(WIDTH, HEIGHT, INK));
        svg.append(STYLE);
        word(
                WIDTH / 2.0,
                16,
                "middle",
                " font-weight=\"600\" font-size=\"13\"",
                text(spec, "title"));
        for (double tick : y.ticks()) {
            double at = down(y, tick);
            line(LEFT, at, WIDTH - RIGHT, at, tick == 0 ? 1 : 0.35);
            word(LEFT - 6, at + 4, "end", "", y.text(tick));
        }
        line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, 1);
        for (int i = 0; i < labels.size(); i++)
            word(across(x, i), HEIGHT - BOTTOM + 16, "middle", "", labels.get(i));
        if (!bars) {
            for (double tick : x.ticks()) {
                line(across(x, tick), TOP, across(x, tick), HEIGHT - BOTTOM, 0.35);
                word(across(x, tick), HEIGHT - BOTTOM + 16, "middle", "", x.text(tick));
            }
        }
        word(
                LEFT + (WIDTH - LEFT - RIGHT) / 2.0,
                HEIGHT - 20,
                "middle",
                "",
                text(spec, "encoding", "x", "title"));
        int middle = TOP + (HEIGHT - TOP - BOTTOM) / 2;
        word(
                14,
                middle,
                "middle",
                " transform=\"rotate(-90 14 %d)\"".formatted(middle),
                text(spec, "encoding", "y", "title"));
        for (int i = 0; i < series.size(); i++) marks(i, x, y);
        legend();
        return svg.append("</svg>").toString();
    }

    private void marks(int index, Scale x, Scale y) {
        var each = series.get(index);
        if (each.mark.equals("bar")) {
            double wide = (across(x, 1) - across(x, 0)) * 0.8 / series.size();
            for (var point : each.points) {
                double left = across(x, point.x) + (index - series.size() / 2.0) * wide;
                double top = Math.min(down(y, point.y), down(y, 0));
                say(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                        left,
                        top,
                        wide,
                        Math.abs(down(y, point.y) - down(y, 0)),
                        Html.escape(each.colour));
            }
        } else if (each.mark.equals("point")) {
            for (var point : each.points) shape(index, across(x, point.x), down(y, point.y));
        } else {
            curve(index, x, y);
        }
    }

    private void curve(int index, Scale x, Scale y) {
        var each = series.get(index);
        svg.append("<path d=\"");
        for (int i = 0; i < each.points.size(); i++) {
            var point = each.points.get(i);
            boolean step = i > 0 && each.mark.equals("step");
            if (step) say("H%.1f", across(x, point.x));
            say("%s%.1f %.1f", i == 0 ? "M" : "L", across(x, point.x), down(y, point.y));
        }
        say(
                "\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                Html.escape(each.colour), DASHES.get(index % DASHES.size()));
    }

    /// Nobody needs to see colours to tell series apart.
    private void shape(int index, double x, double y) {
        String path =
                switch (index % 4) {
                    case 0 -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
                    case 1 -> "m-4 -4l8 8m0 -8l-8 8";
                    case 2 -> "m0 -5l5 9h-10z";
                    default -> "m-4 -4h8v8h-8z";
                };
        say(
                "<path d=\"M%.1f %.1f%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                x, y, path, Html.escape(series.get(index).colour));
    }

    private void legend() {
        if (series.size() == 1 && series.getFirst().name.isEmpty()) return;
        double at = LEFT;
        for (int i = 0; i < series.size(); i++) {
            var each = series.get(i);
            if (each.mark.equals("point")) {
                shape(i, at + 12, HEIGHT - 8);
            } else {
                say(
                        "<path d=\"M%.1f %dh24\" stroke=\"%s\" stroke-width=\"%d\" stroke-dasharray=\"%s\"/>",
                        at,
                        HEIGHT - 8,
                        Html.escape(each.colour),
                        each.mark.equals("bar") ? 8 : 2,
                        each.mark.equals("bar") ? "" : DASHES.get(i % DASHES.size()));
            }
            word(at + 30, HEIGHT - 4, "start", "", each.name);
            at += 30 + wide(each.name) + 20;
        }
    }

    /// About how wide a text is, in pixels.
    private static double wide(String text) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 12 : 6.6).sum();
    }

    private static double across(Scale x, double value) {
        return LEFT + x.part(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double down(Scale y, double value) {
        return HEIGHT - BOTTOM - y.part(value) * (HEIGHT - TOP - BOTTOM);
    }

    private void line(double x, double y, double toX, double toY, double opacity) {
        say(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-opacity=\"%.2f\"/>",
                x, y, toX, toY, INK, opacity);
    }

    private void word(double x, double y, String anchor, String more, String text) {
        say(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>",
                x, y, anchor, more, Html.escape(text));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need one more library
    private void say(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
