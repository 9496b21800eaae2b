package lab.capture;

import java.util.ArrayList;
import java.util.List;
import lab.frame.Frame;

/// The first frames of a capture, up to a bound; of later ones only the number.
///
/// Safe for use by many threads.
final class FrameStore {
    private final int maxFrames;
    private final long maxBytes;
    private final long count;
    private final List<Frame> frames = new ArrayList<>();
    private long bytes;
    private long captured;

    FrameStore(Capture options) {
        maxFrames = options.maxFrames();
        maxBytes = options.maxBytes();
        count = options.count();
    }

    synchronized void offer(Frame frame) {
        if (captured >= count) return;
        boolean everythingKept = frames.size() == captured;
        captured++;
        if (!everythingKept || frames.size() == maxFrames) return;
        if (bytes + frame.data().length > maxBytes) return;
        bytes += frame.data().length;
        frames.add(frame);
    }

    synchronized boolean complete() {
        return captured >= count;
    }

    synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    synchronized Statistics statistics(long dropped) {
        return new Statistics(captured, captured - frames.size(), dropped);
    }
}
