package lab.kernel.jupyter;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.kernel.engine.AotCache;

/// The AOT caches of the kernel and of its lab VM: what the JDK keeps of a training session, so
/// that the next one starts sooner. They fit one JDK and one build: whoever puts other jars there
/// removes them, and with another JDK the VMs set them aside; then they are made anew.
///
/// @param folder that they are in
/// @param jars the folder of the kernel's class path
public record Caches(Path folder, Path jars) {
    private static final String KERNEL = AotCache.KERNEL;
    private static final String LAB_VM = "lab.aot";

    /// Begins the name of a folder that a training session works in.
    private static final String WORK = "training";

    /// Makes way for whatever else runs, where there is such a command.
    private static final List<String> POLITELY = List.of("nice", "-n", "19");

    /// Those that this kernel process was told of.
    static Optional<Caches> ofThisProcess() {
        var used = System.getProperty(AotCache.USED);
        var first = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
        if (used == null) return Optional.empty();
        return Optional.of(new Caches(folderOf(used), folderOf(first)));
    }

    private static Path folderOf(String file) {
        return Path.of(file).toAbsolutePath().resolveSibling("");
    }

    /// What a kernel's VM is given to use them, whether they are there yet or not.
    public List<String> options() {
        var options = new ArrayList<>(AotCache.using(folder.resolve(KERNEL)));
        options.add("-D" + AotCache.USED + "=" + folder.resolve(LAB_VM));
        return options;
    }

    /// Whether they fit this JDK and these jars.
    public boolean areCurrent() throws IOException {
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

    /// Makes them by a training session in processes of its own, unless they fit already; that
    /// takes some seconds, and waits for another process that makes them.
    ///
    /// @return whether they are there now
    public boolean make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var lock = lockFile();
                var _ = lock.lock()) {
            return areCurrent() || train(List.of());
        }
    }

    /// The same beside what else goes on and after it, unless another process makes them; nobody
    /// waits for it or hears of it.
    public void makeInBackground() {
        Thread.ofPlatform()
                .daemon()
                .name("lab-caches")
                .start(() -> {
                    try {
                        if (!areCurrent()) makeUnlessSomebodyDoes();
                    } catch (IOException _) {
                        // A folder that cannot be written costs speed, and nothing else.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private void makeUnlessSomebodyDoes() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try (var lock = lockFile();
                var held = lock.tryLock()) {
            if (held != null && !areCurrent()) train(windows ? List.of() : POLITELY);
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// @param prefix of the command
    private boolean train(List<String> prefix) throws IOException, InterruptedException {
        String key = key();
        // The JVM does not see that they are of other jars, and mixes their classes with new ones.
        for (String name : List.of("key", KERNEL, LAB_VM))
            Files.deleteIfExists(folder.resolve(name));
        // Left by a session that was killed: whoever holds the lock is the only one here.
        removeWork();
        Path work = Files.createTempDirectory(folder, WORK);
        var command = new ArrayList<>(prefix);
        command.add(KernelJson.java().toString());
        command.addAll(KernelJson.VM_OPTIONS);
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
            removeWork();
        }
    }

    private void removeWork() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path work : all.filter(Caches::isWork).toList()) {
                try (Stream<Path> files = Files.list(work)) {
                    for (Path file : files.toList()) Files.deleteIfExists(file);
                }
                Files.deleteIfExists(work);
            }
        }
    }

    private static boolean isWork(Path file) {
        return String.valueOf(file.getFileName()).startsWith(WORK);
    }
}
