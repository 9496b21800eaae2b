package lab.internal.vm;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The stop sites of cells. Each loop and each method of a cell calls, by invokedynamic, one shared
/// call site. It does nothing, and costs next to nothing, until a cell is to stop: then it asks.
public final class Stop {
    private static final MethodType NOTHING = MethodType.methodType(void.class);
    private static final MethodHandle GO_ON = MethodHandles.zero(void.class);
    private static final MethodHandle ASK = askHandle();
    private static final MutableCallSite SITE = new MutableCallSite(GO_ON);

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
        return SITE;
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
        if (Cells.current() == stopping) throw new CellStopped();
    }

    private static MethodHandle askHandle() {
        try {
            return MethodHandles.lookup().findStatic(Stop.class, "ask", NOTHING);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Stop.ask", e);
        }
    }
}
