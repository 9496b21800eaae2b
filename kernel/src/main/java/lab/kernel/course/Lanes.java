package lab.kernel.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The engine of this machine: several submissions at a time, each in a VM of its own.
///
/// @param lanes makes one for each submission that is graded at the same time
/// @param jobs how many at a time
record Lanes(Supplier<? extends Lane> lanes, int jobs) implements Engine {
    @Override
    public void grade(List<Submission> todo, Batch batch, Batch.Progress progress)
            throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(todo);
        var failure = new AtomicReference<Optional<Throwable>>(Optional.empty());
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(jobs, todo.size()); i++) {
            workers.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("lab-grade-" + i)
                            .uncaughtExceptionHandler((_, thrown) -> {
                                failure.set(Optional.of(thrown));
                                queue.clear();
                            })
                            .start(() -> work(queue, batch, progress)));
        }
        for (var worker : workers) worker.join();
        var thrown = failure.get();
        if (thrown.orElse(null) instanceof UncheckedIOException unwritten) throw unwritten;
        if (thrown.isPresent())
            throw new IllegalStateException("a submission could not be graded", thrown.get());
    }

    private void work(
            ConcurrentLinkedQueue<Submission> queue, Batch batch, Batch.Progress progress) {
        try (var lane = lanes.get()) {
            for (var one = queue.poll(); one != null; one = queue.poll()) {
                var result = grade(one, lane, batch, !queue.isEmpty());
                batch.keep(one, result);
                progress.done(result, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Result grade(Submission submission, Lane lane, Batch batch, boolean more)
            throws InterruptedException {
        try {
            return lane.grade(submission, batch.key(submission), more);
        } catch (IOException | RuntimeException e) {
            return batch.ungraded(submission, String.valueOf(e.getMessage()));
        }
    }
}
