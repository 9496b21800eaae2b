package lab.internal.vm;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came from the kernel process as the types that a learner's method takes: a record or enum
/// of the exercise becomes the one that a cell declares under its name, however deep it is nested.
final class Arguments {
    private Arguments() {}

    /// @throws IllegalArgumentException if a type is put together another way, in words
    static @Nullable Object as(Type type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Values.Items items -> items(type, items);
            case Values.Fields fields -> record(type, fields);
            case Values.Constant(String _, String name)
                    when type instanceof Class<?> found && found.isEnum() ->
                    constant(found, name);
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                map.forEach(
                        (key, each) -> all.put(as(part(type, 0), key), as(part(type, 1), each)));
                yield all;
            }
            case Optional<?> some -> some.map(each -> as(part(type, 0), each));
            default -> value;
        };
    }

    private static Object items(Type type, Values.Items items) {
        if (type instanceof Class<?> array && array.isArray()) {
            var all = Array.newInstance(array.getComponentType(), items.items().size());
            for (int i = 0; i < items.items().size(); i++)
                Array.set(all, i, as(array.getComponentType(), items.items().get(i)));
            return all;
        }
        var all = new ArrayList<@Nullable Object>();
        for (var item : items.items()) all.add(as(part(type, 0), item));
        return items.set() ? new LinkedHashSet<>(all) : all;
    }

    /// What stands at {@code index} between the angle brackets of {@code type}.
    private static Type part(Type type, int index) {
        if (!(type instanceof ParameterizedType generic)) return Object.class;
        var part = generic.getActualTypeArguments()[index];
        return part instanceof WildcardType wild ? wild.getUpperBounds()[0] : part;
    }

    /// The record that is meant where {@code type} is one, or an interface sealed over some.
    private static Optional<Class<?>> named(Type type, String name) {
        if (!(type instanceof Class<?> plain)) return Optional.empty();
        if (plain.isRecord()) return Optional.of(plain);
        return Stream.of(plain.isSealed() ? plain.getPermittedSubclasses() : new Class<?>[0])
                .filter(each -> each.isRecord() && each.getSimpleName().equals(name))
                .findFirst();
    }

    private static Object record(Type wanted, Values.Fields fields) {
        Class<?> type =
                named(wanted, fields.type())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no record %s where the exercise has one"
                                                .formatted(fields.type())));
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
            values[i] = as(components[i].getGenericType(), fields.components().get(name));
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

    /// The heads of what a cell's class declares, such as {@code int size()}; empty where the class
    /// is not a cell's.
    static List<String> heads(Class<?> type) {
        if (!type.getPackageName().startsWith("REPL")) return List.of();
        var heads = new ArrayList<String>();
        for (var each : type.getDeclaredConstructors())
            heads.add(type.getSimpleName() + list(each.getGenericParameterTypes()));
        for (var each : type.getDeclaredMethods()) {
            if (!each.isSynthetic())
                heads.add(
                        name(each.getGenericReturnType())
                                + " "
                                + each.getName()
                                + list(each.getGenericParameterTypes()));
        }
        return heads;
    }

    private static String list(Type[] types) {
        return Arrays.stream(types).map(Arguments::name).collect(Collectors.joining(",", "(", ")"));
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("(?:[\\w$]+\\.)*(?:[\\w$]*\\$)?(?=\\w)", "");
    }
}
