package lab.link;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lab.internal.libc.Native;

/// A network of one's own, with nothing in it but a loopback: a Linux user and network namespace
/// ({@code user_namespaces(7)}, {@code network_namespaces(7)}). Any user may make one and capture
/// in it, unless the system forbids it.
///
/// A process is in it from its start on. It begins with {@link Loopback#up}.
public final class PrivateNetwork {
    private static final List<String> UNSHARE =
            List.of("unshare", "--user", "--map-root-user", "--net");
    private static final long PROBE_SECONDS = 10;

    private PrivateNetwork() {}

    /// Whether this user can have one here.
    public sealed interface Availability {
        record Available() implements Availability {}

        /// @param sentence what is missing or forbidden, and the remedy on this system
        record Unavailable(String sentence) implements Availability {}

        default boolean isAvailable() {
            return this instanceof Available;
        }
    }

    /// Finds out by making one that ends at once; takes some 10 ms.
    public static Availability available() {
        if (!Native.linux()) {
            return unavailable("Only Linux has private networks; use the LAN in memory.");
        }
        try {
            return probe();
        } catch (IOException e) {
            return unavailable(
                    "A private network needs the tool \"unshare\", which is not on this system:"
                            + " install the package util-linux.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("The probe for a private network was interrupted.");
        }
    }

    private static Availability probe() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(List.of("true")))
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .start();
        try {
            if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                return unavailable("The probe for a private network did not end in time.");
            }
            String words =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.exitValue() == 0) return new Availability.Available();
            return unavailable(refusal(words.strip()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String refusal(String words) {
        Path kernel = Path.of("/proc/sys/kernel");
        String prefix = "This system forbids private networks: ";
        if (setting(kernel.resolve("unprivileged_userns_clone")).equals("0")) {
            return prefix + allow("kernel.unprivileged_userns_clone=1");
        }
        if (setting(kernel.resolve("apparmor_restrict_unprivileged_userns")).equals("1")) {
            return prefix + allow("kernel.apparmor_restrict_unprivileged_userns=0");
        }
        if (setting(Path.of("/proc/sys/user/max_user_namespaces")).equals("0")) {
            return prefix + allow("user.max_user_namespaces=10000");
        }
        return prefix
                + (words.isEmpty() ? "unshare gives no reason" : words)
                + "; inside a container it must be started with user namespaces allowed.";
    }

    private static String allow(String setting) {
        return "an administrator can allow them with \"sudo sysctl -w " + setting + "\".";
    }

    private static String setting(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Availability unavailable(String sentence) {
        return new Availability.Unavailable(sentence);
    }

    /// The command that starts a program in a new private network, where it is root in name only.
    /// The program keeps the process id, so that to end the process is to end the program.
    ///
    /// @param program the program and its arguments
    public static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(UNSHARE);
        command.add("--");
        command.addAll(program);
        return List.copyOf(command);
    }
}
