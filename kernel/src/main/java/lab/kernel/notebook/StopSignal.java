package lab.kernel.notebook;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lab.kernel.engine.AtExit;

/// Lets what is at work come to an end of its own when this process is told to stop, by Ctrl-C for
/// one, and keeps the process until then. Closed once the work is done.
final class StopSignal implements AutoCloseable {
    /// Longer than a cell that cannot be interrupted takes to be killed, and its page to be
    /// written.
    private static final int MOST_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtExit hook;

    /// @param stop tells the work to end; returns at once
    StopSignal(Runnable stop) {
        hook =
                new AtExit(
                        "lab-stop",
                        () -> {
                            stop.run();
                            await();
                        });
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
        hook.close();
    }
}
