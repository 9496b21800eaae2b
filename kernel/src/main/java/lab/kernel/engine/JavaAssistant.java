package lab.kernel.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import lab.kernel.engine.Completions.Candidate;

/// Help with Java.
public final class JavaAssistant implements Assistant {
    private static final Pattern IN_A_TYPE = Pattern.compile("\\b\\p{Lu}\\w*\\.$");

    /// In a signature JShell writes a record's name with all its components.
    private static final Pattern RECORD_TYPE = Pattern.compile("(\\w+)\\([^()]*\\)(?=[.(])");

    /// A console that waits longer than a second for an answer never asks again.
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private static final Completeness INVALID = new Completeness("invalid", "");

    /// Comments and literals: a brace in them opens nothing.
    private static final Pattern NO_BRACES =
            Pattern.compile(
                    "//.*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'");

    /// The type whose member a signature is of, or that it is.
    private static final Pattern OWNER =
            Pattern.compile("(?:^|[ .])([A-Z]\\w*)(?:<[^(]*>)?(?:[.]\\w+)?(?:\\(|:|$)");

    /// Where JShell has the JDK's documentation from.
    private static final boolean HAS_SOURCES =
            Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip"));

    private final Session session;

    public JavaAssistant(Session session) {
        this.session = session;
    }

    @Override
    public Completions complete(String cell, int cursor) {
        var code = NoCode.withoutPackage(cell);
        return session.with(engine -> {
            var analysis = engine.analysis();
            int start = snippetStart(analysis, code, cursor);
            var found = completions(analysis, code, start, cursor, "");
            // What the cell itself declares before this is known within a block only.
            return found.candidates().isEmpty() && start > 0
                    ? completions(analysis, code, 0, cursor, "{")
                    : found;
        });
    }

    /// @param start where in the code the part begins that is looked at
    /// @param before it
    private static Completions completions(
            SourceCodeAnalysis analysis, String code, int start, int cursor, String before) {
        int shift = before.length() - start;
        var anchor = new int[] {cursor + shift};
        var found =
                analysis.completionSuggestions(
                        before + code.substring(start), cursor + shift, anchor);
        int from = anchor[0] - shift;
        var candidates = new LinkedHashMap<String, Candidate>();
        for (var each : found) {
            var text = each.continuation();
            candidates.putIfAbsent(text, new Candidate(text, kindOf(text, code, from)));
        }
        return new Completions(from, List.copyOf(candidates.values()));
    }

    /// JShell does not say what it suggests; Java's habits of naming do.
    private static String kindOf(String text, String code, int from) {
        if (text.endsWith("(") || text.endsWith("()")) return "function";
        if (text.isEmpty() || !Character.isUpperCase(text.codePointAt(0))) return "instance";
        boolean allCaps = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        return allCaps && (text.contains("_") || IN_A_TYPE.matcher(code.substring(0, from)).find())
                ? "instance"
                : "class";
    }

    @Override
    public String inspect(String cell, int cursor) {
        var code = NoCode.withoutPackage(cell);
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
                .map(each -> textOf(each, HAS_SOURCES))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /// @param hasSources whether this JDK came with them
    static String textOf(Documentation documentation, boolean hasSources) {
        var signature = RECORD_TYPE.matcher(documentation.signature()).replaceAll("$1");
        var own = LibraryDocs.of(signature);
        if (!own.isEmpty()) return signature + "\n\n" + own.strip();
        var doc = documentation.javadoc();
        if (doc != null && !doc.isBlank()) return signature + "\n\n" + Javadoc.plain(doc);
        return !hasSources && isOfTheJdk(signature)
                ? signature + "\n\n" + Sentence.NO_SOURCES.in()
                : signature;
    }

    private static boolean isOfTheJdk(String signature) {
        var owner = OWNER.matcher(signature);
        return owner.find() && !Members.of(owner.group(1)).isEmpty();
    }

    @Override
    public Completeness completeness(String cell) {
        var code = NoCode.withoutPackage(cell);
        if (code.isBlank()) return new Completeness("complete", "");
        var answer = new CompletableFuture<Completeness>();
        Thread.ofPlatform()
                .daemon()
                .name("lab-completeness")
                .stackSize(Session.STACK)
                .start(() -> {
                    try {
                        answer.complete(asJava(code));
                    } catch (RuntimeException | Error e) {
                        answer.completeExceptionally(e);
                    }
                });
        try {
            return answer.completeOnTimeout(
                            byItsBraces(code), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return byItsBraces(code);
        }
    }

    private static Completeness byItsBraces(String code) {
        var indent = indentAfter(code);
        return new Completeness(indent.isEmpty() ? "complete" : "incomplete", indent);
    }

    private Completeness asJava(String code) {
        return session.with(engine -> {
            for (var rest = code; !rest.isBlank(); ) {
                var next = engine.analysis().analyzeCompletion(rest);
                switch (next.completeness()) {
                    case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                        return new Completeness("incomplete", indentAfter(code));
                    }
                    case UNKNOWN -> {
                        return INVALID;
                    }
                    default -> {}
                }
                var cut = Cut.first(engine.analysis(), rest);
                if (!isJava(engine.analysis(), cut.snippet())) return INVALID;
                rest = cut.rest();
            }
            return new Completeness("complete", "");
        });
    }

    /// JShell takes {@code int = 3;} for complete, and finds only then that it is none.
    private static boolean isJava(SourceCodeAnalysis analysis, String source) {
        return analysis.sourceToSnippets(source).stream()
                        .noneMatch(ErroneousSnippet.class::isInstance)
                || Syntax.isJava(source);
    }

    private static String indentAfter(String code) {
        var bare = NO_BRACES.matcher(code).replaceAll("");
        long open = bare.chars().filter(c -> c == '{').count();
        long closed = bare.chars().filter(c -> c == '}').count();
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
