package lab.internal.vm;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Learners' methods that the kernel process may call, each under the name it was bound to, and the
/// learners' objects that such calls have made.
public final class Calls {
    private static final Map<String, Bound> BINDINGS = new ConcurrentHashMap<>();
    private static final Map<Integer, Object> OBJECTS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Calls() {}

    /// A learner's method, its arguments in order.
    @FunctionalInterface
    public interface Binding {
        @Nullable Object call(@Nullable Object[] arguments) throws Throwable;
    }

    private record Bound(List<Type> types, Binding binding) {}

    /// Writes down a type with what is between its angle brackets: {@code new Of<List<Route>>()
    /// {}}.
    @SuppressWarnings("unused") // T is read by reflection
    public abstract static class Of<T> {
        public final Type type() {
            return ((ParameterizedType) getClass().getGenericSuperclass())
                    .getActualTypeArguments()[0];
        }
    }

    /// Later calls by {@code name} go to {@code binding}.
    ///
    /// @param types of its arguments
    public static void bind(String name, Type[] types, Binding binding) {
        BINDINGS.put(name, new Bound(List.of(types), binding));
    }

    /// Keeps an object here.
    ///
    /// @return the number it goes by, null for null
    public static @Nullable Integer keep(@Nullable Object object) {
        if (object == null) return null;
        int number = NUMBERS.incrementAndGet();
        OBJECTS.put(number, object);
        return number;
    }

    /// @param number as {@link #keep} gave it
    public static Object kept(@Nullable Object number) {
        var object = number == null ? null : OBJECTS.get(number);
        if (object == null) throw new NoSuchElementException("there is no object " + number);
        return object;
    }

    /// Lets go of all objects and bindings.
    public static void forget() {
        OBJECTS.clear();
        BINDINGS.clear();
    }

    /// The heads of the methods and constructors of a class that a cell declares.
    public static List<String> heads(Class<?> type) {
        return Arguments.heads(type);
    }

    /// @return the result, then the arguments that are arrays as the call has left them, null in
    ///   place of others
    static List<@Nullable Object> call(String name, List<@Nullable Object> arguments)
            throws Throwable {
        var bound = BINDINGS.get(name);
        if (bound == null) throw new NoSuchElementException("nothing is bound to " + name);
        var given = new @Nullable Object[arguments.size()];
        for (int i = 0; i < given.length; i++)
            given[i] = Arguments.as(bound.types().get(i), arguments.get(i));
        var result = new ArrayList<@Nullable Object>();
        result.add(bound.binding().call(given));
        for (var each : given)
            result.add(each instanceof byte[] || each instanceof int[] ? each : null);
        return result;
    }
}
