package lab.kernel.engine;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import lab.kernel.engine.Origins.Origin;
import lab.view.CellNames;
import lab.view.Complaints;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// What went wrong in a cell, in a person's words: the cell's own lines, no frames of the engine.
final class Explanation {
    private static final String WRAPPER = "REPL.$JShell$";

    /// Before the name of an exception that another one had suppressed.
    static final String SUPPRESSED = "Suppressed: ";

    /// Frames of the stop sites; where a stack is full, they are its top.
    private static final Pattern ENGINE =
            Pattern.compile("java\\.lang\\.invoke\\..*|lab\\.internal\\.vm\\..*");

    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(
                    UnicodeScript.HANGUL,
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA);

    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    /// How many names of a type are told.
    private static final int MOST_NAMED = 16;

    /// The library's own frames, and those of the workbook's.
    private static final Pattern LIBRARY = Pattern.compile("(?:lab|workbook)\\..*");

    private static final Pattern LAMBDA =
            Pattern.compile("lambda\\$(?:do_it\\$|([\\w$]+?))\\$\\d+");

    /// What is taken for a package where a class with that name is not known.
    private static final Pattern NO_PACKAGE = Pattern.compile("package ([A-Z]\\w*) does not exist");

    /// What a cast says of an object whose class was declared again.
    private static final Pattern TWO_OF_A_NAME =
            Pattern.compile(
                    "^class REPL\\.\\$JShell\\$\\w+\\$([\\w$]+) cannot be cast to class REPL\\.\\$JShell\\$\\w+\\$\\1 ");

    private static final Pattern OWNER =
            Pattern.compile(
                    "location: +(?:variable \\S+ of type|class|interface) ([A-Za-z][\\w.]*)");

    private final Origins origins;
    private final Supplier<Set<String>> names;
    private final Function<String, List<String>> importable;

    Explanation(Engine engine) {
        this.origins = engine.origins();
        this.names = engine::names;
        this.importable = engine::importable;
    }

    /// The compiler's complaints about one snippet, each with its line and a caret under the place.
    ///
    /// @param place where in {@code source} a position of the compiler's is
    Outcome.Failed rejected(
            String source, IntUnaryOperator place, Origin origin, List<Diag> diagnostics) {
        var lines = new ArrayList<String>();
        var first = "";
        for (Diag each : diagnostics) {
            if (!each.isError()) continue;
            var message = words(each);
            if (first.isEmpty()) first = message.getFirst();
            int at = Math.clamp(place.applyAsInt((int) each.getPosition()), 0, source.length());
            var pointed = pointed(source, at, origin, message.getFirst());
            // As of `A a = new A();`, where A is unknown twice.
            if (lines.contains(pointed.getFirst())) continue;
            lines.addAll(pointed);
            message.stream().skip(1).map(more -> "  " + more).forEach(lines::add);
        }
        if (lines.isEmpty()) first = "this is not Java that can be compiled";
        if (lines.isEmpty()) lines.add(origin.place(1) + ": " + first);
        return new Outcome.Failed(Outcome.Failed.COMPILE_ERROR, first, lines);
    }

    /// JShell takes what is behind such a comment for an empty cell.
    ///
    /// @param at where in {@code source} the comment begins
    Outcome.Failed openComment(String source, int at, Origin origin) {
        var message = Complaint.inWords("unclosed comment").orElseThrow();
        return new Outcome.Failed(
                Outcome.Failed.COMPILE_ERROR, message, pointed(source, at, origin, message));
    }

    /// A snippet that is right as Java, but cannot be had.
    Outcome.Failed refused(Origin origin, Sentence why) {
        var message = why.in();
        return new Outcome.Failed(
                Outcome.Failed.COMPILE_ERROR, message, List.of(origin.place(1) + ": " + message));
    }

    /// A sentence with its place, the line that it is about, and a caret.
    private static List<String> pointed(String source, int at, Origin origin, String sentence) {
        int line = (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        int start = source.lastIndexOf('\n', at - 1) + 1;
        return List.of(
                origin.place(line + 1L) + ": " + sentence,
                "    " + source.lines().skip(line).findFirst().orElse(""),
                "    " + blanks(source.substring(start, at)) + "^");
    }

    /// As wide as the text: Hangul, Chinese characters and pictures take two columns.
    private static String blanks(String text) {
        var blanks = new StringBuilder();
        text.codePoints()
                .map(c ->
                        WIDE.contains(UnicodeScript.of(c)) || Character.isEmojiPresentation(c)
                                ? IDEOGRAPHIC_SPACE
                                : ' ')
                .forEach(blanks::appendCodePoint);
        return blanks.toString();
    }

    private List<String> words(Diag diagnostic) {
        var said = diagnostic.getMessage(Locale.ENGLISH).replace(WRAPPER, "");
        var message = new ArrayList<>(said.lines().toList());
        if (message.getFirst().equals("cannot find symbol") && message.size() > 1)
            return List.of(notDeclared(message));
        var unknown = NO_PACKAGE.matcher(message.getFirst());
        if (unknown.matches()) return List.of(unknownType(unknown.group(1)));
        var inWords = Complaint.inWords(said);
        if (inWords.isPresent()) return List.of(inWords.get());
        message.removeIf(line -> line.strip().startsWith("location:"));
        message.replaceAll(line -> line.strip().replaceAll(" +", " "));
        return message;
    }

    private String unknownType(String name) {
        var imports = importable.apply(name);
        return imports.isEmpty()
                ? Complaint.notDeclared("class " + name, Nearest.alike(name, typeNames()))
                : Complaint.notImported("class " + name, imports);
    }

    /// Also looks for a name like it: of the cells, or of the library's type that was asked for it.
    private String notDeclared(List<String> message) {
        var symbol =
                Complaint.withoutPackages(message.get(1))
                        .strip()
                        .replaceAll(" +", " ")
                        .replaceFirst("^symbol: ", "");
        var name = symbol.replaceFirst("^\\w+ ", "").replaceFirst("[(<].*", "");
        var location = message.size() > 2 ? message.getLast() : "";
        var owner = OWNER.matcher(location);
        boolean isMember = owner.find();
        var known = isMember ? Members.of(owner.group(1)) : names.get();
        if (isMember && symbol.startsWith("variable ") && known.contains(name))
            return Complaint.methodNotCalled(name);
        boolean isType = symbol.startsWith("class ") || Character.isUpperCase(name.charAt(0));
        if (isType) known = typeNames();
        var imports = isType ? importable.apply(name) : List.<String>of();
        if (!imports.isEmpty()) return Complaint.notImported(symbol, imports);
        var nearest = Nearest.alike(name, known);
        if (!isMember || isType) return Complaint.notDeclared(symbol, nearest);
        return Complaint.noMember(
                Complaint.withoutPackages(owner.group(1)), symbol, nearest, some(known));
    }

    /// Of a type's names those that are not every object's; of too many none.
    private static List<String> some(Set<String> members) {
        var own = new TreeSet<>(members);
        own.removeAll(Members.of("Object"));
        return own.size() > MOST_NAMED ? List.of() : List.copyOf(own);
    }

    private Set<String> typeNames() {
        var all = new TreeSet<>(names.get());
        all.addAll(Members.TYPES.get());
        return all;
    }

    /// An exception with its causes, down to the learner's last own line.
    Outcome.Failed threw(JShellException exception) {
        var lines = new ArrayList<String>();
        lines.add(headline(exception));
        lines.addAll(indented(exception));
        for (var cause = causeOf(exception); cause != null; cause = causeOf(cause)) {
            // A suppressed one comes as a cause, too: JShell hands on nothing else.
            var headline = headline(cause);
            lines.add(headline.startsWith(SUPPRESSED) ? headline : "Caused by: " + headline);
            lines.addAll(indented(cause));
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

    private String messageOf(JShellException exception) {
        if (exception instanceof UnresolvedReferenceException unresolved)
            return "this needs something that is not declared yet: "
                    + unresolved.getSnippet().source().lines().findFirst().orElse("");
        if (nameOf(exception).equals("java.awt.HeadlessException")) return Sentence.NO_SCREEN.in();
        var message = exception.getMessage();
        if (message == null) return "";
        var two = TWO_OF_A_NAME.matcher(message);
        return two.find()
                ? "this object is of an earlier %1$s; %1$s is declared anew since, so make the object again"
                        .formatted(two.group(1))
                : CellNames.plain(
                        isOfLibrary(exception) ? Complaints.inLanguage(message) : message);
    }

    private String headline(JShellException exception) {
        var message = messageOf(exception);
        return nameOf(exception) + (message.isEmpty() ? "" : ": " + message);
    }

    private List<String> indented(JShellException exception) {
        return places(exception.getStackTrace()).stream()
                .map(each -> "    " + (each.startsWith("…") ? each : "at " + each))
                .toList();
    }

    /// The frames of cells, and those above them, each with its cell and line.
    ///
    /// @param thrown as JShell names its own: by the snippet's id and line
    List<String> places(StackTraceElement... thrown) {
        var frames =
                Stream.of(thrown)
                        .filter(frame -> !ENGINE.matcher(frame.getClassName()).matches())
                        .filter(frame -> !frame.getMethodName().equals("do_it$Aux"))
                        .toArray(StackTraceElement[]::new);
        int last = frames.length - 1;
        while (last >= 0 && originOf(frames[last]) == null) last--;
        var lines = new ArrayList<String>();
        for (int i = firstTold(frames, last); i <= last; i++) {
            if (isLibrary(frames[i])) continue;
            int again = i;
            while (again < last && frames[again + 1].equals(frames[i])) again++;
            lines.add(place(frames[i]));
            if (again > i)
                lines.add(Language.say("… and %,d times more", "… 같은 호출이 %,d번 더 있습니다", again - i));
            i = again;
        }
        return lines;
    }

    /// What the library complains of is in its sentence, and how it came to that is its own affair:
    /// the frames begin where a cell called it.
    private int firstTold(StackTraceElement[] frames, int last) {
        int cell = 0;
        while (cell < last && originOf(frames[cell]) == null) cell++;
        boolean inLibrary = Stream.of(frames).limit(cell).anyMatch(Explanation::isLibrary);
        return inLibrary ? cell : 0;
    }

    private boolean isOfLibrary(JShellException exception) {
        return Stream.of(exception.getStackTrace())
                .takeWhile(frame -> originOf(frame) == null)
                .filter(frame -> !ENGINE.matcher(frame.getClassName()).matches())
                .anyMatch(Explanation::isLibrary);
    }

    private static boolean isLibrary(StackTraceElement frame) {
        return LIBRARY.matcher(frame.getClassName()).matches();
    }

    private String place(StackTraceElement frame) {
        var origin = originOf(frame);
        if (origin == null) return frame.toString();
        var type = frame.getClassName();
        var method = methodOf(frame);
        var where = type.isEmpty() || type.startsWith(WRAPPER) ? method : type + "." + method;
        var place = origin.place(Math.max(1, frame.getLineNumber()));
        return where.isEmpty() ? place : where + " (" + place + ")";
    }

    private static String methodOf(StackTraceElement frame) {
        var lambda = LAMBDA.matcher(frame.getMethodName());
        if (!lambda.matches()) return frame.getMethodName();
        return lambda.group(1) == null ? "lambda" : "lambda in " + lambda.group(1);
    }

    private @Nullable Origin originOf(StackTraceElement frame) {
        var file = frame.getFileName();
        return file != null && file.startsWith("#") ? origins.of(file.substring(1)) : null;
    }
}
