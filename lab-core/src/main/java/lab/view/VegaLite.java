package lab.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chart as Vega-Lite 5 wants it. JSON by hand: the lab VM has no library for it.
final class VegaLite {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 260;
    private static final int LETTERS_BELOW_BARS = 40;

    private VegaLite() {}

    /// Those of the layers, which colour-blind people can tell apart and both themes let see.
    private static final String COLOURS =
            Stream.of(Hue.INTERNET, Hue.WRONG, Hue.TRANSPORT, Hue.APPLICATION, Hue.LINK, Hue.DATA)
                    .map(hue -> string(hue.line))
                    .collect(Collectors.joining(","));

    /// Nothing of the page is painted over. The grey has a contrast of 4.5:1 on white and on black,
    /// and is large enough to be read between them.
    private static final String CONFIG =
            """
            "background":"transparent","config":{"mark":{"color":"%2$s"},"view":{"stroke":"%1$s","strokeOpacity":0.35},\
            "axis":{"labelColor":"%1$s","labelFontSize":12,"titleColor":"%1$s","titleFontSize":13,"domainColor":"%1$s","tickColor":"%1$s","gridColor":"%1$s","gridOpacity":0.35},\
            "legend":{"labelColor":"%1$s","labelFontSize":12,"titleColor":"%1$s"},"title":{"color":"%1$s","fontSize":14}}\
            """
                    .formatted("#767676", Hue.INTERNET.line);

    private static final String SHAPES =
            "\"circle\",\"cross\",\"triangle-up\",\"square\",\"diamond\",\"triangle-down\"";
    private static final String DASHES = "[1,0],[6,3],[2,2],[8,3,2,3],[4,4],[1,3]";

    static String of(List<Chart.Series> series, Chart.Names names) {
        boolean bars = series.getFirst().mark() == Chart.Mark.BAR;
        boolean several = series.size() > 1 || !series.getFirst().name().isEmpty();
        var encoding = new ArrayList<String>();
        encoding.add(
                "\"x\":{\"field\":\"x\",\"type\":%s,\"title\":%s%s}"
                        .formatted(
                                bars ? "\"nominal\"" : "\"quantitative\"",
                                title(names.x()),
                                bars ? ",\"sort\":null" + upright(series) : ""));
        encoding.add(
                "\"y\":{\"field\":\"y\",\"type\":\"quantitative\",\"title\":%s}"
                        .formatted(title(names.y())));
        if (several) encoding.add(bySeries("color", series, COLOURS));
        if (several && bars) encoding.add("\"xOffset\":{\"field\":\"series\"}");
        return "{\"$schema\":\"https://vega.github.io/schema/vega-lite/v5.json\",%s%s,\"description\":%s,\"width\":%d,\"height\":%d,\"data\":{\"values\":[%s]},%s,\"encoding\":{%s}}"
                .formatted(
                        CONFIG,
                        names.title().isEmpty() ? "" : ",\"title\":" + string(names.title()),
                        string(ChartText.describe(series, names)),
                        WIDTH,
                        HEIGHT,
                        values(series, bars, several),
                        marks(series, bars, several),
                        String.join(",", encoding));
    }

    /// Without one, Vega-Lite would write the name of the field.
    private static String title(String name) {
        return name.isEmpty() ? "null" : string(name);
    }

    /// Vega-Lite turns the names below bars; short ones have room as they are read.
    private static String upright(List<Chart.Series> series) {
        boolean fit =
                series.stream()
                        .allMatch(each ->
                                each.points().stream()
                                                .mapToInt(point -> point.label().length() + 2)
                                                .sum()
                                        <= LETTERS_BELOW_BARS);
        return fit ? ",\"axis\":{\"labelAngle\":0}" : "";
    }

    /// One mark, or a layer for each series: nobody needs to see colours to tell them apart.
    private static String marks(List<Chart.Series> series, boolean bars, boolean several) {
        if (bars || !several) return "\"mark\":" + mark(series.getFirst().mark());
        return series.stream()
                .map(each ->
                        "{\"transform\":[{\"filter\":{\"field\":\"series\",\"equal\":%s}}],\"mark\":%s,\"encoding\":{%s}}"
                                .formatted(
                                        string(each.name()),
                                        mark(each.mark()),
                                        each.mark() == Chart.Mark.POINTS
                                                ? bySeries("shape", series, SHAPES)
                                                : bySeries("strokeDash", series, DASHES)))
                .collect(Collectors.joining(",", "\"layer\":[", "]"));
    }

    private static String mark(Chart.Mark mark) {
        return "{\"type\":\"%s\"%s,\"tooltip\":true}"
                .formatted(
                        mark.vega,
                        mark == Chart.Mark.STEP ? ",\"interpolate\":\"step-after\"" : "");
    }

    private static String bySeries(String channel, List<Chart.Series> series, String range) {
        var names =
                series.stream().map(each -> string(each.name())).collect(Collectors.joining(","));
        return "\"%s\":{\"field\":\"series\",\"type\":\"nominal\",\"title\":null,\"scale\":{\"domain\":[%s],\"range\":[%s]}}"
                .formatted(channel, names, range);
    }

    private static String values(List<Chart.Series> series, boolean bars, boolean several) {
        return series.stream()
                .flatMap(each ->
                        each.points().stream()
                                .map(point -> value(each.name(), point, bars, several)))
                .collect(Collectors.joining(","));
    }

    private static String value(String name, Chart.Point point, boolean bars, boolean several) {
        return "{\"x\":%s,\"y\":%s%s}"
                .formatted(
                        bars ? string(point.label()) : json(point.x()),
                        json(point.y()),
                        several ? ",\"series\":" + string(name) : "");
    }

    /// JSON has no infinities; Vega-Lite leaves a null out.
    private static String json(double value) {
        return Double.isFinite(value) ? number(value) : "null";
    }

    /// As short as a person would write it.
    static String number(double value) {
        if (!Double.isFinite(value)) return String.valueOf(value);
        var plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.scale() < -15 || plain.scale() > 15 ? plain.toString() : plain.toPlainString();
    }

    static String string(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone =
                    Character.isSurrogate(c)
                            && !(Character.isHighSurrogate(c)
                                    && i + 1 < text.length()
                                    && Character.isLowSurrogate(text.charAt(i + 1)))
                            && !(Character.isLowSurrogate(c)
                                    && i > 0
                                    && Character.isHighSurrogate(text.charAt(i - 1)));
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ' || c == '\u2028' || c == '\u2029' || lone)
                json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
        return json.append('"').toString();
    }
}
