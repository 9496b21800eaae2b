package lab.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A chart as Vega-Lite 5 wants it. JSON by hand: the lab VM has no library for it.
final class VegaLite {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 260;

    private VegaLite() {}

    static String of(Chart.Mark mark, List<Chart.Series> series, Chart.Names names) {
        boolean bars = mark == Chart.Mark.BAR;
        boolean several = series.size() > 1 || !series.getFirst().name().isEmpty();
        var encoding = new ArrayList<String>();
        encoding.add(
                "\"x\":{\"field\":\"x\",\"type\":%s,\"title\":%s%s}"
                        .formatted(
                                bars ? "\"nominal\"" : "\"quantitative\"",
                                string(names.x()),
                                bars ? ",\"sort\":null" : ""));
        encoding.add(
                "\"y\":{\"field\":\"y\",\"type\":\"quantitative\",\"title\":%s}"
                        .formatted(string(names.y())));
        if (several)
            encoding.add("\"color\":{\"field\":\"series\",\"type\":\"nominal\",\"title\":null}");
        if (several && bars) encoding.add("\"xOffset\":{\"field\":\"series\"}");
        return "{\"$schema\":\"https://vega.github.io/schema/vega-lite/v5.json\"%s,\"width\":%d,\"height\":%d,\"data\":{\"values\":[%s]},\"mark\":{\"type\":\"%s\",\"tooltip\":true},\"encoding\":{%s}}"
                .formatted(
                        names.title().isEmpty() ? "" : ",\"title\":" + string(names.title()),
                        WIDTH,
                        HEIGHT,
                        values(series, bars, several),
                        mark.vega,
                        String.join(",", encoding));
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
