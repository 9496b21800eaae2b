package lab.kernel.grade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.check.Mark;
import lab.check.NoAnswer;
import lab.check.Shown;
import lab.check.Text;

/// An answer as HTML that an untrusted notebook keeps: tables and inline styles only. A cell with a
/// background has its own ink; everything else takes the page's, light or dark.
record AnswerHtml(Answer answer) {
    private static final String GOOD = "background-color:#d3f0e6;color:#00402f;";
    private static final String BAD = "background-color:#fbdcd6;color:#6b1408;";
    private static final String HINT = "background-color:#fdf0d0;color:#5a3d00;";
    private static final String FIELD = "background-color:#d6ecfa;color:#063a5b;";
    private static final String CHIP = "padding:1px 6px;font-weight:bold;white-space:nowrap;";
    private static final String CELL =
            "text-align:left;vertical-align:top;padding:4px 8px;border-top:1px solid #8a8a8a;";
    private static final String BARE_CODE =
            "font-family:monospace;font-size:13px;white-space:pre-wrap;";
    private static final int STEPS_IN_SIGHT = 3;

    String render() {
        String body = answer.unwritten().map(this::unwritten).orElseGet(() -> table() + asked());
        return "<div lang=\"%s\" style=\"max-width:860px;font-size:14px;line-height:1.5\">%s%s%s</div>"
                .formatted(answer.language().locale().getLanguage(), body, folded(), notes());
    }

    private String unwritten(NoAnswer why) {
        return tag("div", "font-weight:bold;", escaped("✗ " + answer.headline()))
                + tag("div", "", escaped(answer.say(Phrases.sentence(why))))
                + asked();
    }

    private String asked() {
        return answer.request()
                .map(request ->
                        tag("div", "margin-top:6px;", escaped(answer.say(request))) + signatures())
                .orElse("");
    }

    private String signatures() {
        return answer.verdict().task().signatures().stream()
                .map(s -> tag("div", "", tag("span", FIELD + CHIP + BARE_CODE, escaped(s))))
                .collect(Collectors.joining());
    }

    private String table() {
        var heads =
                List.of(
                        Phrases.RESULT,
                        Phrases.CHECK,
                        Phrases.EXPECTED,
                        Phrases.ACTUAL,
                        Phrases.POINTS);
        return "<table style=\"table-layout:auto;border-collapse:collapse;width:100%;margin:0;font-size:14px\">"
                + tag(
                        "caption",
                        "text-align:left;caption-side:top;font-weight:bold;padding:4px 0;",
                        escaped((answer.verdict().passed() ? "✓ " : "✗ ") + answer.headline()))
                + "<thead><tr>"
                + heads.stream().map(this::head).collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + answer.rows().stream().map(this::row).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String head(Text text) {
        return "<th scope=\"col\" style=\"text-align:left;padding:2px 8px;white-space:nowrap\">"
                + escaped(answer.say(text))
                + "</th>";
    }

    private String row(Answer.Row row) {
        String title = escaped(row.title());
        if (row.hidden()) {
            title +=
                    " <small style=\"white-space:nowrap\">("
                            + escaped(answer.say(Phrases.HIDDEN))
                            + ")</small>";
        }
        String chip =
                tag(
                        "span",
                        CHIP
                                + switch (row.mood()) {
                                    case PASSED -> GOOD;
                                    case FAILED -> BAD;
                                    case BROKEN -> HINT;
                                },
                        escaped(answer.mood(row)));
        return "<tr>"
                + tag("td", CELL, chip)
                + tag("td", CELL + "min-width:10em;", title)
                + values(row)
                + tag("td", CELL + "white-space:nowrap;", row.points() + " / " + row.max())
                + "</tr>"
                + detail(row);
    }

    private String values(Answer.Row row) {
        return row.values()
                .map(v ->
                        tag("td", CELL, value(v.expected()))
                                + tag("td", CELL, value(v.actual()) + below(row.sentence())))
                .orElseGet(() ->
                        "<td colspan=\"2\" style=\"%s\">%s</td>"
                                .formatted(
                                        CELL,
                                        row.sentence().isEmpty() ? "–" : escaped(row.sentence())));
    }

    private static String below(String sentence) {
        return sentence.isEmpty() ? "" : tag("div", "", escaped(sentence));
    }

    private String value(Shown value) {
        return tag(
                "span",
                BARE_CODE,
                value instanceof Shown.Bytes bytes && Hexdump.isShort(bytes)
                        ? digits(bytes, 0, bytes.length())
                        : escaped(answer.inCell(value)));
    }

    private String detail(Answer.Row row) {
        if (row.steps().isEmpty() && row.dumps().isEmpty() && row.trace().isEmpty()) return "";
        return "<tr><td colspan=\"5\" style=\"text-align:left;padding:0 8px 8px 24px\">"
                + row.trace().stream()
                        .map(frame -> tag("div", BARE_CODE, escaped(frame)))
                        .collect(Collectors.joining())
                + steps(row.steps())
                + row.dumps().stream().map(this::dump).collect(Collectors.joining())
                + "</td></tr>";
    }

    private String steps(List<String> steps) {
        int hidden = Math.max(0, steps.size() - STEPS_IN_SIGHT);
        String early = lines(steps.subList(0, hidden));
        String late = lines(steps.subList(hidden, steps.size()));
        return hidden == 0
                ? late
                : "<details><summary>%s (%d)</summary>%s</details>%s"
                        .formatted(escaped(answer.say(Phrases.STEPS)), hidden, early, late);
    }

    private static String lines(List<String> steps) {
        return steps.stream()
                .map(step -> tag("div", BARE_CODE, escaped(step)))
                .collect(Collectors.joining());
    }

    private String dump(Answer.Dump dump) {
        Shown.Bytes bytes = dump.bytes();
        String lines =
                Hexdump.lines(bytes).stream()
                        .map(line -> line(bytes, line))
                        .collect(Collectors.joining("\n"));
        String legends =
                answer.explained(bytes).stream()
                        .map(mark -> legend(bytes, mark))
                        .collect(Collectors.joining());
        return tag(
                        "div",
                        "margin-top:6px;",
                        "<b>" + escaped(dump.name()) + "</b>, " + escaped(answer.length(bytes)))
                + tag(
                        "pre",
                        "font-family:monospace;font-size:13px;line-height:1.6;margin:0;",
                        lines)
                + legends;
    }

    private String line(Shown.Bytes bytes, Hexdump.Line line) {
        return switch (line) {
            case Hexdump.Line.Gap(int count) ->
                    "      " + escaped(answer.say(Phrases.MORE_BYTES, count));
            case Hexdump.Line.Row(int offset, int end) ->
                    "%04x  ".formatted(offset) + digits(bytes, offset, end);
        };
    }

    private String digits(Shown.Bytes bytes, int offset, int end) {
        var html = new StringBuilder();
        var run = new StringBuilder();
        Optional<Mark> mark = Hexdump.at(bytes, offset * 2);
        for (int digit = offset * 2; digit < end * 2; digit++) {
            Optional<Mark> here = Hexdump.at(bytes, digit);
            String gap = digit % 2 == 1 || digit == offset * 2 ? "" : " ";
            if (digit == offset * 2 + Hexdump.WIDTH) gap = "  ";
            if (here.equals(mark)) {
                run.append(gap);
            } else {
                html.append(marked(run, mark)).append(gap);
                run.setLength(0);
            }
            run.append(bytes.hex().charAt(digit));
            mark = here;
        }
        return html.append(marked(run, mark)).toString();
    }

    private String marked(CharSequence digits, Optional<Mark> mark) {
        return mark.map(m ->
                        "<span title=\"%s\" style=\"%s\">%s</span>"
                                .formatted(escaped(answer.name(m)), ink(m), digits))
                .orElse(digits.toString());
    }

    private String legend(Shown.Bytes bytes, Mark mark) {
        return tag(
                "div",
                "",
                tag("span", ink(mark) + "padding:0 4px;", escaped(answer.name(mark)))
                        + " "
                        + tag("span", BARE_CODE, escaped(answer.where(bytes, mark))));
    }

    private static String ink(Mark mark) {
        return mark.isField()
                ? FIELD + "font-weight:bold;"
                : BAD + "font-weight:bold;text-decoration:underline;";
    }

    /// The hints by themselves, open.
    ///
    /// @param level 1 for the idea, 2 for the worked example as well
    String hints(int level) {
        return "<div lang=\"%s\" style=\"max-width:860px;font-size:14px;line-height:1.5\">%s%s</div>"
                .formatted(
                        answer.language().locale().getLanguage(),
                        answer.hint()
                                .map(hint ->
                                        box(
                                                "<b>"
                                                        + escaped(answer.say(Phrases.HINT))
                                                        + "</b> "
                                                        + escaped(hint)))
                                .orElse(""),
                        level > 1 && !answer.section().isEmpty()
                                ? box("<b>" + workedTitle() + "</b>" + worked())
                                : "");
    }

    /// Each hint waits to be opened: whoever finds it without one has learnt more.
    private String folded() {
        return answer.hint()
                .map(hint ->
                        box(
                                details(escaped(answer.say(Phrases.HINT)), escaped(hint))
                                        + (answer.section().isEmpty()
                                                ? ""
                                                : details(workedTitle(), worked()))))
                .orElse("");
    }

    private static String box(String content) {
        return tag(
                "div",
                HINT + "padding:6px 10px;margin-top:8px;border-left:4px solid #e69f00;",
                content);
    }

    private static String details(String summary, String content) {
        return "<details><summary><b>%s</b></summary>%s</details>"
                .formatted(summary, tag("div", "padding:2px 0 4px 16px;", content));
    }

    private String workedTitle() {
        return escaped(answer.say(Phrases.worked(answer.worked()), answer.section()));
    }

    private String worked() {
        return tag(
                "pre",
                "font-family:monospace;font-size:13px;line-height:1.5;margin:4px 0 0;background-color:#fdf0d0;color:#5a3d00;",
                answer.worked().stream()
                        .map(line ->
                                line.startsWith("→") ? tag("b", "", escaped(line)) : escaped(line))
                        .collect(Collectors.joining("\n")));
    }

    private String notes() {
        return answer.notes().stream()
                .map(note -> tag("div", "margin-top:6px;", escaped(note)))
                .collect(Collectors.joining());
    }

    private static String tag(String name, String style, String content) {
        return style.isEmpty()
                ? "<%s>%s</%s>".formatted(name, content, name)
                : "<%s style=\"%s\">%s</%s>".formatted(name, style, content, name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
