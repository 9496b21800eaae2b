package lab.kernel.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An output in the richest form that a page with no scripts can show.
///
/// @param markdown renders outputs that are Markdown
/// @param name of the cell's output, for tables without one of their own
record OutputHtml(MarkdownPage markdown, String name) {
    private static final List<String> IMAGES =
            List.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String SVG = "image/svg+xml";

    String html(CellOutput output) {
        return switch (output) {
            case CellOutput.Stream(var stream, String text) ->
                    "<pre class=\"output %s\" tabindex=\"0\">%s</pre>\n"
                            .formatted(
                                    stream.name().toLowerCase(Locale.ROOT),
                                    TerminalText.html(text));
            case CellOutput.DisplayData(CellOutput.Forms forms, _) -> forms(forms.data());
            case CellOutput.ExecuteResult(_, CellOutput.Forms forms, _) -> forms(forms.data());
            case CellOutput.Failure error ->
                    "<pre class=\"output error\" tabindex=\"0\">%s</pre>\n"
                            .formatted(TerminalText.html(traceback(error)));
        };
    }

    private static String traceback(CellOutput.Failure error) {
        return error.traceback().isEmpty()
                ? error.name() + ": " + error.message()
                : String.join("\n", error.traceback());
    }

    private String forms(Map<String, String> forms) {
        String text = forms.getOrDefault("text/plain", "");
        if (forms.containsKey("text/html")) {
            return rich(Sanitizer.output(forms.getOrDefault("text/html", "")));
        }
        for (String type : IMAGES) {
            if (forms.containsKey(type)) return image(type, forms.getOrDefault(type, ""), text);
        }
        if (forms.containsKey(SVG)) {
            byte[] svg = forms.getOrDefault(SVG, "").getBytes(StandardCharsets.UTF_8);
            return image(SVG, Base64.getEncoder().encodeToString(svg), text);
        }
        if (forms.containsKey("text/markdown")) {
            return rich(markdown.html(forms.getOrDefault("text/markdown", "")));
        }
        for (var form : forms.entrySet()) {
            if (form.getKey().startsWith("application/vnd.vegalite.")) {
                var drawn = ChartSvg.of(form.getValue());
                if (drawn.isPresent()) {
                    var svg = drawn.get().getBytes(StandardCharsets.UTF_8);
                    var said = ChartSvg.description(form.getValue());
                    return image(SVG, Base64.getEncoder().encodeToString(svg), said);
                }
                String table = VegaTable.html(form.getValue());
                if (!table.isEmpty()) return rich(table);
            }
        }
        String content = text.isEmpty() ? forms.values().stream().findFirst().orElse("") : text;
        return content.isEmpty()
                ? ""
                : "<pre class=\"output\" tabindex=\"0\">%s</pre>\n"
                        .formatted(TerminalText.html(content));
    }

    private String rich(String html) {
        return "<div class=\"output rich\">%s</div>\n".formatted(Captions.add(html, name));
    }

    private String image(String type, String base64, String alternative) {
        String data = base64.lines().map(String::strip).collect(Collectors.joining());
        return rich(
                "<img src=\"data:%s;base64,%s\" alt=\"%s\">"
                        .formatted(type, Html.escape(data), Html.escape(alternative)));
    }
}
