package lab.kernel.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The JDK's AOT cache of a lab VM: its classes, loaded and linked, and which of its methods are
/// worth compiling. A cache that is missing, broken or of another JDK costs a lab VM speed and
/// nothing else: the VM sets it aside without a word. One of other jars has to be removed.
public final class AotCache {
    /// System property of a kernel process: the file its lab VMs use.
    public static final String USED = "lab.aot";

    /// System property of a kernel process: the file that its lab VM makes as it ends.
    public static final String MADE = "lab.aot.made";

    /// Without these a VM would say in a learner's notebook why it cannot use a cache.
    public static final List<String> SILENCE =
            List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:aot*=off:stderr");

    /// The file of a kernel's own cache, beside that of its lab VMs.
    public static final String KERNEL = "kernel.aot";

    /// Maps a cache to the place that it was made for. At another, each start rewrites all of its
    /// pointers, and so has a copy of its own of every page.
    private static final List<String> IN_PLACE =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private AotCache() {}

    /// What a VM is given to use a cache, whether it is there yet or not.
    public static List<String> using(Path cache) {
        var options = new ArrayList<>(SILENCE);
        options.addAll(IN_PLACE);
        options.add("-XX:AOTCache=" + cache);
        return options;
    }

    /// For another process that compiles what this one does.
    public static List<String> optionsOfAKernel() {
        var used = System.getProperty(USED);
        if (used == null) return List.of();
        var beside = Path.of(used).resolveSibling(KERNEL);
        return Files.isReadable(beside) ? using(beside) : List.of();
    }

    /// Whoever makes a cache finds beside it what the VM had to say.
    static List<String> options() {
        var made = System.getProperty(MADE);
        if (made != null)
            return List.of(
                    "-Xlog:disable",
                    "-Xlog:all=warning,aot=info:file=" + made + ".log",
                    "-XX:AOTCacheOutput=" + made);
        var used = System.getProperty(USED);
        return used != null && Files.isReadable(Path.of(used)) ? using(Path.of(used)) : SILENCE;
    }

    /// Whether a lab VM is to end by itself, with the time that takes.
    static boolean isMade() {
        return System.getProperty(MADE) != null;
    }
}
