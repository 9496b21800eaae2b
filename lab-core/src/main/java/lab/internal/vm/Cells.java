package lab.internal.vm;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// The cells that are running, each on a virtual thread of its own: there, an interrupt also closes
/// a socket that is blocked. Threads that a cell starts belong to it.
final class Cells {
    static final int NONE = 0;

    private static volatile int latest = NONE;

    /// How long a stopped cell may wait for a process before that is ended, too.
    private static final int PATIENCE_MILLIS = 300;

    private volatile Instant began = Instant.EPOCH;
    private final ConcurrentMap<Integer, Thread> running = new ConcurrentHashMap<>();
    private volatile int stopped = NONE;
    private final Runnable flush;
    private final Consumer<Message> answer;
    private final IntConsumer close;

    /// @param flush sends what the cell has printed, called before its answer is
    /// @param answer sends the cell's answer
    /// @param close keeps what a stopped cell has run from running again
    Cells(Runnable flush, Consumer<Message> answer, IntConsumer close) {
        this.flush = flush;
        this.answer = answer;
        this.close = close;
    }

    /// A learner's code, and what to answer when it has run.
    @FunctionalInterface
    interface Body {
        Message run() throws Throwable;
    }

    static int latest() {
        return latest;
    }

    /// The cell that this thread works for; the latest one where nobody can tell.
    static int current() {
        var cell = Offspring.cell();
        return cell == null ? latest : cell;
    }

    /// Runs {@code body} for {@code cell}.
    ///
    /// @param whenStopped the answer when it was stopped
    /// @param whenThrown the answer when it threw
    void run(int cell, Body body, Message whenStopped, Function<Throwable, Message> whenThrown) {
        if (latest != cell) began = Instant.now();
        latest = cell;
        var thread =
                Thread.ofVirtual()
                        .name("cell " + cell)
                        .unstarted(() -> answer(cell, body, whenStopped, whenThrown));
        running.put(cell, thread);
        if (stopped == cell) stop(cell);
        thread.start();
    }

    private void answer(
            int cell, Body body, Message whenStopped, Function<Throwable, Message> whenThrown) {
        Offspring.belongTo(cell);
        Message message;
        try {
            message = stopped == cell ? whenStopped : body.run();
        } catch (Throwable e) {
            message = whenThrown.apply(e);
        }
        boolean wasStopped = end(cell);
        if (wasStopped) {
            close.accept(cell);
            endWhatItStarted(cell);
        }
        flush.run();
        answer.accept(wasStopped ? whenStopped : message);
    }

    private synchronized boolean end(int cell) {
        return running.remove(cell) == null;
    }

    private static void endWhatItStarted(int cell) {
        boolean ended = false;
        try {
            ended = Offspring.endThreads(cell);
        } finally {
            // A thread of a pool that is still there may be given more to do.
            if (ended) Stop.end(cell);
            else Stop.endSoon(cell);
        }
    }

    /// Ends {@code cell}: its loops at their next round, what blocks at once, and what it was about
    /// to begin before it begins.
    synchronized void stop(int cell) {
        stopped = cell;
        var thread = running.remove(cell);
        if (thread == null) return;
        Stop.begin(cell);
        thread.interrupt();
        var since = began;
        CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (thread.isAlive()) Offspring.endProcesses(since);
                });
    }
}
