package lab.kernel.grade;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.check.Instance;
import lab.check.Signature;
import lab.check.Through;

/// The Java that binds an exercise's methods to a learner's. It runs as a snippet, so that the
/// learner's own compiler decides whether the methods are there, as it would for any caller.
///
/// A learner may have called a variable {@code lab}, or a class {@code Object}: whole names stand
/// only where Java wants a type, and calls go through a variable of the snippet's own (JLS §6.4.2).
final class BindingSource {
    private static final String TYPE = "lab.internal.vm.Calls";
    private static final String CALLS = "lab$calls.";

    /// Where a class has one of these names, no whole name that begins with it means anything.
    static final Set<String> ROOTS = Set.of("lab", "java");

    /// What {@link #withoutPackages} needs that a cell does not know yet.
    static final String IMPORTS = "import lab.internal.vm.Calls;\nimport java.lang.reflect.Type;";

    private static final Pattern PACKAGE =
            Pattern.compile("\\b(?:lab|java)\\.(?:\\w+\\.)+(?=[A-Z])");

    private BindingSource() {}

    /// A snippet that first lets go of what was bound before.
    static String anew(Stream<String> bindings) {
        return snippet(Stream.concat(Stream.of(CALLS + "forget();"), bindings));
    }

    /// A snippet of the bindings that {@link #of} and {@link #heads} write.
    static String snippet(Stream<String> bindings) {
        return bindings.collect(
                Collectors.joining("\n", "{ " + TYPE + " lab$calls = null;\n", "\n}"));
    }

    /// A snippet with the simple names of types, for where a learner has a class {@code lab}.
    static String withoutPackages(String snippet) {
        return PACKAGE.matcher(snippet).replaceAll("");
    }

    /// The name that a method is bound under.
    static String key(Method method) {
        return method.getDeclaringClass().getSimpleName() + ": " + Signature.of(method);
    }

    /// The name that the heads of a learner's class are bound under.
    static String headsKey(Class<?> part) {
        return "heads of " + part.getSimpleName();
    }

    static String heads(Class<?> part) {
        return bind(
                headsKey(part), Stream.of(), CALLS + "heads(" + part.getSimpleName() + ".class)");
    }

    static String of(Method method) {
        var types = Stream.of(method.getGenericParameterTypes()).map(BindingSource::token);
        if (!Instance.isPart(method.getDeclaringClass()))
            return bind(key(method), types, body(method, 0, ""));
        var self = method.getDeclaringClass().getSimpleName();
        return bind(
                key(method),
                Stream.concat(Stream.of("java.lang.Object.class"), types),
                body(method, 1, "((" + self + ") " + CALLS + "kept(given[0]))."));
    }

    private static String bind(String key, Stream<String> types, String answer) {
        return "%sbind(\"%s\", new java.lang.reflect.Type[] {%s}, given -> %s);"
                .formatted(CALLS, key, types.collect(Collectors.joining(", ")), answer);
    }

    private static String body(Method method, int first, String on) {
        var through = method.getAnnotation(Through.class);
        if (through != null)
            return "{ " + locals(method, first) + answer(method, through.call()) + " }";
        var arguments =
                IntStream.range(0, method.getParameterCount())
                        .mapToObj(i ->
                                cast(
                                        method.getGenericParameterTypes()[i],
                                        "given[" + (first + i) + "]"))
                        .collect(Collectors.joining(", ", "(", ")"));
        var callee =
                Instance.constructs(method)
                        ? "new " + method.getReturnType().getSimpleName()
                        : on + method.getName();
        return "{ " + answer(method, callee + arguments) + " }";
    }

    private static String answer(Method method, String call) {
        var type = method.getGenericReturnType();
        if (type == void.class) return call + "; return null;";
        var value = Instance.isPart(method.getReturnType()) ? CALLS + "keep(answer)" : "answer";
        return "%s answer = %s; return %s;".formatted(name(type), call, value);
    }

    private static String locals(Method method, int first) {
        var parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .mapToObj(i -> {
                    var type = parameters[i].getParameterizedType();
                    return "%s %s = %s; "
                            .formatted(
                                    name(type),
                                    parameters[i].getName(),
                                    cast(type, "given[" + (first + i) + "]"));
                })
                .collect(Collectors.joining());
    }

    private static String token(Type type) {
        return type instanceof Class<?>
                ? name(type) + ".class"
                : "new " + TYPE + ".Of<" + name(type) + ">() {}.type()";
    }

    private static String cast(Type type, String value) {
        return type instanceof Class<?> plain && plain.isPrimitive()
                ? "(" + plain.getSimpleName() + ") (" + boxed(plain) + ") " + value
                : "(" + name(type) + ") " + value;
    }

    private static String boxed(Class<?> primitive) {
        return MethodType.methodType(primitive).wrap().returnType().getName();
    }

    /// As a cell names it: what is nested in an exercise is declared by the learner.
    private static String name(Type type) {
        return switch (type) {
            case Class<?> array when array.isArray() -> name(array.getComponentType()) + "[]";
            case Class<?> plain -> isLearners(plain) ? plain.getSimpleName() : plain.getTypeName();
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(BindingSource::name)
                            .collect(
                                    Collectors.joining(
                                            ", ", name(generic.getRawType()) + "<", ">"));
            case GenericArrayType array -> name(array.getGenericComponentType()) + "[]";
            case WildcardType wild -> name(wild.getUpperBounds()[0]);
            default -> type.getTypeName();
        };
    }

    /// Whether it is nested in an exercise, so that a cell declares it.
    static boolean isLearners(Class<?> type) {
        return type.isMemberClass()
                && !type.getName()
                        .matches(
                                "(java|javax|lab\\.(packet|frame|"
                                        + "view|capture|link|stack|socket))\\..*");
    }
}
