package lab.internal.vm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Learners' methods that the kernel process may call, each under the name it was bound to.
public final class Calls {
    private static final Map<String, Binding> BINDINGS = new ConcurrentHashMap<>();

    private Calls() {}

    /// A learner's method, its arguments in order.
    @FunctionalInterface
    public interface Binding {
        @Nullable Object call(@Nullable Object[] arguments) throws Throwable;
    }

    /// Later calls by {@code name} go to {@code binding}.
    public static void bind(String name, Binding binding) {
        BINDINGS.put(name, binding);
    }

    /// @return the result, then the arguments as the call has left them
    static List<@Nullable Object> call(String name, List<@Nullable Object> arguments)
            throws Throwable {
        var binding = BINDINGS.get(name);
        if (binding == null) throw new NoSuchElementException("nothing is bound to " + name);
        var plain = new @Nullable Object[arguments.size()];
        for (int i = 0; i < plain.length; i++) plain[i] = plain(arguments.get(i));
        var result = new ArrayList<@Nullable Object>();
        result.add(binding.call(plain));
        result.addAll(Arrays.asList(plain));
        return result;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Values.Items(boolean set, var items) -> {
                var all = new ArrayList<@Nullable Object>();
                for (var item : items) all.add(plain(item));
                yield set ? new LinkedHashSet<>(all) : all;
            }
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                map.forEach((key, each) -> all.put(plain(key), plain(each)));
                yield all;
            }
            default -> value;
        };
    }

    /// A record or enum of the exercise as the type that a cell declares under its name.
    ///
    /// @throws IllegalArgumentException if that type is put together another way, in words
    public static <T> @Nullable T as(Class<T> type, @Nullable Object value) {
        return type.cast(of(type, value));
    }

    private static @Nullable Object of(Class<?> type, @Nullable Object value) {
        return switch (value) {
            case Values.Fields fields when type.isRecord() -> record(type, fields);
            case Values.Constant(String _, String name) when type.isEnum() -> constant(type, name);
            case null, default -> value;
        };
    }

    private static Object record(Class<?> type, Values.Fields fields) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            if (!fields.components().containsKey(name))
                throw new IllegalArgumentException(
                        "record %s has %s, and the exercise's has %s"
                                .formatted(fields.type(), name, fields.components().keySet()));
            types[i] = components[i].getType();
            values[i] = of(types[i], fields.components().get(name));
        }
        try {
            var canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + fields.type() + " of these values", e);
        }
    }

    private static Object constant(Class<?> type, String name) {
        for (Object each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(name)) return each;
        }
        throw new IllegalArgumentException("enum " + type.getSimpleName() + " has no " + name);
    }
}
