package lab.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
/// @param limit when the capture ends by itself
/// @param room what is kept in memory
/// @param file where the frames go instead; empty keeps them in memory
public record Capture(
        Adapter adapter,
        String filter,
        boolean promiscuous,
        int snapLength,
        Limit limit,
        Room room,
        Optional<Path> file) {
    /// Enough for the longest frame that Linux's loopback passes.
    public static final int LONGEST_FRAME = 262_144;

    /// Something to do while capturing.
    @FunctionalInterface
    public interface Action<X extends Exception> {
        void run() throws X;
    }

    /// When a capture ends by itself: with the first of these that is reached.
    ///
    /// @param frames so many were captured
    /// @param bytes so many were captured, or a few more, since no frame is taken in part
    /// @param time so long it took
    public record Limit(long frames, long bytes, Duration time) {
        static final Limit NONE =
                new Limit(Long.MAX_VALUE, Long.MAX_VALUE, ChronoUnit.FOREVER.getDuration());

        public Limit {
            if (frames < 1) {
                throw new IllegalArgumentException("count is " + frames + ", least is 1");
            }
            if (bytes < 1) throw new IllegalArgumentException("bytes is " + bytes + ", least is 1");
            if (time.isNegative()) throw new IllegalArgumentException("duration is " + time);
        }
    }

    /// How much is kept in memory; frames that come later are only counted.
    public record Room(int frames, long bytes) {
        static final Room USUAL = new Room(100_000, 64 << 20);

        public Room {
            if (frames < 1 || bytes < 1) {
                throw new IllegalArgumentException("at least one frame and one byte must be kept");
            }
        }
    }

    public Capture {
        if (snapLength < 1 || snapLength > LONGEST_FRAME) {
            throw new IllegalArgumentException(
                    "snapLength is %d, must be from 1 to %d bytes"
                            .formatted(snapLength, LONGEST_FRAME));
        }
    }

    /// Every frame, until stopped, the first 100,000 frames or 64 MiB kept.
    public static Capture on(Adapter adapter) {
        return new Capture(
                adapter, "", false, LONGEST_FRAME, Limit.NONE, Room.USUAL, Optional.empty());
    }

    /// The frames that pass while {@code action} runs: see {@link #during}.
    public static <X extends Exception> List<Frame> of(
            Adapter adapter, String filter, Action<X> action) throws X {
        return on(adapter).filter(filter).during(action);
    }

    /// Whether a frame with an Ethernet header passes a filter, for frames that are there already.
    ///
    /// @param filter the commonest words of libpcap's language: a protocol, {@code port}, {@code
    ///   host}, {@code src}, {@code dst}, {@code and}; empty lets every frame pass
    /// @throws CaptureException with {@link CaptureException.Reason#BAD_FILTER}
    public static Predicate<Frame> test(String filter) {
        var test = SimpleFilter.parse(filter);
        return frame -> test.test(frame.data());
    }

    public Capture filter(String expression) {
        return new Capture(adapter, expression.strip(), promiscuous, snapLength, limit, room, file);
    }

    public Capture promiscuous(boolean all) {
        return new Capture(adapter, filter, all, snapLength, limit, room, file);
    }

    public Capture snapLength(int bytes) {
        return new Capture(adapter, filter, promiscuous, bytes, limit, room, file);
    }

    /// Ends after so many frames.
    public Capture count(long frames) {
        return within(new Limit(frames, limit.bytes, limit.time));
    }

    /// Ends once so many bytes of frames were captured.
    public Capture bytes(long number) {
        return within(new Limit(limit.frames, number, limit.time));
    }

    /// Ends after this time.
    public Capture duration(Duration time) {
        return within(new Limit(limit.frames, limit.bytes, time));
    }

    private Capture within(Limit next) {
        return new Capture(adapter, filter, promiscuous, snapLength, next, room, file);
    }

    public Capture keep(int frames, long bytes) {
        return new Capture(
                adapter, filter, promiscuous, snapLength, limit, new Room(frames, bytes), file);
    }

    /// Writes the frames to a pcapng file as they come, in place of the one that may be there, and
    /// keeps none in memory. The file is whole once the capture has ended.
    public Capture into(Path pcapng) {
        return new Capture(
                adapter, filter, promiscuous, snapLength, limit, room, Optional.of(pcapng));
    }

    /// Starts capturing in the background. The adapter is open and the filter set when this
    /// returns, so no later frame is missed.
    ///
    /// @throws CaptureException that says what is wrong and how to mend it
    public LiveCapture start() {
        return start(Backend.choose());
    }

    LiveCapture start(Backend backend) {
        return LiveCapture.of(this, backend);
    }

    /// Captures while {@code action} runs and until the wire has been quiet for 50 ms after it, but
    /// at most a second longer than it. A capture into a file gives no frames here.
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
