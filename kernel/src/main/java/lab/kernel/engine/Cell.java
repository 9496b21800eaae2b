package lab.kernel.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import lab.internal.vm.Message;
import lab.kernel.engine.Origins.Origin;
import org.jspecify.annotations.Nullable;

/// One cell on its way through an engine.
final class Cell {
    private final Engine engine;
    private final int number;
    private final String code;
    private final Optional<String> packageName;
    private final Output output;
    private final int run;
    private final BooleanSupplier interrupted;
    private final Explanation explanation;
    private final List<DeclarationSnippet> incomplete = new ArrayList<>();

    /// @param number that the cell goes by
    /// @param run that its output belongs to
    Cell(
            Engine engine,
            int number,
            String code,
            Output output,
            int run,
            BooleanSupplier interrupted) {
        this.engine = engine;
        this.number = number;
        this.code = NoCode.withoutPackage(code);
        this.packageName = NoCode.packageOf(code);
        this.output = output;
        this.run = run;
        this.interrupted = interrupted;
        this.explanation = new Explanation(engine);
    }

    Outcome run() {
        packageName.ifPresent(name -> say(Sentence.NO_PACKAGE.in(name)));
        var outcome = runAll();
        sayWhatIsMissing();
        return outcome;
    }

    /// javac gives up where source nests deeper than its stack.
    private Outcome runAll() {
        try {
            return runSnippets();
        } catch (StackOverflowError | InternalError e) {
            return new Outcome.Failed("CompilerFailed", Sentence.COMPILER.in());
        }
    }

    private Outcome runSnippets() {
        Outcome outcome = new Outcome.Nothing();
        var pieces = new ArrayList<>(Piece.of(engine.analysis(), code));
        var putOff = new HashSet<Piece>();
        int alone = 0;
        for (int i = 0; i < pieces.size() && !engine.vm().isLost(); ) {
            if (interrupted.getAsBoolean()) return Outcome.Failed.interrupted();
            if (!sweep()) return outcome;
            int end = i < alone ? i : Piece.endOfStatements(pieces, i);
            var together = end == i ? null : runTogether(pieces.get(i), pieces.get(end - 1));
            if (together == null) {
                // One of them is wrong: those before it run, and it is explained by itself.
                alone = Math.max(alone, end);
                var piece = pieces.get(i);
                outcome = evaluate(piece, i == pieces.size() - 1);
                if (outcome instanceof Outcome.Failed failed
                        && failed.isOfCompiler()
                        && putOff.add(piece)) {
                    int later = behindWhatItNames(pieces, i);
                    if (later > i) {
                        outcome = new Outcome.Nothing();
                        pieces.remove(i);
                        pieces.add(later, piece);
                        continue;
                    }
                }
                i++;
            } else {
                outcome = together;
                i = end;
            }
            if (outcome instanceof Outcome.Failed) return outcome;
        }
        return outcome;
    }

    /// In a file, a class may stand before those that it names. JShell takes that only where it can
    /// do without them for a while.
    ///
    /// @return where among the declarations in a row the one at {@code first} has them all before
    ///   it; {@code first} if it names none of those behind it
    private int behindWhatItNames(List<Piece> pieces, int first) {
        var source = pieces.get(first).source();
        int last = first;
        for (int i = first; i < pieces.size(); i++) {
            var found = engine.analysis().sourceToSnippets(pieces.get(i).source());
            if (found.isEmpty() || !(found.getFirst() instanceof DeclarationSnippet declared))
                break;
            if (i > first
                    && Pattern.compile("\\b" + Pattern.quote(declared.name()) + "\\b")
                            .matcher(source)
                            .find()) last = i;
        }
        return last;
    }

    /// Compiles and runs statements as one block, which costs little more than one of them.
    ///
    /// @return null where they do not compile; then nothing has run
    private @Nullable Outcome runTogether(Piece first, Piece last) {
        begin(first, false);
        var block = "{" + code.substring(first.begin(), last.end()) + "\n}";
        for (var event : engine.shell().eval(block)) {
            if (engine.vm().isLost()) break;
            if (interrupted.getAsBoolean()) return Outcome.Failed.interrupted();
            if (event.status() == Snippet.Status.REJECTED) return null;
            if (engine.isTooLarge(event.snippet())) {
                engine.renewCompiler();
                return null;
            }
            if (event.exception() != null) return explanation.threw(event.exception());
        }
        return new Outcome.Nothing();
    }

    private boolean sweep() {
        try {
            engine.sweep();
            return true;
        } catch (LabVmLostException e) {
            return false;
        }
    }

    private Origin begin(Piece piece, boolean named) {
        var origin = new Origin(number, piece.line());
        engine.origins().begin(origin);
        if (named) engine.temporaries().nameAfter(number);
        else engine.temporaries().nameForNobody();
        return origin;
    }

    private Outcome evaluate(Piece piece, boolean last) {
        var origin = begin(piece, last && !output.equals(Output.NONE));
        int open = NoCode.openComment(piece.source());
        if (open >= 0) return explanation.openComment(piece.source(), open, origin);
        Outcome outcome = new Outcome.Nothing();
        var widened = Widened.of(piece.source());
        var events = engine.shell().eval(widened.source());
        if (!events.isEmpty() && engine.isTooLarge(events.getFirst().snippet())) {
            takeBack(events);
            return explanation.refused(origin, Sentence.TOO_LARGE);
        }
        if (!events.isEmpty()
                && events.getFirst().snippet() instanceof TypeDeclSnippet type
                && type.name().equals("java")) {
            // The compiler would find java.lang in no cell to come.
            if (events.getFirst().status() != Snippet.Status.REJECTED) engine.shell().drop(type);
            return explanation.refused(origin, Sentence.NAMED_JAVA);
        }
        if (!bringBack(events)) sayWhatIsGone(events);
        for (var event : events) {
            if (engine.vm().isLost()) return outcome;
            if (interrupted.getAsBoolean()) return Outcome.Failed.interrupted();
            if (event.causeSnippet() == null)
                outcome = outcomeOf(event, piece.source(), widened, origin, last);
            if (outcome instanceof Outcome.Failed) return outcome;
        }
        return outcome;
    }

    private Outcome outcomeOf(
            SnippetEvent event, String source, Widened widened, Origin origin, boolean last) {
        var snippet = event.snippet();
        JShellException exception = event.exception();
        if (exception != null) return explanation.threw(exception);
        switch (event.status()) {
            case REJECTED -> {
                return explanation.rejected(
                        source,
                        widened::inOriginal,
                        origin,
                        engine.shell().diagnostics(snippet).toList());
            }
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> {
                if (snippet instanceof DeclarationSnippet declared) incomplete.add(declared);
            }
            default -> {}
        }
        boolean temporary = snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (!temporary && snippet.kind() != Snippet.Kind.EXPRESSION) return new Outcome.Nothing();
        var shown = last && hasValueToShow(snippet) ? show() : new Outcome.Nothing();
        if (temporary && shown instanceof Outcome.Value && !output.equals(Output.NONE))
            engine.temporaries().keep(engine.shell(), snippet);
        else if (temporary) engine.shell().drop(snippet);
        return shown;
    }

    /// A call or an assignment that ends with a semicolon is a statement, as everywhere in Java.
    private boolean hasValueToShow(Snippet snippet) {
        var source = snippet.source().strip();
        if (!source.endsWith(";")) return true;
        var expression = source.substring(0, source.length() - 1).strip();
        return snippet.subKind() != Snippet.SubKind.ASSIGNMENT_SUBKIND
                && !expression.endsWith(")")
                && !expression.endsWith("++")
                && !expression.endsWith("--");
    }

    private Outcome show() {
        try {
            var answer = engine.vm().ask(id -> new Message.Show(id, run));
            return switch (answer) {
                case Message.Shown(int _, var bundle) -> new Outcome.Value(bundle);
                case Message.Returned _ -> new Outcome.Nothing();
                case Message.Threw(int _, var thrown) ->
                        new Outcome.Failed(
                                thrown.className(),
                                "the value cannot be shown: its toString or display threw "
                                        + thrown.className()
                                        + (thrown.message() == null
                                                ? ""
                                                : ": " + thrown.message()));
                case Message.TooLarge _ ->
                        new Outcome.Failed(
                                "TooLarge",
                                "The value is too large to be shown; show a part of it.");
                default -> Outcome.Failed.interrupted();
            };
        } catch (LabVmLostException e) {
            return new Outcome.Nothing();
        }
    }

    private void takeBack(List<SnippetEvent> events) {
        engine.renewCompiler();
        var first = events.getFirst().snippet();
        for (var event : events)
            if (event.status() == Snippet.Status.OVERWRITTEN) {
                engine.bringBack(event.snippet(), first);
                return;
            }
        if (first instanceof PersistentSnippet) engine.shell().drop(first);
    }

    /// JShell forgets a declaration for a new one also where the new one is wrong.
    private boolean bringBack(List<SnippetEvent> events) {
        if (events.isEmpty()) return false;
        var first = events.getFirst();
        if (first.status() != Snippet.Status.REJECTED || engine.vm().isLost()) return false;
        for (var event : events)
            if (event.status() == Snippet.Status.OVERWRITTEN)
                return engine.bringBack(event.snippet(), first.snippet());
        return false;
    }

    /// A variable of a class that was replaced by another: JShell makes it anew, empty.
    private void sayWhatIsGone(List<SnippetEvent> events) {
        for (var event : events) {
            var cause = event.causeSnippet();
            if (!(event.snippet() instanceof VarSnippet variable)
                    || !(cause instanceof DeclarationSnippet declared)
                    || !event.previousStatus().isDefined()
                    || event.status() == Snippet.Status.OVERWRITTEN
                    || (!event.isSignatureChange() && event.status().isDefined())) continue;
            var what = event.status().isDefined() ? Sentence.EMPTY : Sentence.GONE;
            say(what.in(variable.name(), declared.name()));
        }
    }

    /// Not before the cell's end: the rest of it may declare what its beginning needs.
    private void sayWhatIsMissing() {
        if (engine.vm().isLost()) return;
        for (var declaration : incomplete) {
            var missing = engine.unresolved(declaration);
            if (!missing.isEmpty())
                say(Sentence.MISSING.in(declaration.name(), String.join(", ", missing)));
        }
    }

    private void say(String sentence) {
        output.stream(Output.Stream.STDOUT, sentence + "\n");
    }
}
