package lab.view;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;

/// A loop that shows how far it is: {@code for (var host : Progress.over(hosts)) …}. Each time it
/// is walked through, a bar of its own is shown, and goes on as elements are taken.
///
/// @param <T> what is gone through
public final class Progress<T> implements Iterable<T> {
    private static final int WIDTH = 30;

    private final Iterable<T> elements;
    private final long total;
    private final String name;

    private Progress(Iterable<T> elements, long total, String name) {
        this.elements = elements;
        this.total = total;
        this.name = name;
    }

    public static <T> Progress<T> over(Collection<T> elements) {
        return new Progress<>(elements, elements.size(), "");
    }

    /// Of a stream nobody knows how long it is; the bar counts.
    public static <T> Progress<T> over(BaseStream<T, ?> elements) {
        return new Progress<>(elements::iterator, -1, "");
    }

    /// The numbers from {@code from} up to, but without, {@code to}.
    public static Progress<Integer> over(int from, int to) {
        return new Progress<>(
                () -> IntStream.range(from, to).iterator(), Math.max(0L, (long) to - from), "");
    }

    /// The same with a name before its bar.
    public Progress<T> named(String text) {
        return new Progress<>(elements, total, text);
    }

    @Override
    public Iterator<T> iterator() {
        var counting = new Counting(elements.iterator());
        counting.live.show();
        return counting;
    }

    private final class Counting implements Iterator<T> {
        private final Iterator<T> each;
        private final long began = System.nanoTime();
        private final Live live = new Live(this::bar);
        private volatile long taken;
        private volatile boolean over;

        Counting(Iterator<T> each) {
            this.each = each;
        }

        private Bar bar() {
            return new Bar(
                    name,
                    over ? taken : Math.max(0, taken - 1),
                    total,
                    over,
                    System.nanoTime() - began);
        }

        @Override
        public boolean hasNext() {
            boolean more = each.hasNext();
            if (!more && !over) {
                over = true;
                live.show();
            }
            return more;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread takes, others only look
        public T next() {
            var next = each.next();
            taken++;
            live.changed();
            return next;
        }
    }

    /// One picture of a bar.
    ///
    /// @param done how many elements are gone through
    /// @param total of all, or -1 where nobody knows
    /// @param nanos since it began
    private record Bar(String name, long done, long total, boolean over, long nanos)
            implements Display {
        @Override
        public Bundle display() {
            return Bundle.html(text(), Html.picture(html()));
        }

        private double part() {
            return total <= 0 ? over ? 1 : 0 : (double) done / total;
        }

        private String counts() {
            var seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
            if (total < 0)
                return Labels.text(
                        over ? "progress.counted" : "progress.counting",
                        "%,d".formatted(done),
                        seconds);
            var percent = String.valueOf((int) (part() * 100));
            var all = "%,d".formatted(total);
            if (over || done == 0)
                return Labels.text("progress", "%,d".formatted(done), all, percent, seconds);
            var left = String.format(Locale.ROOT, "%.1f", nanos / 1e9 * (total - done) / done);
            return Labels.text("progress.left", "%,d".formatted(done), all, percent, seconds, left);
        }

        private String text() {
            var before = name.isEmpty() ? "" : name + " ";
            if (total < 0) return before + counts();
            int full = (int) (part() * WIDTH);
            return before + "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + counts();
        }

        private String html() {
            var label = Html.escape((name.isEmpty() ? "" : name + " ") + counts());
            if (total < 0) return label;
            return "<progress max=\"%d\" value=\"%d\" title=\"%s\" style=\"width:240px;vertical-align:middle\"></progress> %s"
                    .formatted(Math.max(1, total), total == 0 ? 1 : done, label, label);
        }
    }
}
