package lab.view;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is under the running cell: shows values there, and replaces what it showed.
public final class Screen {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ELEMENTS = 1000;

    private static volatile Sink sink =
            new Sink() {
                @Override
                public void show(Bundle bundle, String id, boolean update) {
                    System.out.println(bundle.text());
                }

                @Override
                public void clear(boolean wait) {}
            };

    private Screen() {}

    /// Where shown values go.
    public interface Sink {
        void show(Bundle bundle, String id, boolean update);

        void clear(boolean wait);
    }

    /// From now on values are shown there.
    ///
    /// @return where they were shown before
    public static Sink connect(Sink to) {
        var before = sink;
        sink = to;
        return before;
    }

    /// Shows what changes often as it is now. Whoever runs cells calls it as one ends.
    public static void showLatest() {
        Live.showAll();
    }

    /// Takes away all that is under the cell.
    public static void clear() {
        sink.clear(false);
    }

    /// Takes away all that is under the cell as soon as it shows something new, so that nothing
    /// flickers.
    public static void clearBeforeNext() {
        sink.clear(true);
    }

    /// Shows {@code value} under the cell.
    ///
    /// @return what it stands under, to change it later
    public static Shown display(@Nullable Object value) {
        var shown = new Shown(UUID.randomUUID().toString());
        sink.show(bundleOf(value), shown.id, false);
        beside(value, shown.id, false);
        return shown;
    }

    /// Something on the screen.
    public static final class Shown {
        private final String id;

        private Shown(String id) {
            this.id = id;
        }

        /// Shows {@code value} instead of what is there.
        public void update(@Nullable Object value) {
            sink.show(bundleOf(value), id, true);
            Screen.beside(value, id, true);
        }

        @Override
        public String toString() {
            return "shown above";
        }
    }

    private static void beside(@Nullable Object value, String id, boolean update) {
        if (!(value instanceof Display display)) return;
        display.beside().ifPresent(bundle -> sink.show(bundle, id + "-beside", update));
    }

    /// Shows what belongs to {@code value}, which is the value of the cell, in outputs of their
    /// own.
    ///
    /// @return how the value itself looks
    public static Bundle show(@Nullable Object value) {
        var bundle = bundleOf(value);
        beside(value, UUID.randomUUID().toString(), false);
        return bundle;
    }

    /// How {@code value} looks as the value of a cell.
    public static Bundle bundleOf(@Nullable Object value) {
        return switch (value) {
            case null -> Bundle.text("null");
            case Bundle it -> it;
            default -> Views.of(value).orElseGet(() -> Bundle.text(textOf(value)));
        };
    }

    private static String textOf(Object value) {
        if (value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value.getClass().isArray())
            return Brief.of(value, MOST_ELEMENTS, MOST_CHARACTERS);
        var text = String.valueOf(value);
        if (text == null) return "null";
        if (!(value instanceof CharSequence)) text = CellNames.plain(text);
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS)
                        + "… (%,d characters more)".formatted(text.length() - MOST_CHARACTERS);
    }
}
