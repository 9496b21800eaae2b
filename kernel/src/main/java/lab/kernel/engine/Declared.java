package lab.kernel.engine;

import java.util.List;
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

    private static boolean isUsable(JShell shell, Snippet snippet) {
        return shell.status(snippet) == Snippet.Status.VALID;
    }

    private static String typeOf(VarSnippet variable) {
        return variable.typeName().replaceAll("\\b(?:[a-z]\\w*[.])+(?=[A-Z])", "");
    }
}
