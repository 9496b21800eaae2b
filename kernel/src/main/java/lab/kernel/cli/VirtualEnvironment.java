package lab.kernel.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Python virtual environment under the checkout, holding what one requirements file pins.
record VirtualEnvironment(Checkout checkout, String name, String requirements) {
    private static final Pattern INCLUDED = Pattern.compile("(?m)^-r (\\S+)\\.txt$");

    static VirtualEnvironment forJupyterLab(Checkout checkout) {
        return new VirtualEnvironment(checkout, "venv", "lab");
    }

    static VirtualEnvironment forTests(Checkout checkout) {
        return new VirtualEnvironment(checkout, "test-venv", "test");
    }

    Path folder() {
        return checkout.state().resolve(name);
    }

    Path python() {
        Path windows = folder().resolve("Scripts/python.exe");
        return Files.exists(windows) ? windows : folder().resolve("bin/python");
    }

    /// Whether it holds what the requirements file pins today, and where it was made to be.
    boolean isCurrent() {
        try {
            return Files.exists(python()) && Files.readString(stamp()).equals(fingerprint());
        } catch (IOException absent) {
            return false;
        }
    }

    /// Makes it anew from this Python, unless another process is just doing that: then waits for
    /// it.
    void make(Python base) throws IOException, InterruptedException {
        Path lock = checkout.state().resolve(name + ".lock");
        try (var door =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = door.lock()) {
            if (!isCurrent()) install(base);
        }
    }

    private void install(Python base) throws IOException, InterruptedException {
        Run made =
                Run.of(base.executable().toString(), "-m", "venv", "--clear", folder().toString());
        if (!made.succeeded()) {
            throw Problem.missing(
                    "%s cannot make virtual environments, and JupyterLab is installed into one so that yours stays as it is; install the package 'python3-venv' (it said: %s)."
                            .formatted(base.executable(), made.lastLine()));
        }
        Run installed =
                Run.of(
                        List.of(
                                python().toString(),
                                "-m",
                                "pip",
                                "install",
                                "--quiet",
                                "--disable-pip-version-check",
                                "--no-input",
                                "--retries",
                                "1",
                                "--timeout",
                                "15",
                                "--requirement",
                                checkout.requirements(requirements).toString()),
                        Map.of("PIP_CACHE_DIR", checkout.state().resolve("cache/pip").toString()));
        Files.writeString(checkout.state().resolve("pip.log"), installed.output() + "\n");
        if (!installed.succeeded()) {
            throw Problem.failed(
                    "pip could not install requirements/%s.txt, so there is no JupyterLab to start; it needs a package index it can reach (PIP_INDEX_URL names another) and all it said is in .lab/pip.log (at the end: %s)."
                            .formatted(requirements, installed.lastLine()));
        }
        Files.writeString(stamp(), fingerprint());
    }

    private Path stamp() {
        return folder().resolve("tcpip-lab.sha256");
    }

    /// Also changes when the checkout is moved: a virtual environment holds its own absolute path.
    private String fingerprint() throws IOException {
        try {
            String text = folder() + "\n" + text(requirements);
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String text(String file) throws IOException {
        String own = Files.readString(checkout.requirements(file));
        Matcher included = INCLUDED.matcher(own);
        return included.find() ? own + text(included.group(1)) : own;
    }
}
