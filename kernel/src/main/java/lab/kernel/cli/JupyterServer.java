package lab.kernel.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A JupyterLab that was started and ends no later than this process.
final class JupyterServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Process process;
    private final URI address;
    private final String token;
    private final Path log;

    private JupyterServer(Process process, URI address, String token, Path log) {
        this.process = process;
        this.address = address;
        this.token = token;
        this.log = log;
    }

    static JupyterServer start(Checkout checkout, Python python, String ip, int port)
            throws IOException {
        JupyterHome home = JupyterHome.of(checkout);
        Path log = checkout.state().resolve("jupyter.log");
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);

        // Its standard input is a pipe that closes with this process, however this process ends.
        var builder =
                new ProcessBuilder(
                                python.executable().toString(),
                                "-m",
                                "jupyterlab",
                                "--ServerApp.ip=" + ip,
                                "--ServerApp.port=" + port,
                                "--ServerApp.root_dir=" + checkout.notebooks())
                        .directory(checkout.notebooks().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(home.environment());
        builder.environment().put("JUPYTER_TOKEN", token);
        builder.environment().put("TCPIP_LAB_LAUNCHER", "waits");
        URI address = URI.create("http://" + Ports.reachable(ip) + ":" + port + "/");
        var server = new JupyterServer(builder.start(), address, token, log);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /// Returns when the server answers.
    void awaitReady() throws IOException, InterruptedException {
        HttpRequest status =
                HttpRequest.newBuilder(address.resolve("api/status"))
                        .header("Authorization", "token " + token)
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long deadline = System.nanoTime() + START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw Problem.failed(
                            "JupyterLab ended with exit code %d before it was ready; the end of .lab/jupyter.log says:%n%s"
                                    .formatted(process.exitValue(), endOfLog()));
                }
                try {
                    if (client.send(status, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // The next round asks again.
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw Problem.failed(
                "JupyterLab did not answer within %d s, so it was stopped; the end of .lab/jupyter.log says:%n%s"
                        .formatted(START.toSeconds(), endOfLog()));
    }

    /// What to open in a browser.
    URI url() {
        return address.resolve("lab/tree/start.ipynb?token=" + token);
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    String endOfLog() throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    /// Asks the server to end its kernels and itself, and sees to it that all of them are gone.
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> descendants = process.descendants().toList();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException cutShort) {
            process.destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
