package lab.lan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.link.Loopback;
import lab.packet.Octets;

/// Runs in a private network and tries its LAN. Each line it prints is one answer.
final class LanMain {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LanMain() {}

    public static void main(String[] arguments) throws Exception {
        var done = new CompletableFuture<Void>();
        // As a cell: on a virtual thread.
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        tryAll();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
        done.get();
        System.exit(0);
    }

    private static void tryAll() throws Exception {
        Loopback.up();
        IO.println("up: " + Lan.tryUp().orElse("yes"));
        IO.println("hosts: " + Lan.hosts());
        IO.println("ping: " + Lan.host("client").ping("10.0.2.2").reached());
        IO.println(
                "trace: "
                        + Lan.host("client").traceroute("10.0.2.2").stream()
                                .map(hop -> hop.from().map(Object::toString).orElse("*"))
                                .toList());
        var path = RouterPath.from(Lan.host("client"), "10.0.2.2");
        IO.println("probes: " + said(path, 1) + ", " + said(path, 2));
        IO.println("silent: " + Lan.host("client").ping("10.0.2.99").reached());
        IO.println("here: " + reach("127.0.0.1"));
        webServer();
        IO.println("adapters: " + Lan.host("router").adapters().size());
        for (int run = 0; run < 50; run++) Lan.host("server").run(() -> {});
        IO.println("still on the client: " + home());
        int runs = Integer.getInteger("lab.lan.runs", 10);
        IO.println("left: " + leftAfter(runs));
        try {
            Lan.host("printer");
        } catch (IllegalArgumentException e) {
            IO.println(e.getMessage());
        }
    }

    private static String said(RouterPath path, int ttl) {
        return path.probe(ttl)
                .map(answer -> HexFormat.of().formatHex(answer, 12, 16) + " type " + answer[20])
                .orElse("*");
    }

    private static String reach(String address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, 80), 2_000);
            return "reached";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void webServer() throws Exception {
        try (var listener = Lan.host("server").call(() -> new ServerSocket(80))) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var connection = listener.accept()) {
                            connection.getInputStream().read();
                            connection
                                    .getOutputStream()
                                    .write("page".getBytes(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            IO.println("server: " + e.getMessage());
                        }
                    });
            List<Frame> frames =
                    Lan.host("router")
                            .capture(
                                    "eth1",
                                    "tcp",
                                    () -> {
                                        try (var socket = new Socket("10.0.2.2", 80)) {
                                            socket.getOutputStream().write('x');
                                            IO.println(
                                                    "web: "
                                                            + new String(
                                                                    socket.getInputStream()
                                                                            .readAllBytes(),
                                                                    StandardCharsets.UTF_8));
                                        }
                                    });
            IO.println("frames: " + (frames.size() >= 9));
            IO.println("right checksums: " + frames.stream().allMatch(LanMain::right));
            IO.println(
                    "ttl of the first: "
                            + frames.getFirst()
                                    .find(Layer.Ipv4.class)
                                    .orElseThrow()
                                    .header()
                                    .ttl());
        }
    }

    /// Of the TCP segment, over its pseudo header.
    private static boolean right(Frame frame) {
        var ip = frame.find(Layer.Ipv4.class).orElseThrow().header();
        var tcp = frame.find(Layer.Tcp.class).orElseThrow().header();
        int data = 14 + 4 * ip.ihl() + 4 * tcp.dataOffset();
        int length = ip.totalLength() - 4 * ip.ihl() - 4 * tcp.dataOffset();
        return tcp.rightChecksum(ip, Octets.view(frame.data()).slice(data, data + length))
                == tcp.checksum();
    }

    private static boolean home() throws Exception {
        return Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net"))
                .equals(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
    }

    /// What a notebook does, again and again.
    ///
    /// @return how many descriptors and programs are left of it, and which threads
    private static String leftAfter(int runs) throws Exception {
        cell();
        long descriptors = descriptors();
        long programs = programs();
        var threads = threads();
        for (int run = 0; run < runs; run++) cell();
        var more = new ArrayList<Thread>();
        for (var thread : threads()) {
            // A thread that has done its work may still be on its way out.
            if (!threads.contains(thread) && !thread.join(PATIENCE)) more.add(thread);
        }
        // A connection is closed by a thread of its own, which may be behind its client.
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (descriptors() > descriptors && System.nanoTime() < deadline) Thread.onSpinWait();
        return "%d, %d, %s".formatted(descriptors() - descriptors, programs() - programs, more);
    }

    private static void cell() throws Exception {
        var client = Lan.host("client");
        client.ping("10.0.1.1");
        try (var _ = Lan.host("server").serve(81, text -> text)) {
            Lan.host("router").capture("eth0", "", () -> client.fetch("10.0.2.2", 81, "x"));
            client.ask("10.0.2.2", 81, "x");
        }
        Lan.host("server").exec("true");
        Lan.host("server").start("left", () -> {}).join();
    }

    private static long programs() {
        return ProcessHandle.current().children().count();
    }

    /// Those that the JDK has classes for come and go as it likes: virtual threads' carriers and
    /// their clock, reapers of processes.
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getClass() == Thread.class)
                .collect(Collectors.toSet());
    }

    private static long descriptors() throws Exception {
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }
}
