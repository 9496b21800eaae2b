package lab.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/// One of the snippets that a cell consists of, and where in the cell it is.
///
/// @param source as JShell takes it
/// @param begin of it in the cell's text, in characters
/// @param end behind it
/// @param line of the cell on which it begins, from 0
/// @param statement whether it is nothing but a statement: it declares nothing, and shows no value
record Piece(String source, int begin, int end, int line, boolean statement) {
    /// More of them in one method might be too long for the JVM.
    private static final int MOST_TOGETHER = 200;

    /// How loops, conditions, assignments and calls begin. What begins so and is no statement does
    /// not compile as one.
    private static final Pattern CONTROL =
            Pattern.compile("(?:for|while|do|if|try|synchronized)\\b");

    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "[\\w$.]+\\s*(?:\\[[^]\\n]*]\\s*)*(?:(?:[-+*/%&|^]|<<|>>>?)?=(?!=)|\\+\\+|--)");
    private static final Pattern CALL = Pattern.compile("[\\w$.]+\\s*\\(");
    private static final Pattern END_OF_CALL = Pattern.compile("\\)\\s*;$");

    static List<Piece> of(SourceCodeAnalysis analysis, String cell) {
        var pieces = new ArrayList<Piece>();
        int line = 0;
        int counted = 0;
        for (var rest = cell; !rest.isBlank(); ) {
            var cut = Cut.first(analysis, rest);
            var source = cut.snippet().stripLeading();
            int end = cell.length() - cut.rest().length();
            int begin = Math.min(cell.length() - rest.stripLeading().length(), end);
            line += (int) cell.substring(counted, begin).chars().filter(c -> c == '\n').count();
            counted = begin;
            rest = cut.rest();
            if (source.isEmpty()) continue;
            pieces.add(
                    new Piece(source, begin, end, line, isStatement(cell.substring(begin, end))));
        }
        return pieces;
    }

    /// The first piece from {@code from} on that is no statement.
    static int endOfStatements(List<Piece> pieces, int from) {
        int end = from;
        int most = Math.min(pieces.size(), from + MOST_TOGETHER);
        while (end < most && pieces.get(end).statement()) end++;
        return end;
    }

    private static boolean isStatement(String text) {
        var code = text.substring(endOfComments(text)).stripTrailing();
        if (CONTROL.matcher(code).lookingAt()) return code.endsWith(";") || code.endsWith("}");
        if (!code.endsWith(";")) return false;
        return ASSIGNMENT.matcher(code).lookingAt()
                || (CALL.matcher(code).lookingAt() && END_OF_CALL.matcher(code).find());
    }

    private static int endOfComments(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) at++;
            else if (text.startsWith("//", at)) at = endOf("\n", text, at);
            else if (text.startsWith("/*", at)) at = endOf("*/", text, at + 2);
            else break;
        }
        return at;
    }

    private static int endOf(String mark, String text, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
