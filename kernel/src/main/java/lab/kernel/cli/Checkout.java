package lab.kernel.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.kernel.jupyter.Caches;

/// The folder the lab was cloned into; all that the lab writes has its place under it.
public record Checkout(Path root) {
    /// The checkout whose `./lab` started this process.
    public static Checkout current() {
        String home = System.getProperty("lab.home");
        if (home == null) {
            throw Problem.usage(
                    "The system property lab.home is not set, so the lab cannot find its files;"
                            + " start it with ./lab.");
        }
        return new Checkout(Path.of(home).toAbsolutePath().normalize());
    }

    /// Notebooks, as JupyterLab's file browser shows them.
    public Path notebooks() {
        return root.resolve("notebooks");
    }

    /// The class path of the kernel process.
    public String kernelClassPath() {
        return jarFolder() + File.separator + "*";
    }

    /// The folder of the jars that the build has made and gathered.
    public Path jarFolder() {
        return root.resolve("notebooks/target/start/lab");
    }

    /// The jars of that class path, by name.
    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(jarFolder())) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /// Of the kernel that is started from here.
    Caches caches() {
        return new Caches(state().resolve("aot"), jarFolder());
    }

    public Path requirements(String name) {
        return root.resolve("requirements").resolve(name + ".txt");
    }

    /// What `./lab` itself keeps: virtual environments, Jupyter's settings, logs.
    public Path state() {
        return root.resolve(".lab");
    }
}
