package lab.capture;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lab.capture.CaptureException.Reason;
import lab.frame.Frame;
import lab.view.Screen;

/// A capture that is going on in a background thread.
///
/// Safe for use by many threads. A thread that is interrupted while it waits here keeps its
/// interrupt status and stops waiting.
public final class LiveCapture implements AutoCloseable {
    /// How long the kernel may hold a frame back to hand over several at once.
    static final int HOLD_MILLIS = 10;

    /// Longer than Linux's 40 ms of delayed acknowledgement.
    private static final int QUIET_MILLIS = 50;

    private static final int SETTLE_MILLIS = 1_000;

    /// How many empty waits in a row show that nothing is on its way any more, where the kernel's
    /// counters do not say so.
    private static final int PATIENCE = 4;

    /// Those of cells that were run again and again and never closed theirs end, oldest first. Each
    /// has a buffer of 16 MiB in the kernel.
    private static final int MOST = 8;

    private static final Set<LiveCapture> RUNNING =
            Collections.synchronizedSet(new LinkedHashSet<>());

    private static final int PICTURE_MILLIS = 200;

    private enum Phase {
        RUNNING,
        SETTLING,
        STOPPING
    }

    private final Capture options;
    private final Source source;
    private final FrameStore store;
    private final long started = System.nanoTime();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch complete = new CountDownLatch(1);
    private final Thread reader;
    private volatile Phase phase = Phase.RUNNING;
    private volatile long dropped;
    private volatile Optional<CaptureException> failure = Optional.empty();
    private long read;

    private LiveCapture(Capture options, Source source, FrameStore store) {
        this.options = options;
        this.source = source;
        this.store = store;
        this.reader =
                Thread.ofPlatform()
                        .daemon()
                        .name("capture on " + options.adapter().name())
                        .unstarted(this::run);
    }

    static LiveCapture of(Capture options, Backend backend) {
        Source source = backend.open(options);
        try {
            var capture = new LiveCapture(options, source, new FrameStore(options));
            synchronized (RUNNING) {
                RUNNING.add(capture);
                if (RUNNING.size() > MOST) RUNNING.iterator().next().endForLater();
            }
            capture.reader.start();
            return capture;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private void endForLater() {
        failure = Optional.of(new CaptureException(Reason.FAILED, Words.ENDED_BY_LATER.in(MOST)));
        RUNNING.remove(this);
        enter(Phase.STOPPING);
    }

    public Capture options() {
        return options;
    }

    /// The frames so far; none of a capture that goes into a file.
    public List<Frame> frames() {
        return store.frames();
    }

    public Statistics statistics() {
        return store.statistics(dropped);
    }

    public boolean isRunning() {
        return complete.getCount() > 0;
    }

    /// Ends the capture and gives its frames, also those that were captured and not yet read.
    ///
    /// @throws CaptureException if the capture broke off before; {@link #frames} has what came
    public List<Frame> stop() {
        enter(Phase.STOPPING);
        return await();
    }

    /// Waits until the capture has ended by its {@code count} or {@code duration}, and gives its
    /// frames.
    ///
    /// @throws CaptureException if the capture broke off before; {@link #frames} has what came
    public List<Frame> await() {
        await(complete);
        failure.ifPresent(e -> {
            throw e;
        });
        return frames();
    }

    /// Waits until no frame has come for 50 ms, at most a second; call it before {@link #stop}
    /// where the last frames are still on their way.
    public void settle() {
        enter(Phase.SETTLING);
        await(settled);
    }

    /// Ends the capture and waits until the adapter is released, for which Linux takes some 20 ms.
    @Override
    public void close() {
        enter(Phase.STOPPING);
        awaitReader();
    }

    /// Shows, under the cell, the capture as it goes on: counters, how far it is, the latest
    /// frames. Returns when it has ended. An interrupt, such as a stop of the cell, ends it; what
    /// came until then is in {@link #frames}.
    ///
    /// @throws CaptureException if the capture broke off; {@link #frames} has what came
    public LiveCapture watch() {
        var shown = Screen.display(picture());
        boolean interrupted = false;
        try {
            while (!complete.await(PICTURE_MILLIS, TimeUnit.MILLISECONDS)) shown.update(picture());
        } catch (InterruptedException e) {
            interrupted = true;
            enter(Phase.STOPPING);
            awaitReader();
        }
        shown.update(picture());
        if (interrupted) Thread.currentThread().interrupt();
        failure.ifPresent(e -> {
            throw e;
        });
        return this;
    }

    CapturePicture picture() {
        return new CapturePicture(
                options,
                isRunning(),
                statistics(),
                Duration.ofNanos(System.nanoTime() - started),
                store.latest());
    }

    private synchronized void enter(Phase next) {
        if (next.compareTo(phase) <= 0) return;
        phase = next;
        source.wake();
    }

    private void awaitReader() {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (source) {
            capture();
        } catch (RuntimeException | Error e) {
            failure = failure.or(() -> Optional.of(unforeseen(e)));
        } finally {
            RUNNING.remove(this);
        }
    }

    private void capture() {
        try {
            while (phase == Phase.RUNNING && !over()) readOrWait();
            if (phase == Phase.SETTLING) readUntilQuiet();
            settled.countDown();
            while (phase == Phase.SETTLING && !over()) readOrWait();
            if (phase == Phase.STOPPING) readAccepted();
        } catch (CaptureException e) {
            failure = Optional.of(e);
        } catch (RuntimeException | Error e) {
            failure = Optional.of(unforeseen(e));
        } finally {
            closeFile();
            settled.countDown();
            complete.countDown();
        }
    }

    private void closeFile() {
        try {
            store.close(dropped);
        } catch (CaptureException e) {
            failure = failure.or(() -> Optional.of(e));
        }
    }

    private static CaptureException unforeseen(Throwable thrown) {
        return CaptureException.failed(Words.ALL_CAPTURES.in(), String.valueOf(thrown));
    }

    private void readOrWait() {
        if (readAll() == 0) source.await(remainingMillis());
    }

    private boolean over() {
        return store.complete() || remainingMillis() == 0;
    }

    /// In milliseconds, rounded up; -1 is for ever.
    private int remainingMillis() {
        Duration limit = options.limit().time();
        if (limit.compareTo(Duration.ofDays(20)) > 0) return -1;
        long nanos = limit.toNanos() - (System.nanoTime() - started);
        return nanos <= 0 ? 0 : (int) ((nanos + 999_999) / 1_000_000);
    }

    private int readAll() {
        int got = source.read(store::offer);
        read += got;
        dropped = source.dropped();
        return got;
    }

    /// Reads what the kernel has accepted up to now, also what it still holds back.
    private void readAccepted() {
        long accepted = source.accepted();
        int empty = 0;
        while (empty < PATIENCE && !store.complete()) {
            if (readAll() > 0) {
                empty = 0;
            } else if (source.counts() && read >= accepted) {
                return;
            } else {
                empty++;
                source.await(HOLD_MILLIS);
            }
        }
    }

    private void readUntilQuiet() {
        long end = System.nanoTime() + Duration.ofMillis(SETTLE_MILLIS).toNanos();
        long quiet = quietFromNow();
        while (phase == Phase.SETTLING && !over()) {
            long now = System.nanoTime();
            if (readAll() > 0) quiet = quietFromNow();
            if (now - quiet >= 0 || now - end >= 0) break;
            source.await((int) ((quiet - now) / 1_000_000) + 1);
        }
        readAccepted();
    }

    private static long quietFromNow() {
        return System.nanoTime() + Duration.ofMillis(QUIET_MILLIS).toNanos();
    }

    @Override
    public String toString() {
        return (isRunning() ? Words.RUNNING : Words.HAS_ENDED)
                .in(options.adapter().name(), statistics());
    }
}
