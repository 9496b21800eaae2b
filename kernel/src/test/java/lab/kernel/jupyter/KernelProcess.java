package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real kernel in a process of its own, started as a front end starts it: with a connection
/// file.
final class KernelProcess implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    static final String KEY = "0b6f4c2a-a-key-for-tests";

    private static final List<String> CHANNELS =
            List.of("shell", "control", "stdin", "iopub", "hb");

    private final Process process;
    private final Path folder;
    private final Map<String, Integer> ports;

    private KernelProcess(Process process, Path folder, Map<String, Integer> ports) {
        this.process = process;
        this.folder = folder;
        this.ports = ports;
    }

    static KernelProcess start() throws IOException {
        return start(Map.of());
    }

    /// @param environment variables that the kernel has besides this process's
    /// @param more arguments, after the connection file
    static KernelProcess start(Map<String, String> environment, String... more) throws IOException {
        var folder = Files.createTempDirectory("kernel-test");
        var ports = freePorts();
        var file = Files.writeString(folder.resolve("connection.json"), connection(ports));
        Files.createDirectory(folder.resolve("tmp"));
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kernel.class.getName(),
                        file.toString());
        builder.command().addAll(List.of(more));
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        builder.environment().remove("JPY_PARENT_PID");
        builder.environment().put("JUPYTER_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        return new KernelProcess(builder.start(), folder, ports);
    }

    private static Map<String, Integer> freePorts() throws IOException {
        var ports = new HashMap<String, Integer>();
        var held = new ArrayList<ServerSocket>();
        for (var channel : CHANNELS) {
            var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST));
            held.add(socket);
            ports.put(channel, socket.getLocalPort());
        }
        for (var socket : held) socket.close();
        return ports;
    }

    private static String connection(Map<String, Integer> ports) {
        var json = new JsonObject();
        json.addProperty("transport", "tcp");
        json.addProperty("ip", HOST);
        json.addProperty("key", KEY);
        json.addProperty("signature_scheme", "hmac-sha256");
        json.addProperty("kernel_name", "tcpip-lab");
        ports.forEach((channel, port) -> json.addProperty(channel + "_port", port));
        return json.toString();
    }

    int port(String channel) {
        return ports.getOrDefault(channel, 0);
    }

    List<Integer> ports() {
        return List.copyOf(ports.values());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void kill() {
        process.destroyForcibly();
    }

    void awaitEnd() {
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// What it has written to its standard error.
    String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    /// What it has left in its folder for temporary files.
    List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            return files.toList();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        awaitEnd();
        delete(folder);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (var file : files.toList()) delete(file);
            }
        }
        Files.deleteIfExists(path);
    }
}
