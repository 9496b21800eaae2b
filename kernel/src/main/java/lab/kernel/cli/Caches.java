package lab.kernel.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import lab.kernel.engine.AotCache;
import lab.kernel.jupyter.Training;

/// The AOT caches of the kernel and of its lab VM: what the JDK keeps of a training session, so
/// that the next one starts sooner. They fit one JDK and one build: the build removes them, and
/// with another JDK the VMs set them aside; then they are made anew.
final class Caches {
    private static final String KERNEL = AotCache.KERNEL;
    private static final String LAB_VM = "lab.aot";

    private final Path folder;
    private final Path jars;

    private Caches(Path folder, Path jars) {
        this.folder = folder;
        this.jars = jars;
    }

    static Caches of(Checkout checkout) {
        return new Caches(checkout.state().resolve("aot"), checkout.jarFolder());
    }

    /// Those of an installed kernel, whose jars are in {@code lib} beside them.
    static Caches in(Path kernel) {
        return new Caches(kernel.resolve("aot"), kernel.resolve("lib"));
    }

    /// What a kernel's VM is given to use them, whether they are there yet or not.
    List<String> options() {
        var options = new ArrayList<>(AotCache.using(folder.resolve(KERNEL)));
        options.add("-D" + AotCache.USED + "=" + folder.resolve(LAB_VM));
        return options;
    }

    /// Whether they fit this JDK and these jars.
    boolean areCurrent() throws IOException {
        Path key = folder.resolve("key");
        return Files.isReadable(key) && Files.readString(key).equals(key());
    }

    private String key() throws IOException {
        var key = new StringBuilder(System.getProperty("java.home"));
        key.append(' ').append(Runtime.version()).append('\n');
        try (var all = Files.list(jars)) {
            for (Path jar : all.filter(each -> each.toString().endsWith(".jar")).sorted().toList())
                key.append(jar.getFileName())
                        .append(' ')
                        .append(Files.size(jar))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar).toMillis())
                        .append('\n');
        }
        return key.toString();
    }

    /// Makes them by a training session in processes of its own; that takes some seconds.
    ///
    /// @param java the `java` that will use them
    /// @return whether they are there now
    boolean make(Path java) throws IOException, InterruptedException {
        String key = key();
        Files.createDirectories(folder);
        // The JVM does not see that they are of other jars, and mixes their classes with new ones.
        for (String name : List.of("key", KERNEL, LAB_VM))
            Files.deleteIfExists(folder.resolve(name));
        Path work = Files.createTempDirectory(folder, "training");
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(Kernelspec.VM_OPTIONS);
        command.addAll(AotCache.SILENCE);
        command.add("-XX:AOTCacheOutput=" + work.resolve(KERNEL));
        command.add("-D" + AotCache.MADE + "=" + work.resolve(LAB_VM));
        command.addAll(List.of("-cp", jars + File.separator + "*"));
        command.addAll(List.of(Training.class.getName(), work.toString()));
        var training =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        var end = new Thread(training::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            boolean made =
                    training.waitFor() == 0
                            && Files.isReadable(work.resolve(KERNEL))
                            && Files.isReadable(work.resolve(LAB_VM));
            if (made) {
                for (String name : List.of(KERNEL, LAB_VM))
                    Files.move(
                            work.resolve(name),
                            folder.resolve(name),
                            StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(folder.resolve("key"), key);
            }
            return made;
        } finally {
            remove(work);
        }
    }

    /// The same beside what else goes on; nobody waits for it or hears of it.
    void makeInBackground(Path java) {
        Thread.ofPlatform()
                .daemon()
                .name("lab-caches")
                .start(() -> {
                    try {
                        if (!areCurrent()) make(java);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static void remove(Path work) throws IOException {
        try (var all = Files.list(work)) {
            for (Path each : all.toList()) Files.deleteIfExists(each);
        }
        Files.delete(work);
    }
}
