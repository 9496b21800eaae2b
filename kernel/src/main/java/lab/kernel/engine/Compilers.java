package lab.kernel.engine;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.tools.JavaFileManager;
import jdk.jshell.JShell;

/// The compilers of sessions that are over, for those to come. A new JShell has new ones, and each
/// reads what it needs of the JDK and of the library anew, which is most of what a short session
/// takes. JShell itself lets a compiler forget a session's classes after each snippet, and gives
/// none that has failed another one. There is no public way to take them along. This one needs
/// {@link Sweeper#OPENING} on the command line; without it, sessions take longer, and nothing else.
///
/// Safe for several threads.
public final class Compilers {
    /// Characters of cells that one compiler takes, and the sessions: it keeps every name that it
    /// has ever read.
    private static final int MOST_CHARACTERS = 1 << 19;

    private static final int MOST_SESSIONS = 50;

    private static final System.Logger LOG = System.getLogger(Compilers.class.getName());

    private final Deque<Used> waiting = new ArrayDeque<>();

    /// JShell's `TaskFactory`, and how much it has compiled.
    ///
    /// @param characters of cells
    record Used(Object factory, int sessions, int characters) {
        private static Used none(JShell shell) throws ReflectiveOperationException {
            return new Used(field(shell, "taskFactory").get(shell), 0, 0);
        }
    }

    /// Gives a shell that has compiled nothing yet the compilers of one that is over, where there
    /// are any.
    ///
    /// @return what the shell has now; compilers of its own have taken no characters
    Used giveTo(JShell shell) {
        try {
            Used used;
            synchronized (this) {
                used = waiting.poll();
            }
            if (used == null) return Used.none(shell);
            var factory = used.factory();
            var files = field(factory, "fileManager").get(factory);
            ((Map<?, ?>) field(files, "classObjects").get(files)).clear();
            field(files, "proc").set(files, shell);
            field(factory, "state").set(factory, shell);
            field(shell, "taskFactory").set(shell, factory);
            return used;
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOG.log(Level.DEBUG, "each JShell has compilers of its own", e);
            return new Used(shell, MOST_SESSIONS, 0);
        }
    }

    /// Takes those of a shell that compiles nothing any more.
    ///
    /// @param characters of cells that it has compiled
    synchronized void keep(Used used, int characters) {
        var now = new Used(used.factory(), used.sessions() + 1, used.characters() + characters);
        if (now.sessions() < MOST_SESSIONS && now.characters() < MOST_CHARACTERS) waiting.add(now);
        else letGo(now.factory());
    }

    /// The jars that it has read stay open, and all their tables in memory, until they are closed.
    private static void letGo(Object factory) {
        if (factory instanceof JShell) return;
        try {
            var files = field(factory, "fileManager").get(factory);
            // JShell's own manager of files hands no close on to the one that it stands before.
            if (field(files, "stdFileManager").get(files) instanceof JavaFileManager jars)
                jars.close();
        } catch (ReflectiveOperationException | InaccessibleObjectException | IOException e) {
            LOG.log(Level.DEBUG, "the jars that a compiler has read stay open", e);
        }
    }

    /// How many sessions could have some that have compiled before.
    synchronized int waiting() {
        return waiting.size();
    }

    private static Field field(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
