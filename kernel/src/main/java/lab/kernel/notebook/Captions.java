package lab.kernel.notebook;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What a table needs for those who hear it: a caption, and headers that say what they head. A
/// table without headers is a picture that is drawn with a table, and says so.
final class Captions {
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    private Captions() {}

    /// Captions tables that have none with the heading that they stand under, or with {@code
    /// otherwise} where none is before them.
    static String add(String html, String otherwise) {
        if (!html.contains("<table")) return html;
        var body = Jsoup.parseBodyFragment(html).body();
        if (body.ownerDocument() != null) body.ownerDocument().outputSettings().prettyPrint(false);
        String caption = otherwise;
        for (Element element : body.select(HEADINGS + ", table")) {
            if (!element.nameIs("table")) caption = element.text();
            else if (element.select("th").isEmpty()) element.attr("role", "presentation");
            else name(element, caption);
        }
        return body.html();
    }

    private static void name(Element table, String caption) {
        table.select("> thead > tr > th:not([scope])").attr("scope", "col");
        if (table.selectFirst("> caption") != null) return;
        table.prependElement("caption").addClass("unseen").text(caption);
    }
}
