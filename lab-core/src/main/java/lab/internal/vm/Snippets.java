package lab.internal.vm;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lab.internal.vm.Message.ClassFile;
import org.jspecify.annotations.Nullable;

/// The compiled snippets of a session. What is loaded together has a class loader of its own, so
/// that it can be unloaded once it is forgotten and nothing uses it any more. Loaders find each
/// other's classes by name, here; for members that are not public to work across them, the kernel
/// process has made those public.
final class Snippets {
    private static final String PACKAGE = "REPL.";

    private final Library library = new Library();
    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

    /// The statements that this run has begun.
    private final Set<Class<?>> begun = new HashSet<>();

    private int run;

    /// What a learner adds to the class path.
    private static final class Library extends URLClassLoader {
        static {
            registerAsParallelCapable();
        }

        Library() {
            super("library", new URL[0], Snippets.class.getClassLoader());
        }

        void add(Path path) throws MalformedURLException {
            addURL(path.toUri().toURL());
        }
    }

    /// Classes that were loaded together.
    private final class Group extends ClassLoader {
        private final Map<String, byte[]> waiting = new ConcurrentHashMap<>();

        /// Classes of other groups that this one's code names. They may be forgotten before it
        /// runs.
        private final Map<String, Class<?>> needed = new HashMap<>();

        Group() {
            super("cells", library);
            // Whoever writes an assert in a cell wants it checked.
            setDefaultAssertionStatus(true);
        }

        /// Classes of one group may need each other in any order.
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(PACKAGE) ? snippet(name) : super.loadClass(name, resolve);
        }

        private synchronized Class<?> snippet(String name) throws ClassNotFoundException {
            var found = findLoadedClass(name);
            if (found != null) return found;
            var bytes = waiting.remove(name);
            if (bytes != null) return defineClass(name, bytes, 0, bytes.length);
            found = needed.getOrDefault(name, classes.get(name));
            if (found == null) throw new ClassNotFoundException(name);
            return found;
        }

        synchronized void add(ClassFile file) {
            waiting.put(file.name(), file.bytes());
            for (var name : file.needed()) {
                var type = classes.get(name);
                if (type != null) needed.put(name, type);
            }
        }
    }

    void load(List<ClassFile> files) throws ClassNotFoundException {
        var group = groupOf(files);
        files.forEach(group::add);
        for (var each : files) classes.put(each.name(), Class.forName(each.name(), false, group));
    }

    /// A sealed type and those it permits have to be in one module, and each class loader has an
    /// unnamed one.
    private Group groupOf(List<ClassFile> files) {
        return files.stream()
                .flatMap(file -> file.supertypes().stream())
                .map(classes::get)
                .filter(type -> type != null && type.isSealed())
                .map(type -> (Group) type.getClassLoader())
                .findFirst()
                .orElseGet(Group::new);
    }

    /// Gives classes new code; what was made of them and what their variables hold stays.
    ///
    /// @throws UnsupportedOperationException if that cannot be, since more than code is new
    void redefine(List<ClassFile> files)
            throws IOException, ClassNotFoundException, UnmodifiableClassException {
        var definitions = new ArrayList<ClassDefinition>();
        for (var each : files) {
            var type = classes.get(each.name());
            if (type == null) throw new ClassNotFoundException(each.name());
            definitions.add(new ClassDefinition(type, each.bytes()));
        }
        Redefiner.get().redefineClasses(definitions.toArray(ClassDefinition[]::new));
    }

    /// No snippet to come uses these.
    void forget(List<String> names) {
        names.forEach(classes::remove);
    }

    void addToClassPath(String path) throws MalformedURLException {
        library.add(Path.of(path));
    }

    /// Runs a snippet for {@code cell}.
    @Nullable Object invoke(int cell, String className, String method) throws Throwable {
        var type = classes.get(className);
        if (type == null) throw new ClassNotFoundException(className);
        var target = type.getDeclaredMethod(method);
        target.setAccessible(true);
        begin(cell, type);
        try {
            var value = target.invoke(null);
            end(type);
            return value;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private synchronized void begin(int cell, Class<?> type) {
        if (cell != run) begun.clear();
        run = cell;
        begun.add(type);
    }

    /// What has a field is a variable's declaration, and may be wanted again.
    private synchronized void end(Class<?> type) {
        if (Stream.of(type.getDeclaredFields()).anyMatch(field -> !field.isSynthetic()))
            begun.remove(type);
    }

    /// Keeps the statements of a stopped cell, and what it was at, from running again.
    synchronized void close(int cell) {
        if (cell == run) Stop.close(cell, begun);
    }
}
