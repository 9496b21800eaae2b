package lab.kernel.notebook;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Colours Java for a page: `<span class="k">` for keywords and so on. It knows words, not grammar.
final class JavaHighlighter {
    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    (?<comment>//[^\\n]*|/\\*.*?(?:\\*/|\\z))\
                    |(?<string>\"""(?:\\\\.|.)*?(?:\"""|\\z)|"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?)\
                    |(?<number>\\b(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][+-]?\\d+)?)[lLfFdD]?\\b)\
                    |(?<annotation>@[\\p{L}_$][\\p{L}\\p{N}_$.]*)\
                    |(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)\
                    """,
                    Pattern.DOTALL);

    private static final Set<String> KEYWORDS =
            Set.of(
                    ("abstract assert boolean break byte case catch char class continue default do"
                                    + " double else enum extends final finally float for if"
                                    + " implements import instanceof int interface long native new"
                                    + " package private protected public record return sealed"
                                    + " permits short static strictfp super switch synchronized"
                                    + " this throw throws transient try var void volatile when"
                                    + " while yield true false null")
                            .split(" ", -1));

    private JavaHighlighter() {}

    /// The source as HTML, magics and all.
    static String html(String source) {
        var out = new StringBuilder();
        String rest = source;
        if (source.stripLeading().startsWith("%")) {
            int end = source.indexOf('\n', source.indexOf('%'));
            String magic = end < 0 ? source : source.substring(0, end);
            span("m", magic, out);
            rest = source.substring(magic.length());
            if (source.stripLeading().startsWith("%%"))
                return out.append(Html.escape(rest)).toString();
        }
        int done = 0;
        for (Matcher token = TOKEN.matcher(rest); token.find(); done = token.end()) {
            out.append(Html.escape(rest.substring(done, token.start())));
            String kind = kind(token, rest);
            if (kind.isEmpty()) out.append(Html.escape(token.group()));
            else span(kind, token.group(), out);
        }
        return out.append(Html.escape(rest.substring(done))).toString();
    }

    private static String kind(Matcher token, String source) {
        if (token.group("comment") != null) return "c";
        if (token.group("string") != null) return "s";
        if (token.group("number") != null) return "n";
        if (token.group("annotation") != null) return "a";
        String word = token.group();
        if (KEYWORDS.contains(word)) return "k";
        if (Character.isUpperCase(word.charAt(0))) return "t";
        return source.startsWith("(", token.end()) ? "f" : "";
    }

    private static void span(String kind, String text, StringBuilder out) {
        out.append("<span class=\"").append(kind).append("\">");
        out.append(Html.escape(text)).append("</span>");
    }
}
