package lab.kernel.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lab.link.PrivateNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab bench capture`. The frames go over a veth in a private network that is made for the run.
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = "Captured frames a second and drops, beside tcpdump on the same frames.",
        footer = {
            "",
            "The sender takes a core for itself, so this wants a machine with nothing else to do.",
            "Each capture is a process that has just started and has the same buffer, of 16 MiB."
        })
final class CaptureBench implements Callable<Integer> {
    @Option(
            names = "--rate",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000,200000,0",
            description = "Frames a second; 0 sends all it can (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "5",
            description = "For each rate (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--size",
            paramLabel = "B",
            defaultValue = "200",
            description = "Bytes of a frame (default: ${DEFAULT-VALUE}).")
    private int size;

    @Override
    public Integer call() throws Exception {
        if (!Run.of("tcpdump", "--version").succeeded())
            throw Problem.missing("tcpdump is not installed, so there is nothing to compare with.");
        var folder = Files.createDirectories(Checkout.current().state().resolve("bench"));
        var command = new ArrayList<>(ownNetwork());
        command.addAll(CaptureBed.java());
        command.addAll(
                List.of(
                        "bed",
                        folder.toString(),
                        String.valueOf(size),
                        String.valueOf(seconds),
                        String.join(",", rates.stream().map(String::valueOf).toList())));
        return Run.inTheOpen(command, Map.of());
    }

    /// tcpdump gives up root where it is root, which the root of a user namespace cannot. So here
    /// the user stays who they are.
    private static List<String> ownNetwork() throws InterruptedException {
        var asRoot = List.of("unshare", "--net", "--");
        var asUser =
                List.of("unshare", "--user", "--map-current-user", "--keep-caps", "--net", "--");
        for (List<String> way : List.of(asRoot, asUser)) {
            var probe = new ArrayList<>(way);
            probe.add("true");
            if (Run.of(probe, Map.of()).succeeded()) return way;
        }
        throw Problem.missing(
                PrivateNetwork.available()
                                instanceof PrivateNetwork.Availability.Unavailable(String sentence)
                        ? sentence
                        : "This needs the tool \"unshare\" of util-linux 2.38 or newer.");
    }

    /// What this process was started with.
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String classPath() {
        var paths = new ArrayList<String>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            paths.add(Path.of(path).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, paths);
    }
}
