package lab.kernel.cli;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `lab doctor`: what this machine has of all that the lab can use, and how to get the rest.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what was found on this machine, and how to get what was not.")
final class DoctorCommand implements Callable<Integer> {
    private static final int CAP_NET_RAW = 13;

    private final Progress progress = new Progress(System.out);

    @Override
    public Integer call() throws InterruptedException {
        Checkout checkout = Checkout.current();
        progress.done("JDK " + Runtime.version() + " in " + System.getProperty("java.home"));
        python(checkout);
        libpcap();
        capture();
        namespaces();
        program("bwrap", "bubblewrap", "grading runs submissions inside it");
        program("sbatch", "slurm-client", "'./lab grade --engine slurm' sends jobs with it");
        program("tshark", "tshark", "tests compare our dissector with it");
        program("chromium", "chromium", "tests open the notebooks in it");
        return 0;
    }

    private void python(Checkout checkout) throws InterruptedException {
        try {
            Python python = Python.find(9);
            progress.done("Python " + python.version() + " at " + python.executable());
            var environment = VirtualEnvironment.forJupyterLab(checkout);
            if (environment.isCurrent()) {
                progress.done("JupyterLab in .lab/venv");
            } else if (python.hasJupyterLab4()) {
                progress.done("JupyterLab " + python.jupyterLab() + ", installed for that Python");
            } else {
                progress.missing("JupyterLab 4", "'./lab up' installs it into .lab/venv");
            }
        } catch (Problem absent) {
            progress.missing("Python", String.valueOf(absent.getMessage()));
        }
    }

    private void libpcap() {
        Stream.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.dylib", "wpcap.dll")
                .filter(DoctorCommand::canBeLoaded)
                .findFirst()
                .ifPresentOrElse(
                        name -> progress.done("libpcap (" + name + ")"),
                        () ->
                                progress.missing(
                                        "libpcap",
                                        "live capture on adapters prefers it; install the package 'libpcap0.8' (Debian, Ubuntu), 'libpcap' (Fedora) or Npcap (Windows)"));
    }

    @SuppressWarnings("restricted")
    private static boolean canBeLoaded(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    private void capture() {
        try {
            String status = Files.readString(Path.of("/proc/self/status"));
            String mask =
                    status.lines()
                            .filter(line -> line.startsWith("CapEff:"))
                            .findFirst()
                            .orElse("CapEff:0");
            long capabilities =
                    Long.parseUnsignedLong(mask.substring("CapEff:".length()).strip(), 16);
            if ((capabilities >> CAP_NET_RAW & 1) == 1) {
                progress.done("Capture on this machine's adapters is allowed");
            } else {
                progress.missing(
                        "Capture on this machine's adapters",
                        "it needs CAP_NET_RAW, so start the lab as root; notebooks use a private network or shipped captures where they may not");
            }
        } catch (IOException notLinux) {
            progress.unknown(
                    "Capture on this machine's adapters", "only Linux can be asked beforehand");
        }
    }

    private void namespaces() throws InterruptedException {
        Run run = Run.of("unshare", "-Urn", "true");
        if (run.succeeded()) {
            progress.done("Private networks without root (user namespaces)");
        } else {
            progress.missing(
                    "Private networks without root",
                    "they need Linux, the package 'util-linux' and user namespaces allowed (sysctl kernel.unprivileged_userns_clone=1 or kernel.apparmor_restrict_unprivileged_userns=0); notebooks use a LAN in memory instead");
        }
    }

    private void program(String command, String packageName, String why) {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresentOrElse(
                        file -> progress.done(command + " at " + file),
                        () ->
                                progress.missing(
                                        command,
                                        why + "; install the package '" + packageName + "'"));
    }
}
