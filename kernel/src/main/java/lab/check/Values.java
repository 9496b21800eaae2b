package lab.check;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Arguments and answers by what is in them, arrays included.
final class Values {
    private static final int MOST_BYTES = 32;

    private Values() {}

    static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) return Objects.equals(a, b);
        if (a.getClass().isArray() || a instanceof List) {
            return a.getClass().isArray() == b.getClass().isArray()
                    && (b.getClass().isArray() || b instanceof List)
                    && equalItems(items(a), items(b));
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> other) {
            return map.keySet().equals(other.keySet())
                    && map.keySet().stream().allMatch(k -> equal(map.get(k), other.get(k)));
        }
        if (a instanceof Optional<?> some && b instanceof Optional<?> other) {
            return equal(some.orElse(null), other.orElse(null));
        }
        if (a instanceof Record record && a.getClass() == b.getClass()) {
            return equalItems(components(record), components((Record) b));
        }
        return Objects.equals(a, b);
    }

    private static boolean equalItems(List<@Nullable Object> a, List<@Nullable Object> b) {
        return a.size() == b.size()
                && IntStream.range(0, a.size()).allMatch(i -> equal(a.get(i), b.get(i)));
    }

    /// A value that later writes to {@code value}'s arrays and collections do not reach.
    static @Nullable Object copy(@Nullable Object value) {
        if (value == null) return null;
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            for (int i = 0; i < length; i++) Array.set(copy, i, copy(Array.get(value, i)));
            return copy;
        }
        if (value instanceof List<?> list) return copyAll(list);
        if (value instanceof Optional<?> some) return some.map(Values::copy);
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            map.forEach((k, v) -> copy.put(k, copy(v)));
            return copy;
        }
        return value;
    }

    static List<@Nullable Object> copyAll(List<?> values) {
        var copies = new ArrayList<@Nullable Object>();
        for (Object value : values) copies.add(copy(value));
        return copies;
    }

    /// As a person reads it. Numbers are decimal unless {@code hexDigits} is positive.
    static String text(@Nullable Object value, int hexDigits) {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> hex(bytes);
            case Long number when hexDigits > 0 -> "0x" + pad(Long.toHexString(number), hexDigits);
            case Number number when hexDigits > 0 && isIntegral(number) ->
                    "0x" + pad(Integer.toHexString(number.intValue() & mask(number)), hexDigits);
            case String string -> '"' + escaped(string) + '"';
            case Character c -> "'" + escaped(c.toString()) + "'";
            case Collection<?> all -> listed(all.stream(), hexDigits, "[", "]");
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> text(e.getKey(), 0) + ": " + text(e.getValue(), hexDigits))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Optional<?> some -> some.map(v -> text(v, hexDigits)).orElse("Optional.empty");
            case Record record -> record.getClass().getSimpleName() + named(record);
            default ->
                    value.getClass().isArray()
                            ? listed(items(value).stream(), hexDigits, "[", "]")
                            : value.toString();
        };
    }

    /// Bytes among other values; the first few of many, and how many there are.
    private static String hex(byte[] bytes) {
        HexFormat spaced = HexFormat.ofDelimiter(" ");
        return bytes.length <= MOST_BYTES
                ? spaced.formatHex(bytes)
                : "%s … (%d)".formatted(spaced.formatHex(bytes, 0, MOST_BYTES), bytes.length);
    }

    /// A record's values, each under the name it has in the exercise, as Java prints them.
    private static String named(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<@Nullable Object> values = components(record);
        return IntStream.range(0, components.length)
                .mapToObj(i ->
                        components[i].getName()
                                + "="
                                + text(values.get(i), hexDigits(components[i])))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// Flags are bits, also in a record that is not the exercise's.
    private static int hexDigits(RecordComponent component) {
        return component.getName().equals("flags") && component.getType() == int.class
                ? 2
                : Recorder.hexDigits(component);
    }

    /// The bits there are in a number; its sign does not spread beyond them.
    private static int mask(Number number) {
        return number instanceof Byte ? 0xff : number instanceof Short ? 0xffff : -1;
    }

    private static boolean isIntegral(Number number) {
        return number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static String listed(
            Stream<? extends @Nullable Object> items, int hexDigits, String open, String close) {
        return items.map(item -> text(item, hexDigits))
                .collect(Collectors.joining(", ", open, close));
    }

    private static String pad(String digits, int least) {
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    private static List<@Nullable Object> items(Object arrayOrList) {
        var items = new ArrayList<@Nullable Object>();
        if (arrayOrList instanceof List<?> list) {
            items.addAll(list);
        } else {
            for (int i = 0; i < Array.getLength(arrayOrList); i++) {
                items.add(Array.get(arrayOrList, i));
            }
        }
        return items;
    }

    private static List<@Nullable Object> components(Record record) {
        var values = new ArrayList<@Nullable Object>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                values.add(component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + record.getClass(), e);
        }
        return values;
    }
}
