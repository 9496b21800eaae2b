package lab.kernel.engine;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// A Javadoc comment as text that somebody reads in a small window: no tags, one sentence after the
/// other, what is said of each parameter on a line of its own.
final class Javadoc {
    private static final Pattern INLINE =
            Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{[^{}]*\\})*)\\}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*@(\\w+)[ \\t]*");
    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^<>]*>|&\\w+;");

    private Javadoc() {}

    static String plain(String comment) {
        var text = comment;
        for (var before = ""; !before.equals(text); ) {
            before = text;
            text = INLINE.matcher(text).replaceAll(Javadoc::inline);
        }
        text =
                text.replaceAll(
                                "(?i)[ \\t]*<(?:p|/p|ul|/ul|ol|/ol|dl|/dl|/table|/pre|h\\d|/h\\d|blockquote|/blockquote)\\b[^>]*>[ \\t]*",
                                "\n\n")
                        .replaceAll("(?i)[ \\t]*<li\\b[^>]*>\\s*", "\n- ")
                        .replaceAll("(?i)[ \\t]*<(?:br|tr|dt|dd|pre)\\b[^>]*>\\s*", "\n");
        text = HTML.matcher(text).replaceAll(Javadoc::html);
        text = BLOCK.matcher(text).replaceAll(Javadoc::block);
        return text.replaceAll("(?m)^[ \\t]+|[ \\t]+$", "").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String inline(MatchResult found) {
        var said = found.group(2).strip();
        return Matcher.quoteReplacement(
                switch (found.group(1)) {
                    case "link", "linkplain", "value" -> target(said);
                    case "inheritDoc", "docRoot" -> "";
                    // What is code there must not be taken for a tag here.
                    default ->
                            said.replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;")
                                    .replace("@", "&commat;");
                });
    }

    /// The label of a link, or the place it goes to.
    private static String target(String link) {
        int end = link.indexOf(' ', link.indexOf('(') < 0 ? 0 : Math.max(0, link.indexOf(')')));
        var text = end < 0 ? link : link.substring(end + 1);
        return text.startsWith("#") ? text.substring(1) : text.replace('#', '.');
    }

    private static String html(MatchResult found) {
        var tag = found.group();
        return Matcher.quoteReplacement(
                tag.startsWith("&") ? Parser.unescapeEntities(tag, false) : "");
    }

    private static String block(MatchResult found) {
        return Matcher.quoteReplacement(
                switch (found.group(1)) {
                    case "param" -> "";
                    case "return", "returns" -> "returns ";
                    case "throws", "exception" -> "throws ";
                    default -> found.group(1) + " ";
                });
    }
}
