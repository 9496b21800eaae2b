package lab.kernel.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The members of the types that cells name without their package: the JDK's and the library's.
final class Members {
    /// What stands before a simple name that a cell needs no import for.
    private static final List<String> PACKAGES =
            Stream.concat(
                            Stream.of("", "java.lang."),
                            Engine.PRELOADED.stream()
                                    .filter(line -> line.endsWith(".*;"))
                                    .filter(line -> !line.startsWith("import static"))
                                    .map(line -> line.substring("import ".length()))
                                    .map(line -> line.substring(0, line.length() - 2)))
                    .toList();

    /// The public types of the packages that are named most.
    static final Supplier<Set<String>> TYPES = new Lazy();

    private Members() {}

    private static final class Lazy implements Supplier<Set<String>> {
        private @Nullable Set<String> found;

        @Override
        public synchronized Set<String> get() {
            var known = found;
            if (known == null) found = known = list();
            return known;
        }

        private static Set<String> list() {
            var image = FileSystems.getFileSystem(URI.create("jrt:/"));
            var names = new TreeSet<String>();
            for (var each : List.of("java/lang", "java/util", "java/io", "java/net")) {
                try (var files = Files.list(image.getPath("modules", "java.base", each))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("[A-Z][A-Za-z]+[.]class"))
                            .forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
                } catch (IOException e) {
                    // Then nobody is told of a name like it.
                }
            }
            LibraryDocs.overview().values().forEach(types -> names.addAll(types.keySet()));
            return Set.copyOf(names);
        }
    }

    /// Names of public methods and fields; none if the type is not known.
    static Set<String> of(String type) {
        for (var each : PACKAGES) {
            try {
                var found = Class.forName(each + type, false, Members.class.getClassLoader());
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
