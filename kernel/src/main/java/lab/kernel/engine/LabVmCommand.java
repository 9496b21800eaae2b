package lab.kernel.engine;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.internal.vm.Agent;
import lab.internal.vm.Offspring;
import lab.link.PrivateNetwork;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

/// How the lab VM is started.
///
/// @param network that its cells see
/// @param folder that its cells find files in
/// @param enclosure that it runs inside of
/// @param preview whether cells may use what Java has only for a preview (JEP 12)
public record LabVmCommand(Network network, Path folder, Enclosure enclosure, boolean preview) {
    /// The networks there are.
    public enum Network {
        /// This machine's own.
        HOST,
        /// A private one, which any user may capture on.
        PRIVATE,
        /// This machine's own, and beside it a LAN in memory.
        MEMORY
    }

    private static final String PREVIEW = "--enable-preview";

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    // Serial lets a counted loop run to its end before it heeds a stop; these do
                    // not.
                    "-XX:+UseCountedLoopSafepoints",
                    "-XX:LoopStripMiningIter=1000",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED",
                    // A class gets new code through an agent that the VM loads into itself.
                    "-XX:+EnableDynamicAgentLoading",
                    "-Djdk.attach.allowAttachSelf=true",
                    "-Djava.awt.headless=true",
                    // The default tells the class and method that a cell was compiled to.
                    "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s: %5$s%6$s%n");

    /// On this machine's network and in this process's folder.
    public static LabVmCommand onHost() {
        return new LabVmCommand(Network.HOST, Path.of(""), Enclosure.NONE, false);
    }

    public LabVmCommand on(Network other) {
        return new LabVmCommand(other, folder, enclosure, preview);
    }

    public LabVmCommand in(Path other) {
        return new LabVmCommand(network, other, enclosure, preview);
    }

    public LabVmCommand inside(Enclosure other) {
        return new LabVmCommand(network, folder, other, preview);
    }

    public LabVmCommand withPreview(boolean wanted) {
        return new LabVmCommand(network, folder, enclosure, wanted);
    }

    /// What the compiler has to be told for such a VM.
    List<String> compilerOptions() {
        var release = Integer.toString(Runtime.version().feature());
        return preview ? List.of(PREVIEW, "--source", release) : List.of();
    }

    /// What a new lab VM runs before any cell.
    List<String> opening() {
        return switch (network) {
            case HOST, MEMORY -> List.of();
            case PRIVATE ->
                    List.of(
                            "lab.link.Loopback.up();",
                            "lab.lan.Lan.tryUp().ifPresent(System.out::println);");
        };
    }

    /// What is on the lab VM's class path: the library and JUnit, none of the kernel.
    static String classPath() {
        return String.join(File.pathSeparator, classPathEntries());
    }

    static List<String> classPathEntries() {
        return Stream.of(
                        Agent.class,
                        NullMarked.class,
                        Test.class,
                        JUnitException.class,
                        AssertionFailedError.class,
                        Launcher.class,
                        TestEngine.class,
                        ParameterizedTest.class,
                        jupiterEngine())
                .map(LabVmCommand::placeOf)
                .map(Path::toString)
                .distinct()
                .toList();
    }

    List<String> toList(Path socket) {
        var command = new ArrayList<String>();
        var java = Path.of(System.getProperty("java.home"));
        command.add(java.resolve("bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(Offspring.OPENED);
        if (preview) command.add(PREVIEW);
        switch (network) {
            case HOST -> {}
            case PRIVATE -> command.add("-Dlab.network=private");
            case MEMORY -> command.add("-Dlab.network=memory");
        }
        command.addAll(AotCache.options());
        command.addAll(enclosure.options());
        command.addAll(List.of("-cp", classPath(), Agent.class.getName(), socket.toString()));
        var read =
                Stream.concat(Stream.of(java), classPathEntries().stream().map(Path::of)).toList();
        var enclosed = enclosure.enclose(command, read, socket);
        return switch (network) {
            case HOST, MEMORY -> enclosed;
            case PRIVATE -> PrivateNetwork.command(enclosed);
        };
    }

    /// Nothing is compiled against it; JUnit looks for it when it runs.
    private static Class<?> jupiterEngine() {
        try {
            return Class.forName("org.junit.jupiter.engine.JupiterTestEngine");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JUnit's engine is not on the class path", e);
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place for " + type, e);
        }
    }
}
