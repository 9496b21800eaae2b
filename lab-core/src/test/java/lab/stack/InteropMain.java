package lab.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import lab.lan.Lan;
import lab.link.AdapterLink;
import lab.link.Cable;
import lab.link.Loopback;
import lab.link.RealTime;
import lab.packet.MacAddress;

/// Runs in a private network: the stack, at a MAC and an address of its own, against Linux.
final class InteropMain {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String OURS = "10.0.1.77";
    private static final String LINUX = "10.0.1.1";
    private static final String LINUX_HOST = "router";
    private static final MacAddress MAC = MacAddress.of("02:00:00:00:77:01");

    private final RealTime time = new RealTime();
    private final Host host = new Host("ours", time.events(), Parts.REFERENCE);
    private final AdapterLink link;

    private InteropMain(AdapterLinkMaker maker, String network) {
        link = maker.make(time);
        host.attach(link, network);
    }

    private interface AdapterLinkMaker {
        AdapterLink make(RealTime time);
    }

    private static InteropMain onVeth() {
        return new InteropMain(time -> time.packetSocket("eth0", MAC), OURS + "/24");
    }

    /// @param arguments bytes to send each way, bytes to send each way where frames get lost, how
    ///   many seeds of loss
    public static void main(String[] arguments) throws Exception {
        Loopback.up();
        IO.println("up: " + Lan.tryUp().orElse("yes"));
        int size = Integer.parseInt(arguments[0]);
        IO.println("we connect: " + onVeth().weConnect(size, 1));
        IO.println("they connect: " + onVeth().theyConnect());
        IO.println("we reset: " + onVeth().weReset());
        IO.println("they reset: " + onVeth().theyReset());
        IO.println("refused: " + onVeth().refused());
        int seeds = Integer.parseInt(arguments[2]);
        for (int seed = 1; seed <= seeds; seed++) {
            var bad = onVeth();
            bad.link.suffer(
                    Cable.PERFECT
                            .withDelay(Duration.ofMillis(1))
                            .withLoss(0.05)
                            .withReorder(0.2)
                            .withLateness(Duration.ofMillis(3)),
                    seed);
            IO.println("seed " + seed + ": " + bad.weConnect(Integer.parseInt(arguments[1]), seed));
        }
        IO.println("tap: " + onTap(size));
        System.exit(0);
    }

    /// Linux's half, on a thread of its own.
    private static <T> CompletableFuture<T> linux(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        result.complete(Lan.host(LINUX_HOST).call(work));
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        return result;
    }

    private static byte[] bytes(int size, long seed) {
        var data = new byte[size];
        new Random(seed).nextBytes(data);
        return data;
    }

    private static String hash(byte[] bytes) throws Exception {
        return bytes.length
                + " "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private boolean until(BooleanSupplier condition) {
        return time.runUntil(condition, LONG);
    }

    private <T> T done(CompletableFuture<T> future) throws Exception {
        if (!until(future::isDone)) throw new IllegalStateException("Linux waits: " + host);
        return future.get();
    }

    /// Both send at once, and close when they have sent all: half close in both directions.
    private String weConnect(int size, long seed) throws Exception {
        try (var server = done(linux(() -> new ServerSocket(0, 5, InetAddress.getByName(LINUX))));
                time) {
            return exchange(server, LINUX, size, seed);
        }
    }

    private String exchange(ServerSocket server, String address, int size, long seed)
            throws Exception {
        byte[] there = bytes(size, seed);
        byte[] back = bytes(size, -seed);
        var received = linux(() -> exchange(server, back));
        var returned = new ByteArrayOutputStream();
        long start = System.nanoTime();
        var connection = host.connect(address, server.getLocalPort());
        connection.onChange(each -> returned.writeBytes(each.read()));
        connection.write(there);
        connection.close();
        boolean ended = until(() -> received.isDone() && connection.atEnd());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                "%.1f s, %.1f MB/s both ways together%n", seconds, 2 * size / seconds / 1e6);
        if (!ended) return "not ended, " + connection + " " + connection.failure();
        return hash(received.get()).equals(hash(there))
                        && hash(returned.toByteArray()).equals(hash(back))
                ? "equal"
                : "different";
    }

    private static byte[] exchange(ServerSocket server, byte[] send) throws Exception {
        try (var socket = server.accept()) {
            var writer =
                    Thread.ofPlatform()
                            .daemon()
                            .start(() -> {
                                try {
                                    socket.getOutputStream().write(send);
                                    socket.shutdownOutput();
                                } catch (IOException e) {
                                    System.err.println("Linux: " + e.getMessage());
                                }
                            });
            byte[] received = socket.getInputStream().readAllBytes();
            writer.join();
            return received;
        }
    }

    /// Linux closes first.
    private String theyConnect() throws Exception {
        try (time) {
            var listener = host.listen(80);
            listener.onAccept(connection ->
                    connection.onChange(each -> {
                        var request = new String(each.read(), StandardCharsets.UTF_8);
                        if (!request.isEmpty()) each.write("you said " + request);
                        if (each.atEnd() && each.state() == State.CLOSE_WAIT) each.close();
                    }));
            return done(
                    linux(() -> {
                        try (var socket = new Socket(OURS, 80)) {
                            socket.getOutputStream()
                                    .write("hello".getBytes(StandardCharsets.UTF_8));
                            socket.shutdownOutput();
                            return new String(
                                    socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                        }
                    }));
        }
    }

    private String weReset() throws Exception {
        try (var server = done(linux(() -> new ServerSocket(0, 5, InetAddress.getByName(LINUX))));
                time) {
            var linux =
                    linux(() -> {
                        try (var socket = server.accept()) {
                            return "read " + socket.getInputStream().read();
                        } catch (IOException e) {
                            return String.valueOf(e.getMessage());
                        }
                    });
            var connection = host.connect(LINUX, server.getLocalPort());
            until(() -> connection.state() == State.ESTABLISHED);
            connection.abort();
            return done(linux);
        }
    }

    private String theyReset() throws Exception {
        try (var server = done(linux(() -> new ServerSocket(0, 5, InetAddress.getByName(LINUX))));
                time) {
            linux(() -> {
                var socket = server.accept();
                socket.setSoLinger(true, 0);
                socket.close();
                return true;
            });
            var connection = host.connect(LINUX, server.getLocalPort());
            until(() -> connection.state() == State.CLOSED);
            return connection.state() + " " + !connection.failure().isEmpty();
        }
    }

    private String refused() {
        try (time) {
            var connection = host.connect(LINUX, 9);
            until(() -> connection.state() == State.CLOSED);
            return connection.state() + " " + !connection.failure().isEmpty();
        }
    }

    private static String onTap(int size) throws Exception {
        InteropMain main;
        try {
            main = new InteropMain(time -> time.tap("tap0", MAC), "10.0.7.2/24");
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        Lan.host("client").exec("ip", "addr", "add", "10.0.7.1/24", "dev", "tap0");
        var time = main.time;
        try (time;
                var server = new ServerSocket(0, 5, InetAddress.getByName("10.0.7.1"))) {
            return main.exchange(server, "10.0.7.1", size, 7);
        }
    }
}
