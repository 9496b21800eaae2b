package lab.check;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A method as a learner would write its head.
public final class Signature {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][\\w]*\\.)+");
    private static final Pattern OUTER = Pattern.compile("\\b\\w+\\$");

    private static final Pattern NAME = Pattern.compile("(\\w+)\\(");

    private Signature() {}

    /// Such as `int headerBytes(byte[] packet)`.
    public static String of(Method method) {
        Through through = method.getAnnotation(Through.class);
        if (through != null) return through.signature();
        return name(method.getGenericReturnType()) + " " + method.getName() + parameters(method);
    }

    /// The name of the method that the learner writes.
    public static String nameOf(Method method) {
        var name = NAME.matcher(of(method));
        return name.find() ? name.group(1) : method.getName();
    }

    /// Such as `class Cache { Cache(int size); void put(int key, byte[] value) }`. A constructor
    /// without parameters goes without saying.
    static String ofPart(Class<?> part, Task task) {
        return Stream.concat(
                        task.constructorsOf(part).stream()
                                .filter(method -> method.getParameterCount() > 0)
                                .map(method -> part.getSimpleName() + parameters(method)),
                        Task.methods(part).stream().map(Signature::of))
                .collect(Collectors.joining("; ", "class " + part.getSimpleName() + " { ", " }"));
    }

    /// Such as `record Opt(int kind, byte[] data) {}`.
    public static String ofRecord(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(each -> name(each.getGenericType()) + " " + each.getName())
                .collect(
                        Collectors.joining(", ", "record " + record.getSimpleName() + "(", ") {}"));
    }

    /// A record or an enum of an exercise; of any other, its name.
    public static String ofType(Class<?> type) {
        if (type.isRecord()) return ofRecord(type);
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(each -> ((Enum<?>) each).name())
                        .collect(
                                Collectors.joining(
                                        ", ", "enum " + type.getSimpleName() + " { ", " }"))
                : type.getSimpleName();
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(p -> name(p.getParameterizedType()) + " " + p.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(Type type) {
        String bare = PACKAGE.matcher(type.getTypeName()).replaceAll("");
        return OUTER.matcher(bare).replaceAll("");
    }
}
