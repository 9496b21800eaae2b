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
}
