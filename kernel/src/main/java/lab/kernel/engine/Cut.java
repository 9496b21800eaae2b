package lab.kernel.engine;

import jdk.jshell.ErroneousSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/// A cell's first snippet, and what comes after it.
record Cut(String snippet, String rest) {
    static Cut first(SourceCodeAnalysis analysis, String code) {
        var found = analysis.analyzeCompletion(code);
        if (found.source() == null || found.remaining().length() == code.length())
            return new Cut(code, "");
        if (found.completeness() == Completeness.COMPLETE
                && isSeveralLines(analysis, found.source())) return firstByLines(analysis, code);
        return new Cut(found.source(), found.remaining());
    }

    /// JShell takes {@code 1\n2} for one expression, and then finds that it is none.
    private static boolean isSeveralLines(SourceCodeAnalysis analysis, String source) {
        var text = source.strip();
        return text.contains("\n")
                && !text.endsWith(";")
                && !text.endsWith("}")
                && analysis.sourceToSnippets(source).stream()
                        .anyMatch(ErroneousSnippet.class::isInstance);
    }

    private static Cut firstByLines(SourceCodeAnalysis analysis, String code) {
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', end + 1)) {
            var lines = code.substring(0, end);
            if (lines.isBlank()) continue;
            var found = analysis.analyzeCompletion(lines);
            if (found.completeness() == Completeness.COMPLETE && found.remaining().isBlank())
                return new Cut(lines, code.substring(end));
        }
        return new Cut(code, "");
    }
}
