package lab.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own.
public final class ChildJvm {
    private ChildJvm() {}

    public static List<String> command(String... arguments) throws URISyntaxException {
        return command(PrivateMain.class, arguments);
    }

    public static List<String> command(Class<?> main, String... arguments)
            throws URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of("-cp", folderOf(PrivateNetwork.class) + ":" + folderOf(ChildJvm.class)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path folderOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /// What the command prints, line by line; it must end well.
    public static List<String> run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            return out.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
