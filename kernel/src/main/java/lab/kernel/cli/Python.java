package lab.kernel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Python interpreter on this machine.
///
/// @param version as it says itself, "3.11.7"
/// @param jupyterLab the version of JupyterLab it can import, or empty
record Python(Path executable, String version, String jupyterLab) {
    private static final String ASK =
            """
            import sys
            try:
                from importlib.metadata import version
                lab = version('jupyterlab')
            except Exception:
                lab = ''
            print('%d.%d.%d' % sys.version_info[:3], sys.executable, lab, sep='|')
            """;

    /// The first Python of at least this minor version of 3, in the order a person would try them.
    static Python find(int leastMinor) throws InterruptedException {
        String chosen = System.getenv("TCPIP_LAB_PYTHON");
        List<String> names = chosen == null ? candidates() : List.of(chosen);
        String tooOld = "";
        for (String name : names) {
            Optional<Python> found = ask(name);
            if (found.isPresent() && found.get().minor() >= leastMinor) {
                return found.get();
            }
            tooOld = found.map(python -> " (found: " + python.version + ")").orElse(tooOld);
        }
        throw Problem.missing(
                "No Python 3.%d or newer was found%s, and JupyterLab runs on it; install the package 'python3' or get it from https://www.python.org, or set TCPIP_LAB_PYTHON to one."
                        .formatted(leastMinor, tooOld));
    }

    static Optional<Python> ask(String executable) throws InterruptedException {
        Run run = Run.of(List.of(executable, "-c", ASK), Map.of());
        String[] said = run.lastLine().split("\\|", -1);
        if (!run.succeeded() || said.length != 3 || !said[0].startsWith("3.")) {
            return Optional.empty();
        }
        return Optional.of(new Python(Path.of(said[1]), said[0], said[2]));
    }

    int minor() {
        return Integer.parseInt(version.split("\\.", -1)[1]);
    }

    boolean hasJupyterLab4() {
        return jupyterLab.matches("([4-9]|\\d\\d+)\\..*");
    }

    private static List<String> candidates() {
        var names = new ArrayList<String>();
        Collections.addAll(names, "python3", "python");
        for (int minor = 14; minor >= 9; minor--) {
            names.add("python3." + minor);
        }
        Collections.addAll(
                names, "/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3");
        return names;
    }
}
