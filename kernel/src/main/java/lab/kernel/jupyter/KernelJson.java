package lab.kernel.jupyter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The kernel.json that tells a front end what this kernel is and how it is started.
public final class KernelJson {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// What its VM is given, wherever it is started from.
    ///
    /// Serial because the kernel waits far more than it works, and then a small heap and few
    /// threads are worth more than throughput. The first of the two compilers alone because what
    /// the second makes faster by a few milliseconds, after a thousand cells, it takes from the
    /// first hundreds of them: it works on JShell for as long as JShell works on cells.
    public static final List<String> VM_OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1");

    private KernelJson() {}

    /// The `java` that runs this.
    public static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /// @param java the command that starts a Java VM with the kernel on its class path
    public static String of(List<String> java) {
        var command = new ArrayList<>(java);
        command.add(Kernel.class.getName());
        return launchedBy(command);
    }

    /// @param launcher the command that starts the kernel with the connection file that follows it
    public static String launchedBy(List<String> launcher) {
        var command = new ArrayList<>(launcher);
        command.add("{connection_file}");
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", command);
        spec.put("display_name", "Java 25 (TCP/IP Lab)");
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("kernel_protocol_version", Envelope.PROTOCOL);
        spec.put("metadata", Map.of("debugger", false));
        return JSON.toJson(spec);
    }
}
