package lab.kernel.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/// Comments, texts and characters in Java source: what stands in them is no code.
final class NoCode {
    private static final Pattern PACKAGE =
            Pattern.compile(
                    "(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)*+(package\\s+([\\w$]+(?:\\.[\\w$]+)*)\\s*;)");

    private NoCode() {}

    /// The package that this is in, as a file is that somebody has pasted.
    static Optional<String> packageOf(String source) {
        var found = PACKAGE.matcher(source);
        return found.lookingAt() ? Optional.of(found.group(2)) : Optional.empty();
    }

    /// The same with blanks for the line that says so, so that every place stays the same.
    static String withoutPackage(String source) {
        var found = PACKAGE.matcher(source);
        if (!found.lookingAt()) return source;
        return source.substring(0, found.start(1))
                + found.group(1).replaceAll("[^\\n]", " ")
                + source.substring(found.end(1));
    }

    /// Behind the comment, text or character that begins at {@code at}; {@code at} if none does.
    static int end(String source, int at) {
        if (source.startsWith("//", at)) return endOf("\n", source, at);
        if (source.startsWith("/*", at)) return endOf("*/", source, at + 2);
        if (source.startsWith("\"\"\"", at)) return endOfQuoted("\"\"\"", source, at + 3);
        char c = source.charAt(at);
        return c == '"' || c == '\'' ? endOfQuoted(String.valueOf(c), source, at + 1) : at;
    }

    /// Where a comment begins that does not end; -1 without one.
    static int openComment(String source) {
        for (int at = 0; at < source.length(); ) {
            if (source.startsWith("/*", at) && source.indexOf("*/", at + 2) < 0) return at;
            at = Math.max(at + 1, end(source, at));
        }
        return -1;
    }

    private static int endOf(String mark, String source, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    /// A text that is not closed on its line ends there.
    private static int endOfQuoted(String mark, String source, int from) {
        int at = from;
        while (at < source.length() && !source.startsWith(mark, at)) {
            if (mark.length() == 1 && source.charAt(at) == '\n') return at;
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), at + mark.length());
    }
}
