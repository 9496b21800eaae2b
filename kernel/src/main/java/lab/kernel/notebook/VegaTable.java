package lab.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The data of a Vega-Lite chart as a table, for a page that cannot draw it.
final class VegaTable {
    private static final int MOST_ROWS = 200;

    private VegaTable() {}

    /// Empty where the chart does not carry its data.
    static String html(String spec) {
        JsonElement json = Json.valueOf(spec);
        if (!(json instanceof JsonObject chart)
                || !(chart.get("data") instanceof JsonObject data)
                || !(data.get("values") instanceof JsonArray values)) {
            return "";
        }
        var columns = new LinkedHashSet<String>();
        for (JsonElement value : values) {
            if (value instanceof JsonObject row) columns.addAll(row.keySet());
        }
        if (columns.isEmpty()) return "";
        var html = new StringBuilder("<table>");
        if (chart.get("title") instanceof JsonPrimitive title) {
            html.append("<caption>").append(Html.escape(title.getAsString())).append("</caption>");
        }
        html.append(row("th scope=\"col\"", "th", List.copyOf(columns)));
        values.asList().stream()
                .limit(MOST_ROWS)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(value -> columns.stream().map(column -> text(value.get(column))).toList())
                .forEach(cells -> html.append(row("td", "td", cells)));
        if (values.size() > MOST_ROWS) {
            html.append(row("td", "td", List.of("… " + values.size())));
        }
        return html.append("</table>").toString();
    }

    private static String text(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) return "";
        return value instanceof JsonPrimitive primitive
                ? primitive.getAsString()
                : value.toString();
    }

    private static String row(String open, String close, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(open, Html.escape(cell), close))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
