package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a program wrote for a terminal, as HTML: ANSI colours become classes, other escapes vanish,
/// and what a carriage return went back over is gone.
final class TerminalText {
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\u001b(?:\\[([0-9;:?]*)([@-~])|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|.?)");

    private static final List<String> COLOURS =
            List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

    private boolean bold;
    private String colour = "";

    private TerminalText() {}

    static String html(String text) {
        return new TerminalText().render(overwritten(text));
    }

    /// The text without its escapes.
    static String plain(String text) {
        return ESCAPE.matcher(overwritten(text)).replaceAll("");
    }

    private static String overwritten(String text) {
        return text.replaceAll("\r+(\n|\\z)", "$1").replaceAll("[^\n]*\r", "");
    }

    private String render(String text) {
        var out = new StringBuilder();
        int done = 0;
        for (Matcher escape = ESCAPE.matcher(text); escape.find(); done = escape.end()) {
            append(text.substring(done, escape.start()), out);
            if ("m".equals(escape.group(2))) select(escape.group(1));
        }
        append(text.substring(done), out);
        return out.toString();
    }

    private void append(String text, StringBuilder out) {
        var classes = new ArrayList<String>();
        if (bold) classes.add("ansi-bold");
        if (!colour.isEmpty()) classes.add("ansi-" + colour);
        if (text.isEmpty() || classes.isEmpty()) {
            out.append(Html.escape(text));
        } else {
            out.append("<span class=\"").append(String.join(" ", classes)).append("\">");
            out.append(Html.escape(text)).append("</span>");
        }
    }

    private void select(String codes) {
        var numbers = new StringTokenizer(codes.isEmpty() ? "0" : codes, ";:");
        while (numbers.hasMoreTokens()) {
            String number = numbers.nextToken();
            if (number.matches("[34]8")) return;
            if (number.matches("0+")) {
                bold = false;
                colour = "";
            } else if (number.equals("1")) {
                bold = true;
            } else if (number.equals("22")) {
                bold = false;
            } else if (number.equals("39")) {
                colour = "";
            } else if (number.matches("[39][0-7]")) {
                colour = COLOURS.get(number.charAt(1) - '0');
            }
        }
    }
}
