package lab.kernel.grade;

import static lab.kernel.grade.Phrases.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lab.check.Mark;
import lab.check.NoAnswer;
import lab.check.Shown;
import lab.check.Step;
import lab.check.Text;
import lab.socket.Remark;
import lab.view.Language;

/// What an answer says, before it is text or HTML.
record Answer(Verdict verdict, Language language, boolean opensHidden, Optional<Example> example) {
    enum Mood {
        PASSED,
        FAILED,
        BROKEN
    }

    /// A row of the table, and under it what explains it.
    ///
    /// @param values shown if something was compared
    /// @param sentence empty if the values say it all
    /// @param steps the transcript; empty where it is not to be seen
    /// @param dumps the bytes it is about
    record Row(
            Mood mood,
            String title,
            boolean hidden,
            int points,
            int max,
            Optional<Values> values,
            String sentence,
            List<String> trace,
            List<String> steps,
            List<Dump> dumps) {}

    record Values(Shown expected, Shown actual) {}

    record Dump(String name, Shown.Bytes bytes) {}

    private static final Pattern CELL = Pattern.compile("cell (\\d+), line (\\d+)");
    private static final int TRACE_LINES = 3;
    private static final int LEGENDS = 4;
    private static final int CELL_BYTES = 4;

    String say(Text text, Object... arguments) {
        String format = text.in(language);
        return arguments.length == 0 ? format : String.format(language.locale(), format, arguments);
    }

    String headline() {
        return say(verdict.task().title())
                + " ("
                + verdict.task().id()
                + "): "
                + say(Phrases.OF_POINTS, verdict.points(), verdict.max());
    }

    /// If no check has had anything to look at, the reason why.
    Optional<NoAnswer> unwritten() {
        List<NoAnswer> reasons =
                verdict.results().stream()
                        .filter(CheckResult.Unanswered.class::isInstance)
                        .map(r -> ((CheckResult.Unanswered) r).why())
                        .filter(Answer::isUnwritten)
                        .toList();
        boolean all = !reasons.isEmpty() && reasons.size() == verdict.results().size();
        return all ? Optional.of(reasons.getFirst()) : Optional.empty();
    }

    private static boolean isUnwritten(NoAnswer why) {
        return why instanceof NoAnswer.NotDone
                || why instanceof NoAnswer.Missing
                || why instanceof NoAnswer.OtherType;
    }

    /// The idea; empty where all is right.
    Optional<String> hint() {
        return Ideas.of(this);
    }

    /// The lines of the worked example; empty where all is right or there is none.
    List<String> worked() {
        return verdict.passed()
                ? List.of()
                : example.map(each -> say(each.code()).lines().toList()).orElse(List.of());
    }

    String section() {
        return example.map(each -> say(each.section())).orElse("");
    }

    /// What stands below the table.
    List<String> notes() {
        var notes = new ArrayList<String>();
        int rest = verdict.task().points() - verdict.max();
        if (verdict.passed()) notes.add(say(Phrases.ALL_PASSED));
        if (rest > 0) notes.add(say(Phrases.MORE_WITH_HIDDEN, rest));
        boolean kept = verdict.results().stream().anyMatch(r -> isKept(r) && isFailed(r));
        if (kept && unwritten().isEmpty()) notes.add(say(Phrases.HIDDEN_NOTE));
        return notes;
    }

    private boolean isKept(CheckResult result) {
        return result.check().hidden() && !opensHidden;
    }

    private static boolean isFailed(CheckResult result) {
        return !(result instanceof CheckResult.Passed);
    }

    List<Row> rows() {
        return verdict.results().stream().map(r -> isKept(r) ? keptRow(r) : openRow(r)).toList();
    }

    private Row keptRow(CheckResult result) {
        String sentence =
                switch (result) {
                    case CheckResult.Unanswered(var _, var why, var _) ->
                            say(sentence(withoutTheirWords(why))).strip();
                    case CheckResult.GivenUp(var _, var limit, var _) ->
                            say(Phrases.timedOut(limit));
                    case CheckResult.Broken broken ->
                            say(Phrases.CHECK_BROKEN, broken.check().method().getName());
                    default -> "";
                };
        return row(result, Optional.empty(), sentence, List.of(), false);
    }

    /// A learner's code that has seen a hidden input can put it into each text that is its own: a
    /// message, the name of a class that it makes, an exit code.
    private static NoAnswer withoutTheirWords(NoAnswer why) {
        return switch (why) {
            case NoAnswer.Threw threw ->
                    new NoAnswer.Threw(
                            isOfJava(threw.exception()) ? threw.exception() : "Exception",
                            "",
                            List.of());
            case NoAnswer.Unreadable _ -> new NoAnswer.Unreadable(Text.EMPTY);
            case NoAnswer.Lost _ -> new NoAnswer.Lost(Text.EMPTY);
            default -> why;
        };
    }

    private static boolean isOfJava(String exception) {
        try {
            return Throwable.class.isAssignableFrom(Class.forName(exception, false, null));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private Row openRow(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed passed ->
                    row(passed, lastExpectation(passed.steps()), "", List.of(), false);
            case CheckResult.Failed failed ->
                    row(
                            failed,
                            Optional.of(values(failed.expected(), failed.actual())),
                            parts(failed),
                            List.of(),
                            true);
            case CheckResult.Refuted refuted ->
                    row(
                            refuted,
                            Optional.empty(),
                            say(Phrases.REFUTED, refuted.message()),
                            List.of(),
                            true);
            case CheckResult.Unanswered(var _, NoAnswer.Threw threw, var _) ->
                    row(result, Optional.empty(), say(sentence(threw)), threw.trace(), true);
            case CheckResult.Unanswered(var _, var why, var _) ->
                    row(result, Optional.empty(), say(sentence(why)), List.of(), true);
            case CheckResult.GivenUp(var _, var limit, var _) ->
                    row(result, Optional.empty(), say(Phrases.timedOut(limit)), List.of(), true);
            case CheckResult.Broken broken ->
                    row(
                            broken,
                            Optional.empty(),
                            say(Phrases.CHECK_BROKEN, broken.message()),
                            List.of(),
                            true);
        };
    }

    /// In which components a record differs, where that can be said.
    private String parts(CheckResult.Failed failed) {
        var parts = Components.differing(failed.expected(), failed.actual());
        return parts.isEmpty() ? "" : say(Phrases.DIFFERS) + ": " + String.join(", ", parts);
    }

    private Row row(
            CheckResult result,
            Optional<Values> values,
            String sentence,
            List<String> trace,
            boolean explained) {
        Mood mood =
                switch (result) {
                    case CheckResult.Passed _ -> Mood.PASSED;
                    case CheckResult.Broken _ -> Mood.BROKEN;
                    default -> Mood.FAILED;
                };
        return new Row(
                mood,
                say(result.check().title()),
                result.check().hidden(),
                result.points(),
                result.check().points(),
                values,
                sentence,
                trace.stream().limit(TRACE_LINES).map(this::frame).toList(),
                explained ? new Transcript(this).lines(result.steps(), values) : List.of(),
                explained ? dumps(result, values) : List.of());
    }

    private String frame(String line) {
        return language == Language.KO ? CELL.matcher(line).replaceAll("$1번 셀, $2행") : line;
    }

    private Values values(Shown expected, Shown actual) {
        return new Values(translated(expected), translated(actual));
    }

    /// With words of ours in the reader's language.
    Shown translated(Shown value) {
        return value instanceof Shown.Value(String text)
                ? new Shown.Value(Remark.in(language, text, verdict.task().remarks()))
                : value;
    }

    private Optional<Values> lastExpectation(List<Step> steps) {
        return steps.reversed().stream()
                .filter(Step.Expectation.class::isInstance)
                .map(Step.Expectation.class::cast)
                .map(e -> values(e.expected(), e.actual()))
                .findFirst();
    }

    private List<Dump> dumps(CheckResult result, Optional<Values> values) {
        var dumps = new ArrayList<Dump>();
        result.steps().reversed().stream()
                .filter(Step.Called.class::isInstance)
                .findFirst()
                .map(step -> ((Step.Called) step).arguments())
                .orElse(List.of())
                .forEach(argument -> addDump(dumps, argument.name(), argument.value()));
        values.filter(v -> !Hexdump.isShort(v.expected()) || !Hexdump.isShort(v.actual()))
                .ifPresent(v -> {
                    addDump(dumps, say(Phrases.EXPECTED), v.expected());
                    addDump(dumps, say(Phrases.ACTUAL), v.actual());
                });
        return dumps;
    }

    private static void addDump(List<Dump> dumps, String name, Shown value) {
        if (value instanceof Shown.Bytes bytes) dumps.add(new Dump(name, bytes));
    }

    String inLine(Shown value) {
        return switch (translated(value)) {
            case Shown.Value(String text) -> text;
            case Shown.Bytes bytes when bytes.length() == 0 -> length(bytes);
            case Shown.Bytes bytes when Hexdump.isShort(bytes) ->
                    bytes.hex().replaceAll("(..)(?=.)", "$1 ");
            case Shown.Bytes bytes -> length(bytes);
        };
    }

    /// Of many bytes those where it differs, or else the first, so that two answers of one length
    /// can be told apart.
    String inCell(Shown value) {
        if (Hexdump.isShort(value)) return inLine(value);
        var bytes = (Shown.Bytes) value;
        int from = Hexdump.firstDifference(bytes).orElse(0);
        int to = Math.min(from + CELL_BYTES, bytes.length());
        var some = bytes.hex().substring(from * 2, to * 2).replaceAll("(..)(?=.)", "$1 ");
        if (to < bytes.length()) some += " …";
        return from == 0
                ? some + " (" + length(bytes) + ")"
                : say(Phrases.ONE_BYTE, from) + ": " + some + " (" + length(bytes) + ")";
    }

    String length(Shown.Bytes bytes) {
        return say(Phrases.BYTES, bytes.length());
    }

    String mood(Row row) {
        return say(
                switch (row.mood()) {
                    case PASSED -> Phrases.PASSED;
                    case FAILED -> Phrases.FAILED;
                    case BROKEN -> Phrases.BROKEN;
                });
    }

    /// What the learner is asked to write, if a method is missing or has other types.
    Optional<Text> request() {
        return verdict.results().stream()
                .filter(CheckResult.Unanswered.class::isInstance)
                .map(r -> ((CheckResult.Unanswered) r).why())
                .filter(why -> isUnwritten(why) && !(why instanceof NoAnswer.OtherType))
                .findFirst()
                .map(why ->
                        why instanceof NoAnswer.Missing(var found) && !found.isEmpty()
                                ? Phrases.DECLARE_IT
                                : Phrases.WRITE_IT);
    }

    /// The marks that get a line of their own below a dump.
    List<Mark> explained(Shown.Bytes bytes) {
        return Hexdump.joined(bytes.marks()).stream().limit(LEGENDS).toList();
    }

    String name(Mark mark) {
        return mark.isField() ? say(mark.name()) : say(Phrases.DIFFERS);
    }

    /// Where a mark is; and if it is part of a byte, the bits and their value.
    String where(Shown.Bytes bytes, Mark mark) {
        int first = Hexdump.firstByte(mark);
        int last = Hexdump.lastByte(mark);
        String where =
                first == last ? say(Phrases.ONE_BYTE, first) : say(Phrases.BYTE_RANGE, first, last);
        return mark.isField() && mark.splitsByte()
                ? where + ": " + Hexdump.bits(bytes, mark) + " = " + Hexdump.value(bytes, mark)
                : where;
    }

    String legend(Shown.Bytes bytes, Mark mark) {
        return name(mark) + ", " + where(bytes, mark);
    }
}
