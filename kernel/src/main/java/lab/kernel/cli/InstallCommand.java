package lab.kernel.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lab.kernel.jupyter.Caches;
import lab.kernel.jupyter.Kernel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab install`: the kernel for every Jupyter front end of this user, or below a prefix. Jars are
/// copied beside the kernelspec, so that it lives on without this checkout.
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Put the kernel where Jupyter, VS Code and others look for kernels.")
final class InstallCommand implements Callable<Integer> {
    @ArgGroup private Place place = new Place();

    @Option(names = "--uninstall", description = "Take it away again.")
    private boolean uninstall;

    @Option(
            names = "--no-caches",
            description = "Make no AOT caches: done sooner, and the kernel starts slower.")
    private boolean withoutCaches;

    /// One or the other.
    private static final class Place {
        @Option(
                names = "--user",
                description = "For this user; that is what happens without an option.")
        private boolean user;

        @Option(
                names = "--prefix",
                paramLabel = "FOLDER",
                description = "For the Python environment or system that has this prefix.")
        private @Nullable Path prefix;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var prefix = place.prefix;
        Path share =
                prefix == null || place.user
                        ? userData()
                        : prefix.toAbsolutePath().normalize().resolve("share/jupyter");
        Path folder = share.resolve("kernels").resolve(Kernelspec.NAME);
        if (uninstall) {
            uninstall(folder);
        } else {
            install(share, folder, Checkout.current().jars(), !withoutCaches);
            System.out.println("Installed the kernel \"Java 25 (TCP/IP Lab)\" into " + folder);
            System.out.println(
                    "It runs on "
                            + System.getProperty("java.home")
                            + "; after that JDK moves or is another, install again.");
            if (!withoutCaches) makeCaches(cachesOf(folder));
        }
        return 0;
    }

    /// Without them the kernel starts, and is as right, but slower.
    private static void makeCaches(Caches caches) throws IOException, InterruptedException {
        System.out.println("Making what lets it start faster; that takes some seconds …");
        if (!caches.make())
            System.out.println(
                    "That did not work out. The kernel runs without it, and starts slower.");
    }

    private static Caches cachesOf(Path folder) {
        return new Caches(folder.resolve("aot"), folder.resolve("lib"));
    }

    /// @param caching whether the kernel is to use caches, and to make them where they do not fit
    static void install(Path share, Path folder, List<Path> jars, boolean caching)
            throws IOException {
        if (Files.exists(folder)) uninstall(folder);
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Path jar : jars) Files.copy(jar, lib.resolve(String.valueOf(jar.getFileName())));
        var spec = Kernelspec.of(lib + File.separator + "*");
        (caching ? spec.with(cachesOf(folder).options()) : spec).install(share);
    }

    /// Only what is ours: another kernel may have taken the name.
    static void uninstall(Path folder) throws IOException {
        Path spec = folder.resolve("kernel.json");
        if (!Files.exists(folder)) {
            System.out.println("There is no kernel in " + folder);
            return;
        }
        if (Files.exists(spec) && !Files.readString(spec).contains(Kernel.class.getName()))
            throw Problem.failed(
                    "%s belongs to another kernel, so it was left alone.".formatted(folder));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        System.out.println("Took the kernel away from " + folder);
    }

    /// Where Jupyter looks for what belongs to a user.
    private static Path userData() {
        String given = System.getenv("JUPYTER_DATA_DIR");
        if (given != null && !given.isEmpty()) return Path.of(given);
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name");
        if (system.startsWith("Mac")) return home.resolve("Library/Jupyter");
        if (system.startsWith("Windows"))
            return Path.of(System.getenv().getOrDefault("APPDATA", home.toString()), "jupyter");
        String data = System.getenv("XDG_DATA_HOME");
        return (data == null || data.isEmpty() ? home.resolve(".local/share") : Path.of(data))
                .resolve("jupyter");
    }
}
