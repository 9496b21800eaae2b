package lab.kernel.notebook;

import java.util.Locale;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Lets through the HTML that shows something and nothing that does something: a notebook may come
/// from a stranger. Keeps what JupyterLab keeps of an untrusted output, inline styles among it;
/// drops scripts, handlers, style sheets, frames, forms, and whatever would be loaded from
/// elsewhere.
final class Sanitizer {
    /// Relative links need an address to be relative to; none is ever written.
    private static final String BASE = "https://relative.invalid/";

    private static final String[] HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"};

    private static final Cleaner OUTPUT = new Cleaner(common());

    private static final Cleaner MARKDOWN =
            new Cleaner(
                    headingIds(common())
                            .addAttributes("span", "class")
                            .addAttributes("code", "class")
                            .addAttributes("a", "class"));

    private Sanitizer() {}

    private static Safelist common() {
        return Safelist.relaxed()
                .addTags("abbr", "bdi", "details", "figcaption", "figure", "hr", "kbd", "mark")
                .addTags("meter", "progress", "s", "samp", "summary", "var", "wbr")
                .addAttributes(":all", "style", "title", "lang", "dir", "role", "aria-label")
                .addAttributes(":all", "aria-hidden")
                .addAttributes("details", "open")
                .addAttributes("meter", "value", "min", "max", "low", "high", "optimum")
                .addAttributes("progress", "value", "max")
                .addAttributes("td", "headers", "align")
                .addAttributes("th", "headers", "align")
                .removeProtocols("img", "src", "http", "https")
                .addProtocols("img", "src", "data")
                .removeProtocols("a", "href", "ftp")
                .addProtocols("a", "href", "#")
                .addEnforcedAttribute("a", "rel", "noopener noreferrer")
                .preserveRelativeLinks(true);
    }

    private static Safelist headingIds(Safelist safelist) {
        for (String heading : HEADINGS) safelist.addAttributes(heading, "id");
        return safelist;
    }

    static String output(String html) {
        return clean(html, OUTPUT);
    }

    /// Of rendered Markdown, headings keep their ids.
    static String markdown(String html) {
        return clean(html, MARKDOWN);
    }

    private static String clean(String html, Cleaner cleaner) {
        Document document = cleaner.clean(Jsoup.parseBodyFragment(html, BASE));
        document.outputSettings().prettyPrint(false);
        for (Element element : document.select("[style]")) {
            element.attr("style", style(element.attr("style")));
        }
        for (Element image : document.select("img:not([src])")) {
            image.replaceWith(new Element("em").text(image.attr("alt")));
        }
        return document.body().html();
    }

    /// The declarations that load nothing; a backslash could spell `url` in another way.
    private static String style(String declarations) {
        var tokens = new StringTokenizer(declarations, ";");
        return Stream.generate(tokens::nextToken)
                .limit(tokens.countTokens())
                .filter(declaration -> {
                    String lower = declaration.toLowerCase(Locale.ROOT);
                    return Stream.of("url", "image(", "image-set", "expression", "\\", "@", "/*")
                            .noneMatch(lower::contains);
                })
                .collect(Collectors.joining(";"));
    }
}
