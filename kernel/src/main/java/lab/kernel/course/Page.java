package lab.kernel.course;

import java.util.regex.Pattern;
import lab.view.Language;

/// A page of HTML that opens with no network and runs nothing, whatever a learner's words have in
/// them.
final class Page {
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'";

    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { border: 1px solid #8886; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            th[scope=row] { font-weight: normal; }
            .unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
            .wide { overflow: auto; max-height: 90vh; }
            .wide thead { position: sticky; top: 0; z-index: 1; background: Canvas; }
            .wide table { border-collapse: separate; border-spacing: 0; }
            .wide td:first-child, .wide th:first-child { position: sticky; left: 0; background: Canvas; white-space: nowrap; }
            .wide td.last, .wide th.last { border-right-width: 3px; }
            .wide td.good { background: #2e9e6b40; }
            .wide td.bad { background: #d9534f40; }
            .wide th.check { writing-mode: vertical-rl; font-weight: normal; }
            .bar { background: #3a7bd5; height: 1em; display: inline-block; }
            .tampering { color: #b3261e; font-weight: bold; }
            pre { overflow-x: auto; }
            @media print { .wide { max-height: none; } }
            @media (prefers-color-scheme: dark) { .tampering { color: #ff8a80; } }
            """;

    private static final Pattern UNSTEADY =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\n\\r]]");

    private Page() {}

    /// Safe between tags and inside a quoted attribute.
    static String escape(String text) {
        return steady(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// Without what turns a line's direction around, and without what is no character of a page's.
    static String steady(String html) {
        return UNSTEADY.matcher(html).replaceAll("\ufffd");
    }

    /// No more than {@code most} characters, and a sign where there were.
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /// @param body HTML
    static String of(Language language, String title, String body) {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(language.locale().getLanguage(), POLICY, escape(title), STYLE, body);
    }

    /// A number of points as people write it: 8 and not 8.0.
    static String points(double points) {
        return points == Math.rint(points)
                ? Long.toString((long) points)
                : Double.toString(Math.rint(points * 1000) / 1000);
    }
}
