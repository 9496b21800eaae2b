package lab.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A record as JShell takes it. JShell makes every type of a cell public, and of a public record
/// Java wants a public canonical constructor; in a file, where the record is not public, {@code
/// Port {…}} will do. So the word is added where a constructor stands without one.
///
/// @param source with what was added
/// @param added where, in characters of {@code source}
record Widened(String source, List<Integer> added) {
    private static final String WORD = "public ";

    private static final Pattern RECORD =
            Pattern.compile(
                    "(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/|@[\\w.]+(?:\\([^)]*\\))?|\\b(?:public|private|protected|static|final|strictfp)\\b)*"
                            + "\\brecord\\s+([\\w$]+)");

    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\s*\\([^()]*\\))?");

    static Widened of(String source) {
        var head = RECORD.matcher(source);
        if (!head.lookingAt()) return new Widened(source, List.of());
        var constructor = Pattern.compile("\\G" + Pattern.quote(head.group(1)) + "\\s*[({]");
        var wide = new StringBuilder();
        var added = new ArrayList<Integer>();
        int depth = 0;
        boolean fresh = false;
        for (int at = 0; at < source.length(); ) {
            int next = Math.max(NoCode.end(source, at), endOfAnnotation(source, at));
            if (next == at) {
                char c = source.charAt(at);
                if (fresh
                        && depth == 1
                        && constructor.matcher(source).region(at, source.length()).find()) {
                    added.add(wide.length());
                    wide.append(WORD);
                }
                if (c == '{' || c == '(') depth++;
                if (c == '}' || c == ')') depth--;
                fresh = c == '{' || c == '}' || c == ';' || (fresh && Character.isWhitespace(c));
                next = at + 1;
            }
            wide.append(source, at, next);
            at = next;
        }
        return new Widened(wide.toString(), List.copyOf(added));
    }

    /// Where in the learner's own source a place of {@link #source} is.
    int inOriginal(int at) {
        int place = at;
        for (int each : added) if (each < at) place -= Math.min(WORD.length(), at - each);
        return place;
    }

    private static int endOfAnnotation(String source, int at) {
        var annotation = ANNOTATION.matcher(source).region(at, source.length());
        return annotation.lookingAt() ? annotation.end() : at;
    }
}
