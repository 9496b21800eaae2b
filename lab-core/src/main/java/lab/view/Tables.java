package lab.view;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Values that are best read as a table: records, maps, and collections, arrays and streams of
/// anything that has parts.
final class Tables {
    private static final int MOST_ELEMENTS = 8;
    private static final int MOST_CHARACTERS = 200;

    private Tables() {}

    /// Elements in order.
    ///
    /// @param some the first of them
    /// @param size of all, or -1 where nobody knows
    private record Elements(String caption, List<@Nullable Object> some, int size, boolean once) {}

    /// The table of {@code value}; empty if it has none.
    ///
    /// @param always whether elements without parts, such as numbers, have a table too
    static Optional<Table> of(Object value, boolean always) {
        if (value instanceof Record it)
            return isDescribedByItsParts(it) ? Optional.of(ofRecord(it)) : Optional.empty();
        if (value instanceof Map<?, ?> map)
            return map.isEmpty() ? Optional.empty() : Optional.of(ofMap(map));
        var elements = elements(value);
        if (elements == null || elements.some().isEmpty()) return Optional.empty();
        boolean parts = elements.some().stream().anyMatch(Tables::hasParts);
        return parts || always || elements.once()
                ? Optional.of(ofElements(elements))
                : Optional.empty();
    }

    private static @Nullable Elements elements(Object value) {
        var name = Brief.nameOf(value.getClass());
        return switch (value) {
            case Collection<?> it -> {
                var some = new ArrayList<@Nullable Object>();
                for (Object element : it) {
                    if (some.size() == Table.MOST_ROWS) break;
                    some.add(element);
                }
                yield new Elements(name, some, it.size(), false);
            }
            case BaseStream<?, ?> it -> {
                // limit() and not iterator(), which would read all of an endless flatMap.
                var some = new ArrayList<@Nullable Object>(firstOf(it));
                boolean more = some.size() > Table.MOST_ROWS;
                if (more) some.removeLast();
                yield new Elements("Stream", some, more ? -1 : some.size(), true);
            }
            default ->
                    value.getClass().isArray()
                            ? new Elements(name, firstOfArray(value), Array.getLength(value), false)
                            : null;
        };
    }

    private static List<?> firstOf(BaseStream<?, ?> stream) {
        long most = Table.MOST_ROWS + 1L;
        return switch (stream) {
            case Stream<?> it -> it.sequential().limit(most).toList();
            case IntStream it -> it.sequential().limit(most).boxed().toList();
            case LongStream it -> it.sequential().limit(most).boxed().toList();
            case DoubleStream it -> it.sequential().limit(most).boxed().toList();
            default -> List.of();
        };
    }

    private static List<@Nullable Object> firstOfArray(Object array) {
        var some = new ArrayList<@Nullable Object>();
        for (int i = 0; i < Math.min(Table.MOST_ROWS, Array.getLength(array)); i++)
            some.add(Array.get(array, i));
        return some;
    }

    /// A record with a text of its own, as an address has, is read better in that.
    private static boolean isDescribedByItsParts(Record value) {
        if (value.getClass().getRecordComponents().length == 0) return false;
        var text = Brief.ownText(value);
        return text.startsWith(value.getClass().getSimpleName() + "[") || text.startsWith("‹");
    }

    private static boolean hasParts(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Record it -> isDescribedByItsParts(it);
            case Map<?, ?> _, Map.Entry<?, ?> _, Collection<?> _ -> true;
            default -> value.getClass().isArray();
        };
    }

    private static Table ofRecord(Record value) {
        var rows = new ArrayList<List<String>>();
        for (var component : value.getClass().getRecordComponents())
            rows.add(List.of(component.getName(), brief(part(value, component))));
        return new Table(
                Brief.nameOf(value.getClass()),
                List.of(Labels.text("table.field"), Labels.text("table.value")),
                rows);
    }

    private static Table ofMap(Map<?, ?> map) {
        var keys = new ArrayList<@Nullable Object>();
        var values = new ArrayList<@Nullable Object>();
        for (var entry : map.entrySet()) {
            if (keys.size() == Table.MOST_ROWS) break;
            keys.add(entry.getKey());
            values.add(entry.getValue());
        }
        var caption = Brief.nameOf(map.getClass());
        return table(caption, Labels.text("table.key"), keys, values, more(map.size()));
    }

    private static Table ofElements(Elements elements) {
        var numbers = new ArrayList<@Nullable Object>();
        for (int i = 0; i < elements.some().size(); i++) numbers.add(i);
        var caption = "%s · %s".formatted(elements.caption(), size(elements));
        var notes = new ArrayList<String>();
        if (elements.size() < 0) notes.add(Labels.text("table.more-unknown"));
        else if (!more(elements.size()).isEmpty()) notes.add(more(elements.size()));
        if (elements.once()) notes.add(Labels.text("table.once"));
        return table(caption, "", numbers, elements.some(), String.join(" ", notes));
    }

    private static String size(Elements elements) {
        return elements.size() < 0
                ? "> " + Table.MOST_ROWS
                : Labels.text("table.elements", "%,d".formatted(elements.size()));
    }

    private static String more(int size) {
        return size <= Table.MOST_ROWS
                ? ""
                : Labels.text("table.more-rows", "%,d".formatted(size - Table.MOST_ROWS));
    }

    /// One row a value, whose parts are the columns where all have the same ones.
    private static Table table(
            String caption,
            String first,
            List<@Nullable Object> names,
            List<@Nullable Object> values,
            String note) {
        var columns = new Columns(values);
        var heads = new ArrayList<String>();
        heads.add(first);
        heads.addAll(columns.heads());
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < values.size(); i++) {
            var row = new ArrayList<String>();
            row.add(brief(names.get(i)));
            row.addAll(columns.row(values.get(i)));
            rows.add(row);
        }
        return new Table(caption, heads, rows, note);
    }

    /// What the columns of several values are.
    private static final class Columns {
        private final @Nullable Class<?> record;
        private final boolean entries;
        private final List<@Nullable Object> keys;
        private final int width;

        Columns(List<@Nullable Object> values) {
            var first = values.getFirst();
            boolean records =
                    first instanceof Record it
                            && isDescribedByItsParts(it)
                            && values.stream()
                                    .allMatch(each ->
                                            each != null && each.getClass() == it.getClass());
            this.record = records && first != null ? first.getClass() : null;
            this.entries = values.stream().allMatch(each -> each instanceof Map.Entry<?, ?>);
            boolean maps =
                    values.stream()
                            .allMatch(each -> each instanceof Map<?, ?> map && !map.isEmpty());
            this.keys = maps ? keysOf(values) : List.of();
            boolean lists = values.stream().allMatch(each -> Columns.list(each) != null);
            this.width =
                    lists
                            ? values.stream()
                                    .map(Columns::list)
                                    .mapToInt(list -> list == null ? 0 : list.size())
                                    .max()
                                    .orElse(0)
                            : 0;
        }

        private static List<@Nullable Object> keysOf(List<@Nullable Object> maps) {
            var keys = new LinkedHashSet<@Nullable Object>();
            for (Object each : maps) if (each instanceof Map<?, ?> map) keys.addAll(map.keySet());
            return new ArrayList<>(keys);
        }

        private static @Nullable List<?> list(@Nullable Object value) {
            if (value instanceof List<?> list) return list;
            if (value == null || !value.getClass().isArray() || value instanceof byte[])
                return null;
            return new AbstractList<@Nullable Object>() {
                @Override
                public @Nullable Object get(int index) {
                    return Array.get(value, index);
                }

                @Override
                public int size() {
                    return Array.getLength(value);
                }
            };
        }

        List<String> heads() {
            if (record != null)
                return Stream.of(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
            if (entries) return List.of(Labels.text("table.key"), Labels.text("table.value"));
            if (!keys.isEmpty()) return keys.stream().map(Tables::brief).toList();
            if (width > 0) return IntStream.range(0, width).mapToObj(String::valueOf).toList();
            return List.of(Labels.text("table.value"));
        }

        List<String> row(@Nullable Object value) {
            if (record != null && value instanceof Record it)
                return Stream.of(record.getRecordComponents())
                        .map(part -> brief(part(it, part)))
                        .toList();
            if (entries && value instanceof Map.Entry<?, ?> it)
                return List.of(brief(it.getKey()), brief(it.getValue()));
            if (!keys.isEmpty() && value instanceof Map<?, ?> map)
                return keys.stream()
                        .map(key -> map.containsKey(key) ? brief(map.get(key)) : "")
                        .toList();
            var list = width > 0 ? list(value) : null;
            if (list != null)
                return list.stream().limit(Table.MOST_COLUMNS).map(Tables::brief).toList();
            return List.of(brief(value));
        }
    }

    static String brief(@Nullable Object value) {
        return Brief.of(value, MOST_ELEMENTS, MOST_CHARACTERS);
    }

    /// A component, or what its accessor threw.
    private static @Nullable Object part(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error
                    && !(error instanceof StackOverflowError || error instanceof AssertionError))
                throw error;
            return "‹threw %s›".formatted(Brief.nameOf(causeOf(e)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "‹" + Brief.nameOf(e.getClass()) + "›";
        }
    }

    private static Class<?> causeOf(InvocationTargetException e) {
        var cause = e.getCause();
        return cause == null ? e.getClass() : cause.getClass();
    }
}
