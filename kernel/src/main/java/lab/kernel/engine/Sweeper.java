package lab.kernel.engine;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/// Takes out of JShell what is over. JShell keeps every snippet of a session with its source and
/// its class files, and each compile lists all of them, so that a cell costs the more the more
/// cells were before it. There is no public way to make it forget. This one needs {@link #OPENING}
/// on the command line; without it, long sessions are slower and larger, and nothing else.
final class Sweeper {
    /// What lets this class do its work.
    static final String OPENING = "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED";

    /// Snippets between two sweeps.
    private static final int EVERY = 50;

    /// Snippets that one compiler takes: it keeps every name that it has ever read.
    private static final int TAKEN = 1_000;

    /// Snippets that are over whose lines a stack trace still names: a thread may run their code.
    private static final int TRACEABLE = 500;

    /// A snippet's top-level class, its key's number, and what is nested in it.
    private static final Pattern CLASS =
            Pattern.compile("(?:REPL\\.)?(\\$JShell\\$(\\d+)\\w*)(?:\\$.*)?");

    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

    private final Set<Snippet> snippets;
    private final List<@Nullable Snippet> byKey;
    private final Map<String, Set<Integer>> dependencies;
    private final Map<String, ?> wraps;
    private final Map<String, ?> classFiles;
    private final Map<String, ?> loaded;
    private final Object compilers;
    private final Method renewCompilers;
    private final Method className;
    private final Field status;
    private final Field sequence;
    private final JShell shell;
    private int begun;

    private Sweeper(JShell shell) throws ReflectiveOperationException {
        this.shell = shell;
        Object maps = get(shell, "maps");
        snippets = get(maps, "snippets");
        byKey = get(maps, "keyIndexToSnippet");
        dependencies = get(maps, "dependencies");
        wraps = get(get(shell, "outerMap"), "classOuters");
        compilers = get(shell, "taskFactory");
        renewCompilers = compilers.getClass().getDeclaredMethod("initTaskPool");
        renewCompilers.setAccessible(true);
        classFiles = get(get(compilers, "fileManager"), "classObjects");
        loaded = get(get(shell, "classTracker"), "map");
        status = open(Snippet.class.getDeclaredField("status"));
        sequence = open(Snippet.class.getDeclaredField("seq"));
        className = Snippet.class.getDeclaredMethod("className");
        className.setAccessible(true);
    }

    /// @return null where JShell is closed to us
    static @Nullable Sweeper of(JShell shell) {
        try {
            return new Sweeper(shell);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOG.log(Level.DEBUG, "JShell keeps everything", e);
            return null;
        }
    }

    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // the fields' types are JShell's; a test sees that they fit
    private static <T> T get(Object of, String field) throws ReflectiveOperationException {
        return (T) open(of.getClass().getDeclaredField(field)).get(of);
    }

    private static Field open(Field field) {
        field.setAccessible(true);
        return field;
    }

    /// To be called before each snippet.
    ///
    /// @return the names of the classes that no snippet to come can use, mostly none
    List<String> sweep() {
        if (++begun % EVERY != 0) return List.of();
        var alive = new HashSet<String>();
        var reused = new HashSet<Integer>();
        for (int i = 0; i < byKey.size(); i++) {
            var each = byKey.get(i);
            if (each == null) continue;
            if (isForGood(each)) byKey.set(i, null);
            else reused.add(i);
            if (isAlive(each)) alive.add(classOf(each));
        }
        snippets.removeIf(each -> !isAlive(each));
        dependencies.values().forEach(keys -> keys.removeIf(key -> byKey.get(key) == null));
        dependencies.values().removeIf(Set::isEmpty);
        int traceable = byKey.size() - TRACEABLE;
        wraps.keySet().removeIf(name -> isOver(name, alive) && keyOf(name) < traceable);
        // JShell names the next class of a key after those it has loaded.
        loaded.keySet().removeIf(name -> isOver(name, alive) && !reused.contains(keyOf(name)));
        var over = classFiles.keySet().stream().filter(name -> isOver(name, alive)).toList();
        over.forEach(classFiles::remove);
        if (begun % TAKEN == 0) renewCompilers();
        return over;
    }

    private void renewCompilers() {
        try {
            renewCompilers.invoke(compilers);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compilers of " + compilers, e);
        }
    }

    /// Makes JShell take a rejected snippet for one that can still become right, so that the next
    /// of its key, which is {@code former} again, gets the class that {@code former} had.
    void giveWayTo(Snippet former, Snippet rejected) {
        try {
            status.set(rejected, Snippet.Status.RECOVERABLE_NOT_DEFINED);
            sequence.set(rejected, sequence.get(former));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("status of " + rejected, e);
        }
    }

    private boolean isAlive(Snippet snippet) {
        return snippet instanceof PersistentSnippet && shell.status(snippet).isActive();
    }

    /// Whether its key never gets another snippet.
    private boolean isForGood(Snippet snippet) {
        return !(snippet instanceof PersistentSnippet)
                || (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                        && !isAlive(snippet));
    }

    private String classOf(Snippet snippet) {
        try {
            return (String) className.invoke(snippet);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no class name of " + snippet, e);
        }
    }

    private static boolean isOver(String name, Set<String> alive) {
        var parts = CLASS.matcher(name);
        return parts.matches() && !alive.contains(parts.group(1));
    }

    private static int keyOf(String name) {
        var parts = CLASS.matcher(name);
        return parts.matches() ? Integer.parseInt(parts.group(2)) : Integer.MAX_VALUE;
    }
}
