package lab.kernel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A program that was run to its end.
///
/// @param output what it wrote, both streams in one
record Run(int exitCode, String output) {
    /// Runs a program with no input; -1 is the exit code of one that could not be started.
    static Run of(List<String> command, Map<String, String> environment)
            throws InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output.strip());
        } catch (IOException absent) {
            return new Run(-1, String.valueOf(absent.getMessage()));
        }
    }

    static Run of(String... command) throws InterruptedException {
        return of(List.of(command), Map.of());
    }

    /// Runs a program that shares this process's terminal.
    static int inTheOpen(List<String> command, Map<String, String> environment)
            throws InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /// The last line that says something, which for most tools is the reason.
    String lastLine() {
        return output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (a, b) -> b);
    }
}
