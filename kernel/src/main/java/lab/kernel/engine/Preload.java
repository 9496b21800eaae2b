package lab.kernel.engine;

import java.lang.System.Logger.Level;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InaccessibleObjectException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/// The imports that every cell begins with. JShell takes one snippet at a time and runs the
/// compiler for each, which for two dozen of them is most of what a start costs; inside, it
/// compiles sets of snippets. This hands it all as one set. It needs {@link Sweeper#OPENING} on the
/// command line; without it, a start takes longer, and nothing else.
final class Preload {
    private static final System.Logger LOG = System.getLogger(Preload.class.getName());

    private Preload() {}

    static void into(JShell shell, List<String> imports) {
        try {
            atOnce(shell, imports);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOG.log(Level.DEBUG, "JShell takes imports one by one", e);
        }
        var there = shell.imports().map(Snippet::source).toList();
        for (var each : imports) if (!there.contains(each)) shell.eval(each);
    }

    private static void atOnce(JShell shell, List<String> imports)
            throws ReflectiveOperationException {
        var eval = open(JShell.class.getDeclaredField("eval")).get(shell);
        var parse = open(eval.getClass().getDeclaredMethod("sourceToSnippets", String.class));
        var compile = open(eval.getClass().getDeclaredMethod("compileAndLoad", Set.class));
        var complaints = open(Class.forName("jdk.jshell.DiagList").getDeclaredConstructor());
        var unit =
                open(
                        Class.forName("jdk.jshell.Unit")
                                .getDeclaredConstructor(
                                        JShell.class,
                                        Snippet.class,
                                        Snippet.class,
                                        complaints.getDeclaringClass()));
        @Nullable Snippet noCause = null;
        var units = new LinkedHashSet<Object>();
        for (var each : imports) {
            var snippet = ((List<?>) parse.invoke(eval, each)).getFirst();
            units.add(unit.newInstance(shell, snippet, noCause, complaints.newInstance()));
        }
        compile.invoke(eval, units);
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }
}
