package lab.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import lab.kernel.engine.Origins.Origin;
import org.jspecify.annotations.Nullable;

/// What went wrong in a cell, in a person's words: the cell's own lines, no frames of the engine.
final class Explanation {
    private static final String WRAPPER = "REPL.$JShell$";

    /// What a cast says of an object whose class was declared again.
    private static final Pattern TWO_OF_A_NAME =
            Pattern.compile(
                    "^class REPL\\.\\$JShell\\$\\w+\\$([\\w$]+) cannot be cast to class REPL\\.\\$JShell\\$\\w+\\$\\1 ");

    private static final Pattern OWNER =
            Pattern.compile(
                    "location: +(?:variable \\S+ of type|class|interface) ([A-Za-z][\\w.]*)");

    private final Origins origins;
    private final Supplier<Set<String>> names;

    /// @param names that cells have declared
    Explanation(Origins origins, Supplier<Set<String>> names) {
        this.origins = origins;
        this.names = names;
    }

    /// The compiler's complaints about one snippet, each with its line and a caret under the place.
    Outcome.Failed rejected(String source, Origin origin, List<Diag> diagnostics) {
        var lines = new ArrayList<String>();
        var first = "";
        for (Diag each : diagnostics) {
            if (!each.isError()) continue;
            var message = words(each);
            if (first.isEmpty()) first = message.getFirst();
            int at = Math.clamp(each.getPosition(), 0, source.length());
            int line = (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
            int start = source.lastIndexOf('\n', at - 1) + 1;
            lines.add(origin.place(line + 1L) + ": " + message.getFirst());
            lines.add("    " + source.lines().skip(line).findFirst().orElse(""));
            lines.add("    " + " ".repeat(at - start) + "^");
            message.stream().skip(1).map(more -> "  " + more).forEach(lines::add);
        }
        if (lines.isEmpty()) first = "this is not Java that can be compiled";
        if (lines.isEmpty()) lines.add(origin.place(1) + ": " + first);
        return new Outcome.Failed("CompileError", first, lines);
    }

    private List<String> words(Diag diagnostic) {
        var said = diagnostic.getMessage(Locale.ENGLISH).replace(WRAPPER, "");
        var message = new ArrayList<>(said.lines().toList());
        if (message.getFirst().equals("cannot find symbol") && message.size() > 1)
            return List.of(notDeclared(message));
        var inWords = Complaint.inWords(said);
        if (inWords.isPresent()) return List.of(inWords.get());
        message.removeIf(line -> line.strip().startsWith("location:"));
        message.replaceAll(line -> line.strip().replaceAll(" +", " "));
        return message;
    }

    /// Also looks for a name like it: of the cells, or of the library's type that was asked for it.
    private String notDeclared(List<String> message) {
        var symbol = message.get(1).strip().replaceAll(" +", " ").replaceFirst("^symbol: ", "");
        var name = symbol.replaceFirst("^\\w+ ", "").replaceFirst("[(<].*", "");
        var location = message.size() > 2 ? message.getLast() : "";
        var owner = OWNER.matcher(location);
        var known = owner.find() ? Members.of(owner.group(1)) : names.get();
        return Complaint.notDeclared(symbol, Nearest.alike(name, known));
    }

    /// An exception with its causes, down to the learner's last own line.
    Outcome.Failed threw(JShellException exception) {
        var lines = new ArrayList<String>();
        lines.add(headline(exception));
        lines.addAll(frames(exception));
        for (var cause = causeOf(exception); cause != null; cause = causeOf(cause)) {
            lines.add("Caused by: " + headline(cause));
            lines.addAll(frames(cause));
        }
        return new Outcome.Failed(nameOf(exception), messageOf(exception), lines);
    }

    private static @Nullable JShellException causeOf(JShellException exception) {
        return exception.getCause() instanceof JShellException cause ? cause : null;
    }

    private static String nameOf(JShellException exception) {
        return exception instanceof EvalException evaluated
                ? evaluated
                        .getExceptionClassName()
                        .replace(WRAPPER, "")
                        .replaceFirst("^\\d+\\$", "")
                : "UnresolvedName";
    }

    private static String messageOf(JShellException exception) {
        if (exception instanceof UnresolvedReferenceException unresolved)
            return "this needs something that is not declared yet: "
                    + unresolved.getSnippet().source().lines().findFirst().orElse("");
        var message = exception.getMessage();
        if (message == null) return "";
        var two = TWO_OF_A_NAME.matcher(message);
        return two.find()
                ? "this object is of an earlier %1$s; %1$s is declared anew since, so make the object again"
                        .formatted(two.group(1))
                : message;
    }

    private static String headline(JShellException exception) {
        var message = messageOf(exception);
        return nameOf(exception) + (message.isEmpty() ? "" : ": " + message);
    }

    private List<String> frames(JShellException exception) {
        var frames = exception.getStackTrace();
        int last = frames.length - 1;
        while (last >= 0 && originOf(frames[last]) == null) last--;
        var lines = new ArrayList<String>();
        for (int i = 0; i <= last; i++) {
            int again = i;
            while (again < last && frames[again + 1].equals(frames[i])) again++;
            lines.add("    at " + place(frames[i]));
            if (again > i) lines.add("    … and %,d times more".formatted(again - i));
            i = again;
        }
        return lines;
    }

    private String place(StackTraceElement frame) {
        var origin = originOf(frame);
        if (origin == null) return frame.toString();
        var type = frame.getClassName();
        var method = frame.getMethodName();
        var where = type.isEmpty() || type.startsWith(WRAPPER) ? method : type + "." + method;
        var place = origin.place(Math.max(1, frame.getLineNumber()));
        return where.isEmpty() ? place : where + " (" + place + ")";
    }

    private @Nullable Origin originOf(StackTraceElement frame) {
        var file = frame.getFileName();
        return file != null && file.startsWith("#") ? origins.of(file.substring(1)) : null;
    }
}
