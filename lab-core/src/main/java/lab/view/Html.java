package lab.view;

import java.util.List;

/// HTML that front ends keep in a notebook they do not trust: tables, spans and inline styles with
/// hex colours; no scripts, no ARIA, no drawing.
final class Html {
    static final int WIDTH = 860;

    static final String SANS =
            "font-family:system-ui,-apple-system,Segoe UI,Noto Sans,Noto Sans KR,sans-serif";
    static final String MONO =
            "font-family:ui-monospace,SFMono-Regular,Menlo,DejaVu Sans Mono,Consolas,monospace";

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A picture: all that is in it has the same font and no more than a notebook's width. Korean
    /// is broken between words, as English is.
    static String picture(String content) {
        return "<div lang=\"%s\" style=\"%s;font-size:13px;line-height:1.4;max-width:%dpx;word-break:keep-all;overflow-wrap:break-word\">%s</div>"
                .formatted(Language.current().locale().getLanguage(), SANS, WIDTH, content);
    }

    static String details(String summary, String content) {
        return "<details style=\"margin-top:6px\"><summary>%s</summary>%s</details>"
                .formatted(escape(summary), content);
    }

    /// A line below a picture.
    static String note(String text) {
        return "<div style=\"margin-top:4px\">%s</div>".formatted(escape(text));
    }

    /// A plain table, whose text has the colour of the page.
    static String table(String caption, List<String> heads, List<List<String>> rows) {
        var html =
                new StringBuilder(
                        "<table style=\"table-layout:auto;border-collapse:collapse;margin:4px 0\">");
        if (!caption.isEmpty()) {
            html.append("<caption style=\"text-align:left;font-weight:600;padding:2px 0\">")
                    .append(escape(caption))
                    .append("</caption>");
        }
        html.append("<thead><tr>");
        for (String head : heads) {
            html.append("<th scope=\"col\" style=\"text-align:left;padding:2px 10px 2px 0\">")
                    .append(escape(head))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (String cell : row) {
                html.append(
                                "<td style=\"text-align:left;vertical-align:top;padding:2px 10px 2px 0\">")
                        .append(escape(cell))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }
}
