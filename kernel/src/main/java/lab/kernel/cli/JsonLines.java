package lab.kernel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.filter.Filter;
import lab.frame.Frame;

/// Frames to lines of JSON on all processors, which come out in the frames' order.
///
/// Frames are taken apart in batches: one is small beside the work of handing it to a thread. What
/// is under way at once is bounded, so that memory does not grow with the file.
final class JsonLines implements AutoCloseable {
    private static final int BATCH_FRAMES = 256;
    private static final int BATCH_BYTES = 1 << 18;

    private final OutputStream out;
    private final Filter wanted;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().factory());
    private final Queue<Future<FrameJson>> underWay = new ArrayDeque<>();
    private final Queue<FrameJson> idle = new ArrayDeque<>();
    private List<Frame> batch = new ArrayList<>();
    private Instant began = Instant.EPOCH;
    private boolean started;
    private int bytes;

    /// Of the last frame that is not in {@code batch}.
    private long number;

    JsonLines(OutputStream out, Filter wanted) {
        this.out = out;
        this.wanted = wanted;
    }

    /// @param place of the frame in its file, from 1
    void add(long place, Frame frame) throws IOException {
        if (!started) began = frame.time();
        started = true;
        if (place != number + batch.size() + 1) {
            start();
            number = place - 1;
        }
        batch.add(frame);
        bytes += frame.data().length;
        if (batch.size() >= BATCH_FRAMES || bytes >= BATCH_BYTES) start();
    }

    /// Writes all that was added.
    void flush() throws IOException {
        start();
        while (!underWay.isEmpty()) writeOldest();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (workers) {
            flush();
        }
    }

    private void start() throws IOException {
        if (batch.isEmpty()) return;
        while (underWay.size() > processors) writeOldest();
        var frames = batch;
        long first = number + 1;
        var json = idle.isEmpty() ? new FrameJson() : idle.remove();
        underWay.add(workers.submit(() -> write(frames, first, json)));
        number += frames.size();
        batch = new ArrayList<>();
        bytes = 0;
    }

    private FrameJson write(List<Frame> frames, long first, FrameJson json) {
        for (int i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            var layers = frame.layers();
            if (wanted.test(frame, layers, first + i, began)) json.write(first + i, frame, layers);
        }
        return json;
    }

    private void writeOldest() throws IOException {
        var json = resultOf(underWay.remove());
        json.writeTo(out);
        idle.add(json);
    }

    private static FrameJson resultOf(Future<FrameJson> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while packets were written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
