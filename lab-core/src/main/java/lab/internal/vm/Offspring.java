package lab.internal.vm;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a cell has started, and what has to end with it when it is stopped: threads that run its
/// code, and processes.
///
/// Java lists no virtual threads, and tells nobody what another thread has inherited. Its own
/// packages know both; {@link #OPENED} lets them be asked.
public final class Offspring {
    /// What a lab VM is started with.
    public static final List<String> OPENED =
            List.of(
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/jdk.internal.vm=ALL-UNNAMED");

    private static final int MILLIS = 10;
    private static final String CELL = "REPL.";

    /// The cell that a thread works for, handed on to each thread that it makes; null where one
    /// that works for none was asked for it.
    private static final InheritableThreadLocal<@Nullable Integer> CELLS =
            new InheritableThreadLocal<>() {
                @Override
                protected @Nullable Integer childValue(@Nullable Integer cell) {
                    if (cell != null) PARENTS.add(cell);
                    return cell;
                }
            };

    /// Cells that have made threads.
    private static final Set<Integer> PARENTS = ConcurrentHashMap.newKeySet();

    private Offspring() {}

    static @Nullable Integer cell() {
        return CELLS.get();
    }

    static void belongTo(int cell) {
        CELLS.set(cell);
    }

    /// Linux tells when a process began to within a second.
    private static final Duration BLUR = Duration.ofSeconds(1);

    /// Ends the processes that this one has started since then.
    static void endProcesses(Instant since) {
        ProcessHandle.current()
                .children()
                .filter(child ->
                        child.info()
                                .startInstant()
                                .filter(at -> !at.plus(BLUR).isBefore(since))
                                .isPresent())
                .forEach(child -> {
                    child.descendants().forEach(ProcessHandle::destroyForcibly);
                    child.destroyForcibly();
                });
    }

    /// Interrupts the threads of a stopped cell until none of them runs a cell's code any more.
    /// Where one goes on in spite of that, this does not return, and the kernel process kills the
    /// VM.
    ///
    /// @return whether that is sure; a VM that is not open to it cannot tell
    static boolean endThreads(int cell) {
        if (!PARENTS.remove(cell)) return true;
        try {
            var threads = new Threads();
            for (var left = threads.of(cell); !left.isEmpty(); left = threads.of(cell)) {
                left.forEach(Thread::interrupt);
                pause();
            }
            return true;
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException _) {
            // It is stopped once more, and is already ending.
        }
    }

    /// All threads of this VM, and what they have inherited.
    private static final class Threads {
        private final Object root;
        private final Method children;
        private final Method threads;
        private final Method inherited;
        private final Method entry;

        Threads() throws ReflectiveOperationException {
            root = method("jdk.internal.vm.ThreadContainers", "root").invoke(null);
            var container = "jdk.internal.vm.ThreadContainer";
            children = method(container, "children");
            threads = method(container, "threads");
            inherited = method("java.lang.InheritableThreadLocal", "getMap", Thread.class);
            entry = method("java.lang.ThreadLocal$ThreadLocalMap", "getEntry", ThreadLocal.class);
        }

        private static Method method(String type, String name, Class<?>... parameters)
                throws ReflectiveOperationException {
            var method = Class.forName(type).getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        }

        /// Those that this cell has started and that run code of a cell now. A thread of a pool
        /// that waits for more to do does not.
        List<Thread> of(int cell) throws ReflectiveOperationException {
            var found = new ArrayList<Thread>();
            add(root, cell, found);
            return found;
        }

        private void add(Object container, int cell, List<Thread> to)
                throws ReflectiveOperationException {
            for (var each : ((Stream<?>) threads.invoke(container)).toList())
                if (each instanceof Thread thread && isOf(cell, thread)) to.add(thread);
            for (var each : ((Stream<?>) children.invoke(container)).toList()) add(each, cell, to);
        }

        private boolean isOf(int cell, Thread thread) throws ReflectiveOperationException {
            if (thread.equals(Thread.currentThread())) return false;
            var map = inherited.invoke(CELLS, thread);
            var known = map == null ? null : entry.invoke(map, CELLS);
            if (known == null) return false;
            var value = known.getClass().getDeclaredField("value");
            value.setAccessible(true);
            return Integer.valueOf(cell).equals(value.get(known))
                    && Stream.of(thread.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().startsWith(CELL));
        }
    }
}
