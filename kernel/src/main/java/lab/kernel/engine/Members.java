package lab.kernel.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The members of the JDK's types that cells name without their package.
final class Members {
    private static final String[] PACKAGES = {
        "java.lang.",
        "java.util.",
        "java.io.",
        "java.net.",
        "java.nio.",
        "java.time.",
        "java.util.stream.",
        ""
    };

    private Members() {}

    /// Names of public methods and fields; none if the type is not known.
    static Set<String> of(String type) {
        for (var each : PACKAGES) {
            try {
                var found = Class.forName(each + type, false, ClassLoader.getPlatformClassLoader());
                return Stream.concat(
                                Stream.of(found.getMethods()).map(method -> method.getName()),
                                Stream.of(found.getFields()).map(field -> field.getName()))
                        .collect(Collectors.toSet());
            } catch (ClassNotFoundException | LinkageError e) {
                // Not in this package; perhaps in the next.
            }
        }
        return Set.of();
    }
}
