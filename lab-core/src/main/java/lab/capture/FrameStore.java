package lab.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lab.capture.CaptureException.Reason;
import lab.frame.Frame;

/// The first frames of a capture, up to a bound, or all of them in a file; of others only the
/// number.
///
/// Safe for use by many threads.
final class FrameStore {
    private static final int LATEST = 10;

    private final Capture options;
    private final Optional<PcapngWriter> file;
    private final PackedFrames frames = new PackedFrames();
    private final Deque<Frame> latest = new ArrayDeque<>(LATEST);
    private long keptBytes;
    private long captured;
    private long bytes;
    private Instant first = Instant.EPOCH;

    /// @throws CaptureException if the file cannot be written
    FrameStore(Capture options) {
        this.options = options;
        file =
                options.file()
                        .map(path -> {
                            try {
                                return PcapngWriter.of(
                                        path, options.adapter().name(), options.filter());
                            } catch (IOException e) {
                                throw cannotWrite(path, e);
                            }
                        });
    }

    private static CaptureException cannotWrite(Path path, IOException e) {
        return new CaptureException(
                Reason.FAILED, Words.FAILED.in(Words.WRITING.in(path), String.valueOf(e)));
    }

    synchronized void offer(Frame frame) {
        if (complete()) return;
        if (captured == 0) first = frame.time();
        boolean everythingKept = frames.size() == captured;
        captured++;
        bytes += frame.data().length;
        if (latest.size() == LATEST) latest.removeFirst();
        latest.addLast(frame);
        if (file.isPresent()) write(file.get(), frame);
        else if (everythingKept) keep(frame);
    }

    private void write(PcapngWriter writer, Frame frame) {
        try {
            writer.write(frame);
        } catch (IOException e) {
            throw cannotWrite(options.file().orElseThrow(), e);
        }
    }

    private void keep(Frame frame) {
        if (frames.size() == options.room().frames()) return;
        if (keptBytes + frame.data().length > options.room().bytes()) return;
        keptBytes += frame.data().length;
        frames.add(frame);
    }

    synchronized boolean complete() {
        return captured >= options.limit().frames() || bytes >= options.limit().bytes();
    }

    synchronized List<Frame> frames() {
        return frames.view();
    }

    synchronized Statistics statistics(long dropped) {
        long kept = file.isPresent() ? captured : frames.size();
        return new Statistics(captured, bytes, captured - kept, dropped);
    }

    /// The last frames, and when the first one came.
    synchronized Latest latest() {
        return new Latest(List.copyOf(latest), captured - latest.size(), first);
    }

    /// @param before how many frames came before these
    /// @param first when the first of all came
    record Latest(List<Frame> frames, long before, Instant first) {}

    /// Ends the file, if there is one.
    ///
    /// @throws CaptureException if it cannot be written
    synchronized void close(long dropped) {
        if (file.isEmpty()) return;
        try (var writer = file.get()) {
            writer.statistics(captured, dropped);
        } catch (IOException e) {
            throw cannotWrite(options.file().orElseThrow(), e);
        }
    }
}
