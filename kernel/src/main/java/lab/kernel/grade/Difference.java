package lab.kernel.grade;

import java.util.Optional;
import lab.check.Shown;
import lab.check.Text;
import lab.view.Language;

/// Where an answer first differs from what was expected, in words: of two strings the character, of
/// records and lists the component. Bytes have their differences marked in their dumps.
final class Difference {
    private static final Text CHARACTER =
            new Text(
                    "First difference, character %d: expected %s, yours has %s",
                    "처음 다른 곳은 %d번째 글자입니다. 기대한 것: %s, 내 답: %s");
    private static final Text COMPONENT =
            new Text("First difference: expected %s, yours has %s", "처음 다른 곳: 기대한 것은 %s, 내 답은 %s");
    private static final Text END = new Text("the end", "끝");
    private static final Text SPACE = new Text("a space", "공백");
    private static final Text NEW_LINE = new Text("a new line (\\n)", "줄 바꿈(\\n)");

    /// What is shorter is seen at a glance.
    private static final int LONG = 24;

    private Difference() {}

    /// Empty where the two are short, or not of the same kind.
    static Optional<String> of(Answer.Values values, Language language) {
        if (!(values.expected() instanceof Shown.Value(String expected)
                && values.actual() instanceof Shown.Value(String actual))) return Optional.empty();
        if (Math.max(expected.length(), actual.length()) < LONG || expected.equals(actual))
            return Optional.empty();
        if (isString(expected) && isString(actual))
            return Optional.of(ofStrings(inside(expected), inside(actual), language));
        int bracket = expected.indexOf('[');
        return bracket >= 0 && actual.startsWith(expected.substring(0, bracket + 1))
                ? Optional.of(ofComponents(expected, actual, language))
                : Optional.empty();
    }

    private static boolean isString(String shown) {
        return shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"");
    }

    /// What stands between the quotes, with each new line as the one character that it is.
    private static String inside(String shown) {
        return shown.substring(1, shown.length() - 1).replace("\\n", "\n");
    }

    private static String ofStrings(String expected, String actual, Language language) {
        int at = alike(expected, actual);
        return say(
                CHARACTER,
                language,
                at + 1,
                character(expected, at, language),
                character(actual, at, language));
    }

    private static String character(String text, int at, Language language) {
        if (at >= text.length()) return END.in(language);
        return switch (text.charAt(at)) {
            case ' ' -> SPACE.in(language);
            case '\n' -> NEW_LINE.in(language);
            default -> "'" + text.charAt(at) + "'";
        };
    }

    private static String ofComponents(String expected, String actual, Language language) {
        int at = alike(expected, actual);
        if (isAt(']', actual, at) && isAt(',', expected, at))
            return say(
                    COMPONENT, language, component(expected, at + 1, language), END.in(language));
        if (isAt(']', expected, at) && isAt(',', actual, at))
            return say(COMPONENT, language, END.in(language), component(actual, at + 1, language));
        int from =
                Math.max(expected.lastIndexOf(',', at - 1), expected.lastIndexOf('[', at - 1)) + 1;
        return say(
                COMPONENT,
                language,
                component(expected, from, language),
                component(actual, from, language));
    }

    private static boolean isAt(char character, String text, int at) {
        return at < text.length() && text.charAt(at) == character;
    }

    private static String component(String text, int from, Language language) {
        int to = from;
        while (to < text.length() && ",]".indexOf(text.charAt(to)) < 0) to++;
        String component = text.substring(from, to).strip();
        return component.isEmpty() ? END.in(language) : component;
    }

    private static int alike(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) at++;
        return at;
    }

    private static String say(Text text, Language language, Object... arguments) {
        return String.format(language.locale(), text.in(language), arguments);
    }
}
