package lab.lan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.frame.Frame;
import lab.internal.libc.Namespaces;
import lab.packet.Ipv4Address;

/// A host of the private {@link Lan}: a network of its own inside this process, with Linux's own
/// TCP/IP. What runs in it uses its adapters, addresses and ports.
///
/// A socket stays in the network it was made in, whoever uses it later.
final class LinuxHost implements LanHost {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int DATAGRAM_PATIENCE_MILLIS = 1_000;
    private static final int LONGEST_MESSAGE = 65_507;
    private static final int BACKLOG = 50;

    private final String name;
    private final int network;
    private final int home;
    private final Map<String, Ipv4Address> addresses;

    /// @param network descriptor of its network
    /// @param home descriptor of the process's own
    /// @param addresses by the adapters that have them
    LinuxHost(String name, int network, int home, Map<String, Ipv4Address> addresses) {
        this.name = name;
        this.network = network;
        this.home = home;
        this.addresses = addresses;
    }

    int network() {
        return network;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Ipv4Address> addresses() {
        return addresses;
    }

    @Override
    public <T> T call(Callable<T> work) throws Exception {
        var result = new CompletableFuture<Callable<T>>();
        var thread =
                platformThread(() -> {
                    Callable<T> outcome;
                    try {
                        T value = inside(work);
                        outcome = () -> value;
                    } catch (Exception e) {
                        outcome =
                                () -> {
                                    throw e;
                                };
                    }
                    // Back at home: who waits may be a virtual thread, and waking it may start a
                    // thread that carries it.
                    result.complete(outcome);
                });
        thread.start();
        try {
            return result.get().call();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Thread start(String threadName, Runnable work) {
        var thread =
                platformThread(() -> {
                    try {
                        inside(() -> {
                            work.run();
                            return true;
                        });
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        thread.setName(threadName);
        thread.start();
        return thread;
    }

    private Thread platformThread(Runnable work) {
        return Thread.ofPlatform().daemon().name("on " + name).unstarted(work);
    }

    private <T> T inside(Callable<T> work) throws Exception {
        Namespaces.enter(network);
        try {
            return work.call();
        } finally {
            Namespaces.enter(home);
        }
    }

    @Override
    public String exec(String... command) throws Exception {
        return call(() -> run(List.of(command), ""));
    }

    /// Runs a program in the network of this thread.
    static String run(List<String> command, String input) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit == 0) return text;
            throw new IOException(
                    "\"%s\" ended with %d: %s"
                            .formatted(String.join(" ", command), exit, text.strip()));
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public List<Adapter> adapters() throws Exception {
        return call(Adapter::list);
    }

    @Override
    public List<Frame> capture(String adapter, String filter, Work action) throws Exception {
        var started = call(() -> Capture.on(Adapter.named(adapter)).filter(filter).start());
        try (var capture = started) {
            action.run();
            capture.settle();
            return capture.stop();
        }
    }

    @Override
    public PingReply ping(String address) throws Exception {
        return call(() -> LanPing.once(Ipv4Address.of(address), LanPing.MOST_HOPS));
    }

    @Override
    public List<PingReply> traceroute(String address) throws Exception {
        return call(() -> LanPing.trace(hops -> LanPing.once(Ipv4Address.of(address), hops)));
    }

    @Override
    public Optional<byte[]> probe(String address, int ttl, int port) throws Exception {
        return call(() -> LanPing.probe(Ipv4Address.of(address), ttl, port));
    }

    @Override
    public Service serve(int port, UnaryOperator<String> answer) throws Exception {
        var listener = call(() -> new ServerSocket(port, BACKLOG));
        DatagramSocket socket;
        try {
            socket = call(() -> new DatagramSocket(port));
        } catch (Exception e) {
            listener.close();
            throw e;
        }
        loop(() -> answer(listener, answer));
        loop(() -> answer(socket, answer));
        return () -> {
            socket.close();
            close(listener);
        };
    }

    private static void close(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What can be done again and again, until what it waits at is closed.
    @FunctionalInterface
    private interface Turn {
        void take() throws IOException;
    }

    private static void loop(Turn turn) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        while (true) turn.take();
                    } catch (IOException closed) {
                        return;
                    }
                });
    }

    private static void answer(ServerSocket listener, UnaryOperator<String> answer)
            throws IOException {
        var socket = listener.accept();
        Thread.ofVirtual()
                .start(() -> {
                    try (socket) {
                        socket.setSoTimeout(PATIENCE_MILLIS);
                        var request = new byte[LONGEST_MESSAGE];
                        int length = socket.getInputStream().read(request);
                        if (length < 0) return;
                        socket.getOutputStream().write(bytes(answer.apply(text(request, length))));
                    } catch (IOException gone) {
                        return;
                    }
                });
    }

    private static void answer(DatagramSocket socket, UnaryOperator<String> answer)
            throws IOException {
        var request = new DatagramPacket(new byte[LONGEST_MESSAGE], LONGEST_MESSAGE);
        socket.receive(request);
        byte[] reply = bytes(answer.apply(text(request.getData(), request.getLength())));
        socket.send(new DatagramPacket(reply, reply.length, request.getSocketAddress()));
    }

    @Override
    public String fetch(String address, int port, String text) throws Exception {
        try (var socket = call(() -> connect(address, port))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes(text));
            byte[] answer = socket.getInputStream().readAllBytes();
            return text(answer, answer.length);
        } catch (SocketTimeoutException e) {
            throw new IOException(Words.SILENT.in(address, port, PATIENCE_MILLIS / 1000), e);
        }
    }

    private static Socket connect(String address, int port) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
        return socket;
    }

    @Override
    public Optional<String> ask(String address, int port, String text) throws Exception {
        byte[] message = bytes(text);
        try (var socket = call(() -> new DatagramSocket())) {
            socket.setSoTimeout(DATAGRAM_PATIENCE_MILLIS);
            var to = new InetSocketAddress(address, port);
            socket.send(new DatagramPacket(message, message.length, to));
            var answer = new DatagramPacket(new byte[LONGEST_MESSAGE], LONGEST_MESSAGE);
            socket.receive(answer);
            return Optional.of(text(answer.getData(), answer.getLength()));
        } catch (SocketTimeoutException | PortUnreachableException nothingCame) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name + " " + addresses;
    }
}
