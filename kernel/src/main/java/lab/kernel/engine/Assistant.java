package lab.kernel.engine;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import lab.kernel.engine.Completions.Candidate;

/// Help while a cell is being written: completion, documentation, and whether it is complete.
public final class Assistant {
    private final Session session;

    public Assistant(Session session) {
        this.session = session;
    }

    /// @param status "complete", "incomplete" or "invalid"
    /// @param indent of the next line, if incomplete
    public record Completeness(String status, String indent) {}

    public Completions complete(String code, int cursor) {
        return session.with(engine -> {
            var anchor = new int[] {cursor};
            var start = snippetStart(engine.analysis(), code, cursor);
            var found =
                    engine.analysis()
                            .completionSuggestions(code.substring(start), cursor - start, anchor);
            var candidates = new LinkedHashMap<String, Candidate>();
            for (var each : found)
                candidates.putIfAbsent(
                        each.continuation(),
                        new Candidate(each.continuation(), kindOf(each.continuation())));
            return new Completions(start + anchor[0], candidates.values().stream().toList());
        });
    }

    private static String kindOf(String text) {
        if (text.endsWith("(") || text.endsWith("()")) return "function";
        return Character.isUpperCase(text.codePointAt(0)) ? "class" : "instance";
    }

    /// What is known of the name at, or the call around, the cursor; empty if nothing.
    public String inspect(String code, int cursor, boolean full) {
        return session.with(engine -> {
            int start = snippetStart(engine.analysis(), code, cursor);
            int end = cursor;
            while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
            var source = code.substring(start, end);
            var found = documentation(engine.analysis(), source);
            // A method's name alone means nothing to JShell; the beginning of its call does.
            return found.isEmpty() ? documentation(engine.analysis(), source + "(") : found;
        });
    }

    private static String documentation(SourceCodeAnalysis analysis, String source) {
        return analysis.documentation(source, source.length(), true).stream()
                .map(Assistant::textOf)
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    private static String textOf(Documentation documentation) {
        var javadoc = documentation.javadoc();
        var doc = LibraryDocs.of(documentation.signature());
        if (!doc.isEmpty()) return documentation.signature() + "\n\n" + doc;
        return javadoc == null || javadoc.isBlank()
                ? documentation.signature()
                : documentation.signature() + "\n\n" + javadoc.strip();
    }

    public Completeness completeness(String code) {
        if (code.isBlank() || code.startsWith("%")) return new Completeness("complete", "");
        return session.with(engine -> {
            for (var rest = code; !rest.isBlank(); ) {
                var next = Cut.first(engine.analysis(), rest);
                switch (engine.analysis().analyzeCompletion(next.snippet()).completeness()) {
                    case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                        return new Completeness("incomplete", indentAfter(code));
                    }
                    case UNKNOWN -> {
                        return new Completeness("invalid", "");
                    }
                    default -> {}
                }
                if (isErroneous(engine.analysis(), next.snippet()))
                    return new Completeness("invalid", "");
                rest = next.rest();
            }
            return new Completeness("complete", "");
        });
    }

    private static boolean isErroneous(SourceCodeAnalysis analysis, String source) {
        return analysis.sourceToSnippets(source).stream()
                .anyMatch(ErroneousSnippet.class::isInstance);
    }

    private static String indentAfter(String code) {
        long open = code.chars().filter(c -> c == '{').count();
        long closed = code.chars().filter(c -> c == '}').count();
        return "    ".repeat(Math.clamp(open - closed, 0, 20));
    }

    /// JShell completes in a single snippet: the one that the cursor is in.
    private static int snippetStart(SourceCodeAnalysis analysis, String code, int cursor) {
        int start = 0;
        while (start < cursor) {
            var next = analysis.analyzeCompletion(code.substring(start));
            int end = code.length() - (next.remaining() == null ? 0 : next.remaining().length());
            if (end <= start || end >= cursor) return start;
            start = end;
        }
        return start;
    }
}
