package lab.internal.vm;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Shell scripts of cells. They end with the cell that runs them.
public final class Bash {
    private Bash() {}

    /// Runs a script to its end; what it writes is the cell's output.
    ///
    /// @throws IOException if there is no bash
    /// @throws IllegalStateException if its exit code is not 0
    public static void run(String script) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("bash", "-c", script)
                        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                        .start();
        var out = pump(process.getInputStream(), System.out);
        var err = pump(process.getErrorStream(), System.err);
        try {
            int code = process.waitFor();
            out.join();
            err.join();
            if (code != 0)
                throw new IllegalStateException("the script ended with exit code " + code);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static Thread pump(InputStream from, PrintStream to) {
        return Thread.ofVirtual()
                .name("lab-bash")
                .start(() -> {
                    try (var reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                        var text = new char[8192];
                        for (int n = reader.read(text); n >= 0; n = reader.read(text))
                            to.print(new String(text, 0, n));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
