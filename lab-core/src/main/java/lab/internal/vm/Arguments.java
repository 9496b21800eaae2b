package lab.internal.vm;

import static java.util.stream.Collectors.toSet;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
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

    /// @throws OtherTypeException if a cell declares a record or enum in another way
    static @Nullable Object as(Type type, @Nullable Object value) {
        Object made = made(type, value);
        if (made == null || fits(type, made)) return made;
        throw new IllegalArgumentException("no " + type + " but " + made.getClass());
    }

    /// Of a primitive, reflection decides, which also widens.
    private static boolean fits(Type type, Object value) {
        return switch (type) {
            case Class<?> plain -> plain.isPrimitive() || plain.isInstance(value);
            case ParameterizedType generic -> ((Class<?>) generic.getRawType()).isInstance(value);
            default -> true;
        };
    }

    private static @Nullable Object made(Type type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Values.Items items -> items(type, items);
            case Values.Fields fields -> record(type, fields);
            case Values.Constant constant -> constant(type, constant);
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
                        .orElseThrow(() -> new OtherTypeException(fields.type()));
        var components = type.getRecordComponents();
        var names = Arrays.stream(components).map(RecordComponent::getName).collect(toSet());
        if (!names.equals(fields.components().keySet()))
            throw new OtherTypeException(fields.type());
        var types = Arrays.stream(components).map(RecordComponent::getType);
        try {
            var values =
                    Arrays.stream(components)
                            .map(each ->
                                    as(
                                            each.getGenericType(),
                                            fields.components().get(each.getName())))
                            .toArray();
            var canonical = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (OtherTypeException e) {
            throw e;
        } catch (InvocationTargetException e) {
            throw sneaky(e.getTargetException());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new OtherTypeException(fields.type());
        }
    }

    /// What the constructor of a learner's record throws is the learner's.
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Object constant(Type type, Values.Constant wanted) {
        var found =
                type instanceof Class<?> plain && plain.isEnum()
                        ? plain.getEnumConstants()
                        : new Object[0];
        return Arrays.stream(found)
                .filter(each -> ((Enum<?>) each).name().equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> new OtherTypeException(wanted.type()));
    }

    /// The heads of what a cell's class declares, such as {@code int size()}; empty where the class
    /// is not a cell's.
    static List<String> heads(Class<?> type) {
        if (!type.getPackageName().startsWith("REPL")) return List.of();
        var heads = new ArrayList<String>();
        for (var each : type.getDeclaredConstructors())
            heads.add(
                    hindrance(each.getModifiers() | (type.getModifiers() & Modifier.ABSTRACT))
                            + type.getSimpleName()
                            + list(each.getGenericParameterTypes()));
        for (var each : type.getDeclaredMethods()) {
            if (!each.isSynthetic())
                heads.add(
                        hindrance(each.getModifiers() & Modifier.PRIVATE)
                                + name(each.getGenericReturnType())
                                + " "
                                + each.getName()
                                + list(each.getGenericParameterTypes()));
        }
        return heads;
    }

    /// What keeps it from being called, be the rest right.
    private static String hindrance(int modifiers) {
        int kept = modifiers & (Modifier.PRIVATE | Modifier.ABSTRACT);
        return kept == 0 ? "" : Modifier.toString(kept) + " ";
    }

    private static String list(Type[] types) {
        return Arrays.stream(types).map(Arguments::name).collect(Collectors.joining(",", "(", ")"));
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("(?:[\\w$]+\\.)*(?:[\\w$]*\\$)?(?=\\w)", "");
    }
}
