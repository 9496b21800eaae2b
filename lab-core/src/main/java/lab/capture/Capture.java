package lab.capture;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lab.frame.Frame;

/// What to capture, where and how much of it. Immutable: each option gives a new one.
///
/// {@snippet :
/// var frames = Capture.of(Adapter.loopback(), "tcp port 8080", () -> fetchThePage());
/// }
///
/// On Linux's loopback every frame passes twice, once going out and once coming in; it is captured
/// once.
///
/// @param filter in libpcap's language, such as "tcp port 80"; empty takes every frame
/// @param promiscuous whether frames for other stations are taken too
/// @param snapLength how many bytes of a frame are kept at most
/// @param count after how many frames the capture ends by itself
/// @param duration after how long the capture ends by itself
/// @param maxFrames how many frames are kept in memory; later ones are only counted
/// @param maxBytes how many bytes of frames are kept in memory
public record Capture(
        Adapter adapter,
        String filter,
        boolean promiscuous,
        int snapLength,
        long count,
        Duration duration,
        int maxFrames,
        long maxBytes) {
    /// Enough for the longest frame that Linux's loopback passes.
    public static final int LONGEST_FRAME = 262_144;

    /// Something to do while capturing.
    @FunctionalInterface
    public interface Action<X extends Exception> {
        void run() throws X;
    }

    public Capture {
        if (snapLength < 1 || snapLength > LONGEST_FRAME) {
            throw new IllegalArgumentException(
                    "snapLength is %d, must be from 1 to %d bytes"
                            .formatted(snapLength, LONGEST_FRAME));
        }
        if (count < 1) throw new IllegalArgumentException("count is " + count + ", least is 1");
        if (duration.isNegative()) throw new IllegalArgumentException("duration is " + duration);
        if (maxFrames < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("at least one frame and one byte must be kept");
        }
    }

    /// Every frame, until stopped, the first 100,000 frames or 64 MiB kept.
    public static Capture on(Adapter adapter) {
        return new Capture(
                adapter,
                "",
                false,
                LONGEST_FRAME,
                Long.MAX_VALUE,
                ChronoUnit.FOREVER.getDuration(),
                100_000,
                64 << 20);
    }

    /// The frames that pass while {@code action} runs: see {@link #during}.
    public static <X extends Exception> List<Frame> of(
            Adapter adapter, String filter, Action<X> action) throws X {
        return on(adapter).filter(filter).during(action);
    }

    public Capture filter(String expression) {
        return new Capture(
                adapter,
                expression.strip(),
                promiscuous,
                snapLength,
                count,
                duration,
                maxFrames,
                maxBytes);
    }

    public Capture promiscuous(boolean all) {
        return new Capture(adapter, filter, all, snapLength, count, duration, maxFrames, maxBytes);
    }

    public Capture snapLength(int bytes) {
        return new Capture(
                adapter, filter, promiscuous, bytes, count, duration, maxFrames, maxBytes);
    }

    public Capture count(long frames) {
        return new Capture(
                adapter, filter, promiscuous, snapLength, frames, duration, maxFrames, maxBytes);
    }

    public Capture duration(Duration time) {
        return new Capture(
                adapter, filter, promiscuous, snapLength, count, time, maxFrames, maxBytes);
    }

    public Capture keep(int frames, long bytes) {
        return new Capture(
                adapter, filter, promiscuous, snapLength, count, duration, frames, bytes);
    }

    /// Starts capturing in the background. The adapter is open and the filter set when this
    /// returns, so no later frame is missed.
    ///
    /// @throws CaptureException that says what is wrong and how to mend it
    public LiveCapture start() {
        return start(Backend.choose());
    }

    LiveCapture start(Backend backend) {
        return new LiveCapture(this, backend.open(this));
    }

    /// Captures while {@code action} runs and until the wire has been quiet for 50 ms after it, but
    /// at most a second longer than it.
    ///
    /// @throws CaptureException that says what is wrong and how to mend it
    /// @throws X what the action throws; the capture has ended then
    public <X extends Exception> List<Frame> during(Action<X> action) throws X {
        return during(Backend.choose(), action);
    }

    <X extends Exception> List<Frame> during(Backend backend, Action<X> action) throws X {
        try (LiveCapture capture = start(backend)) {
            action.run();
            capture.settle();
            return capture.stop();
        }
    }
}
