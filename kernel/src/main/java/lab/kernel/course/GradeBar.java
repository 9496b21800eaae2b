package lab.kernel.course;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/// How many submissions are graded and how long the rest will take: one line drawn over itself, or,
/// where nobody watches, a line now and then.
final class GradeBar implements Batch.Progress {
    private static final int WIDTH = 24;
    private static final int LINES = 10;
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final int total;
    private final boolean watched =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                    && !"dumb".equals(System.getenv("TERM"));
    private final long start = System.nanoTime();
    private int done;
    private int graded;

    GradeBar(PrintWriter out, int total) {
        this.out = out;
        this.total = total;
    }

    @Override
    public synchronized void done(Result result, boolean isNew) {
        done++;
        if (isNew) graded++;
        draw();
    }

    /// Says something above the bar.
    synchronized void say(String sentence) {
        clear();
        out.println("lab: " + sentence);
        if (watched && done > 0) draw();
    }

    /// Ctrl-C, for one.
    synchronized void stopped() {
        clear();
        out.println(
                "lab: Stopped. %d of %d are graded and kept; the same command goes on from there."
                        .formatted(done, total));
        out.flush();
    }

    private void draw() {
        if (watched) {
            int filled = WIDTH * done / total;
            out.print(
                    "%s%s%s %d/%d%s"
                            .formatted(
                                    START_OF_LINE,
                                    "█".repeat(filled),
                                    "░".repeat(WIDTH - filled),
                                    done,
                                    total,
                                    left()));
            out.flush();
        } else if (done * LINES / total != (done - 1) * LINES / total) {
            out.println("%d of %d graded%s".formatted(done, total, left()));
        }
    }

    private String left() {
        if (graded == 0 || done == total) return "";
        var left = Duration.ofNanos((System.nanoTime() - start) / graded * (total - done));
        return left.toSeconds() < 90
                ? ", %d s left".formatted(left.toSeconds() + 1)
                : ", %d min left".formatted(left.toMinutes() + 1);
    }

    synchronized void clear() {
        if (!watched) return;
        out.print(START_OF_LINE);
        out.flush();
    }
}
