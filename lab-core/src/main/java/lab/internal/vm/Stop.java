package lab.internal.vm;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The stop sites of cells. Each loop and each method of a cell calls, by invokedynamic, the call
/// site of its snippet, and that one a site that all share. Neither does anything, or costs more
/// than next to nothing, until a cell is to stop: then the shared one asks. What a stopped cell has
/// left behind for later, with a pool or a timer, finds that its snippet's own site is closed.
public final class Stop {
    private static final MethodHandle GO_ON = MethodHandles.zero(void.class);
    private static final MethodHandle ASK = handle("ask");
    private static final MethodHandle CLOSED = handle("closed", int.class);
    private static final MutableCallSite SITE = new MutableCallSite(GO_ON);
    private static final MethodHandle SHARED = SITE.dynamicInvoker();

    /// By the outermost class of each snippet.
    private static final ClassValue<MutableCallSite> SITES =
            new ClassValue<>() {
                @Override
                protected MutableCallSite computeValue(Class<?> snippet) {
                    return new MutableCallSite(SHARED);
                }
            };

    private static final int LINGER_MILLIS = 500;

    private static volatile int stopping = Cells.NONE;

    private Stop() {}

    /// Thrown in a cell's thread to end it. An error, so that few handlers of a learner catch it;
    /// one that does meets it again at the next stop site.
    static final class CellStopped extends Error {
        CellStopped() {
            super("the cell was stopped", null, false, false);
        }
    }

    /// Bootstrap of every stop site.
    public static CallSite site(MethodHandles.Lookup caller, String name, MethodType type) {
        return SITES.get(caller.lookupClass().getNestHost());
    }

    /// What {@code cell} has run is not to begin again, but where another cell's own thread calls
    /// it.
    static void close(int cell, Collection<Class<?>> snippets) {
        if (snippets.isEmpty()) return;
        var sites = snippets.stream().map(SITES::get).toArray(MutableCallSite[]::new);
        for (var each : sites) each.setTarget(MethodHandles.insertArguments(CLOSED, 0, cell));
        MutableCallSite.syncAll(sites);
    }

    /// From now on every thread of {@code cell} ends at its next stop site.
    static synchronized void begin(int cell) {
        stopping = cell;
        switchTo(ASK);
    }

    /// To be called once the cell's own thread has ended, where nobody knows whether all that it
    /// started have. They have some time to come to a stop site, too.
    static void endSoon(int cell) {
        CompletableFuture.delayedExecutor(LINGER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> end(cell));
    }

    /// To be called once the cell's threads have ended, all of them.
    static synchronized void end(int cell) {
        if (stopping != cell) return;
        switchTo(GO_ON);
        stopping = Cells.NONE;
    }

    private static void switchTo(MethodHandle target) {
        SITE.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    @SuppressWarnings("UnusedMethod") // found by its name, below
    private static void ask() {
        if (stopping != Cells.NONE && Cells.current() == stopping) throw new CellStopped();
    }

    @SuppressWarnings("UnusedMethod") // found by its name, below
    private static void closed(int cell) {
        var own = Offspring.cell();
        if (own == null || own == cell || own != Cells.latest()) throw new CellStopped();
        ask();
    }

    private static MethodHandle handle(String name, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findStatic(Stop.class, name, MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Stop." + name, e);
        }
    }
}
