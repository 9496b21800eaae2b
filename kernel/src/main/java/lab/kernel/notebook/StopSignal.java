package lab.kernel.notebook;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets what is at work come to an end of its own when this process is told to stop, by Ctrl-C for
/// one, and keeps the process until then. Closed once the work is done.
final class StopSignal implements AutoCloseable {
    /// Longer than a cell that cannot be interrupted takes to be killed, and its page to be
    /// written.
    private static final int MOST_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /// @param stop tells the work to end; returns at once
    StopSignal(Runnable stop) {
        hook =
                Thread.ofPlatform()
                        .name("lab-stop")
                        .unstarted(() -> {
                            stop.run();
                            await();
                        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            done.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and has waited for this.
        }
    }
}
