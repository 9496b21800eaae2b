package lab.kernel.grade;

import java.util.Optional;
import lab.check.Mark;
import lab.check.NoAnswer;
import lab.check.Shown;
import lab.check.Text;

/// An answer for a terminal: marks are carets under the digits.
record AnswerText(Answer answer) {
    private static final String INDENT = "    ";

    String render() {
        var out = new StringBuilder();
        out.append(answer.verdict().passed() ? "✓ " : "✗ ").append(answer.headline()).append('\n');
        Optional<NoAnswer> unwritten = answer.unwritten();
        if (unwritten.isPresent()) {
            out.append(answer.say(Phrases.sentence(unwritten.get()))).append('\n');
        } else {
            answer.rows().forEach(row -> row(out, row));
        }
        answer.request().ifPresent(request -> request(out, request));
        if (answer.hint().isPresent())
            out.append(answer.say(Phrases.ASK_FOR_HINT, answer.verdict().task().id())).append('\n');
        answer.notes().forEach(note -> out.append(note).append('\n'));
        return out.toString().stripTrailing();
    }

    private void request(StringBuilder out, Text request) {
        out.append(answer.say(request)).append('\n');
        answer.verdict().task().signatures().forEach(s -> line(out, s));
    }

    /// The hints by themselves.
    ///
    /// @param level 1 for the idea, 2 for the worked example as well
    String hints(int level) {
        var out = new StringBuilder();
        answer.hint()
                .ifPresent(hint ->
                        out.append(answer.say(Phrases.HINT))
                                .append(": ")
                                .append(hint)
                                .append('\n'));
        if (level > 1 && !answer.section().isEmpty()) {
            out.append(answer.say(Phrases.worked(answer.worked()), answer.section())).append('\n');
            answer.worked().forEach(line -> line(out, line));
        }
        return out.toString().stripTrailing();
    }

    private void row(StringBuilder out, Answer.Row row) {
        out.append(answer.mood(row)).append("  ");
        out.append(row.points()).append('/').append(row.max()).append("  ").append(row.title());
        if (row.hidden()) out.append(" (").append(answer.say(Phrases.HIDDEN)).append(')');
        out.append('\n');
        if (row.mood() == Answer.Mood.PASSED) return;
        row.values().ifPresent(values -> values(out, values));
        if (!row.sentence().isEmpty()) line(out, row.sentence());
        row.trace().forEach(frame -> line(out, "  " + frame));
        row.steps().forEach(step -> line(out, step));
        row.dumps().forEach(dump -> dump(out, dump));
    }

    private void values(StringBuilder out, Answer.Values values) {
        line(out, answer.say(Phrases.EXPECTED) + ": " + answer.inCell(values.expected()));
        line(out, answer.say(Phrases.ACTUAL) + ": " + answer.inCell(values.actual()));
    }

    private void dump(StringBuilder out, Answer.Dump dump) {
        Shown.Bytes bytes = dump.bytes();
        line(out, dump.name() + ", " + answer.length(bytes));
        for (Hexdump.Line line : Hexdump.lines(bytes)) {
            switch (line) {
                case Hexdump.Line.Gap(int count) ->
                        line(out, "      " + answer.say(Phrases.MORE_BYTES, count));
                case Hexdump.Line.Row(int offset, int end) -> digits(out, bytes, offset, end);
            }
        }
        for (Mark mark : answer.explained(bytes)) {
            line(out, "      " + answer.legend(bytes, mark));
        }
    }

    private static void digits(StringBuilder out, Shown.Bytes bytes, int offset, int end) {
        var hex = new StringBuilder("%04x  ".formatted(offset));
        var carets = new StringBuilder("      ");
        for (int digit = offset * 2; digit < end * 2; digit++) {
            hex.append(bytes.hex().charAt(digit));
            carets.append(Hexdump.at(bytes, digit).isPresent() ? '^' : ' ');
            if (digit % 2 == 1) {
                hex.append(' ');
                carets.append(' ');
            }
        }
        line(out, hex.toString());
        if (carets.indexOf("^") >= 0) line(out, carets.toString());
    }

    private static void line(StringBuilder out, String text) {
        out.append(INDENT).append(text.stripTrailing()).append('\n');
    }
}
