package lab.check;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A method as a learner would write its head.
public final class Signature {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][\\w]*\\.)+");
    private static final Pattern OUTER = Pattern.compile("\\b\\w+\\$");

    private Signature() {}

    /// Such as `int headerBytes(byte[] packet)`.
    public static String of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(p -> name(p.getParameterizedType()) + " " + p.getName())
                .collect(
                        Collectors.joining(
                                ", ",
                                name(method.getGenericReturnType()) + " " + method.getName() + "(",
                                ")"));
    }

    private static String name(Type type) {
        String bare = PACKAGE.matcher(type.getTypeName()).replaceAll("");
        return OUTER.matcher(bare).replaceAll("");
    }
}
