package lab.kernel.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/// What a session's cells have declared.
public final class Declared {
    private Declared() {}

    /// A variable that has a value.
    public record Variable(String type, String name) {}

    public static List<Variable> variables(Session session) {
        return session.with(engine ->
                engine.shell()
                        .variables()
                        .filter(each -> isUsable(engine.shell(), each))
                        .filter(each -> !each.name().startsWith("$"))
                        .map(each -> new Variable(typeOf(each), each.name()))
                        .toList());
    }

    /// The heads of methods, such as {@code twice(int) → int}.
    public static List<String> methods(Session session) {
        return session.with(engine ->
                engine.shell()
                        .methods()
                        .map(each -> {
                            int close = each.signature().lastIndexOf(')') + 1;
                            return each.name()
                                    + each.signature().substring(0, close)
                                    + " → "
                                    + each.signature().substring(close);
                        })
                        .toList());
    }

    public static List<String> types(Session session) {
        return session.with(engine -> engine.shell().types().map(each -> each.name()).toList());
    }

    /// What cells have given a name to. Waits until cells can run.
    public static Set<String> names(Session session) {
        try {
            return session.with(Engine::names);
        } catch (CompletionException e) {
            // The next cell says why there is no lab VM.
            return Set.of();
        }
    }

    /// Those that still lack something to be used, by name, and what.
    public static Map<String, List<String>> incomplete(Session session) {
        try {
            return session.with(Engine::incomplete);
        } catch (CompletionException e) {
            // All are gone with their lab VM.
            return new TreeMap<>();
        }
    }

    /// The heads of methods with this name, such as {@code int twice(int n)}.
    public static List<String> methodsNamed(Session session, String name) {
        return session.with(engine -> engine.methodsNamed(name));
    }

    /// Lets the session forget the methods and types under these names.
    ///
    /// @return the names that there were
    public static Set<String> forget(Session session, Set<String> names) {
        try {
            return session.with(engine -> engine.forget(names));
        } catch (CompletionException | IllegalStateException e) {
            // All are gone with their lab VM.
            return Set.of();
        }
    }

    /// Has names mean packages and the library's types again, whatever cells have put before them.
    ///
    /// @return the names of what stood there
    public static Set<String> uncover(Session session, Set<String> names) {
        try {
            return session.with(engine -> engine.uncover(names));
        } catch (CompletionException | IllegalStateException e) {
            // All are gone with their lab VM.
            return Set.of();
        }
    }

    private static boolean isUsable(JShell shell, Snippet snippet) {
        return shell.status(snippet) == Snippet.Status.VALID;
    }

    private static String typeOf(VarSnippet variable) {
        return variable.typeName().replaceAll("\\b(?:[a-z]\\w*[.])+(?=[A-Z])", "");
    }
}
