package lab.internal.vm;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lab.internal.vm.Message.ClassFile;
import org.jspecify.annotations.Nullable;

/// The compiled snippets of a session, all in one class loader.
final class Snippets {
    private final Loader loader = new Loader();

    private static final class Loader extends URLClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final Map<String, byte[]> waiting = new ConcurrentHashMap<>();

        Loader() {
            super("cells", new URL[0], Snippets.class.getClassLoader());
        }

        /// Classes of one snippet may need each other in any order.
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = waiting.remove(name);
            if (bytes == null) return super.findClass(name);
            return defineClass(name, bytes, 0, bytes.length);
        }

        void add(Path path) throws MalformedURLException {
            addURL(path.toUri().toURL());
        }
    }

    void load(List<ClassFile> classes) throws ClassNotFoundException {
        for (var each : classes) loader.waiting.put(each.name(), each.bytes());
        for (var each : classes) Class.forName(each.name(), false, loader);
    }

    void addToClassPath(String path) throws MalformedURLException {
        loader.add(Path.of(path));
    }

    @Nullable Object invoke(String className, String method) throws Throwable {
        var target = Class.forName(className, true, loader).getDeclaredMethod(method);
        target.setAccessible(true);
        try {
            return target.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
