package lab.view;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something on the screen that changes often. Front ends keep up with ten pictures a second, so no
/// more are sent; the last one always is, at the latest when the cell ends. Safe for several
/// threads.
final class Live {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<Live> WAITING = ConcurrentHashMap.newKeySet();

    private final Supplier<? extends Display> picture;
    private Screen.@Nullable Shown shown;
    private long last;
    private boolean waiting;

    /// @param picture what it looks like now; called by any thread
    Live(Supplier<? extends Display> picture) {
        this.picture = picture;
    }

    /// Shows it where it was never shown, or replaces what is there.
    synchronized void show() {
        waiting = false;
        WAITING.remove(this);
        last = System.nanoTime();
        if (shown == null) shown = Screen.display(picture.get());
        else shown.update(picture.get());
    }

    /// Shows it soon.
    synchronized void changed() {
        if (waiting) return;
        long left = PAUSE.toNanos() - (System.nanoTime() - last);
        if (shown == null || left <= 0) {
            show();
            return;
        }
        waiting = true;
        WAITING.add(this);
        // Of the cell that this thread belongs to, as its output does.
        Thread.ofVirtual().name("lab-live").start(() -> showAfter(Duration.ofNanos(left)));
    }

    private void showAfter(Duration pause) {
        try {
            Thread.sleep(pause);
            showIfWaiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void showIfWaiting() {
        if (waiting) show();
    }

    /// Shows what has changed and was not shown yet.
    static void showAll() {
        for (var each : WAITING) each.showIfWaiting();
    }
}
