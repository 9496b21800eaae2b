package lab.socket;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import lab.internal.libc.Libc;
import lab.internal.libc.SocketFunctions;

/// Tries a learner's sockets, and tells what came of it in words that are the same in every run: no
/// ports and no times. Which words are {@link Remark}s. A stub's {@link
/// UnsupportedOperationException} is thrown on.
public final class Tryout {
    /// Under the 2 seconds that a call of a check has.
    private static final int MILLIS = 1500;

    private static final int CONNECT_MILLIS = 300;
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    /// No socket of the answer's, or one that stands there already.
    private static final Set<String> NOT_TO_CLOSE =
            Set.of(Remark.NO_SOCKET.toString(), Remark.SAME.toString());

    private Tryout() {}

    /// A learner's server that waits at a selector.
    @FunctionalInterface
    public interface Selecting {
        /// @return the events, in order
        List<String> serve(Selector selector, ServerSocketChannel server) throws Exception;
    }

    /// A learner's choice of a port.
    @FunctionalInterface
    public interface Opening {
        int open(IntConsumer bind) throws Exception;
    }

    /// A scripted server's way to end its response.
    public enum Manner {
        CLOSES,
        KEEPS_ALIVE,
        SLOW,
        ABSENT
    }

    /// The learner's exception, if it says that nothing was written yet.
    private static final class Stub {
        private volatile boolean thrown;
        private UnsupportedOperationException exception = new UnsupportedOperationException();

        void remember(UnsupportedOperationException e) {
            exception = e;
            thrown = true;
        }

        void rethrow() {
            if (thrown) throw exception;
        }
    }

    /// What each client got from {@code server}. A client whose request has no empty line leaves
    /// after it.
    ///
    /// @param piece how many bytes a client sends at a time; 0 for all at once
    public static List<String> server(Rehearsal.ServeOnce server, List<String> requests, int piece)
            throws IOException {
        var stub = new Stub();
        var clients =
                requests.stream()
                        .map(text ->
                                new Rehearsal.Client(
                                        text, piece, false, !text.contains("\r\n\r\n")))
                        .toList();
        try {
            var visits =
                    Rehearsal.serve(
                            listener -> {
                                try {
                                    server.serve(listener);
                                } catch (UnsupportedOperationException e) {
                                    stub.remember(e);
                                    throw e;
                                }
                            },
                            clients,
                            Duration.ofMillis(MILLIS / requests.size()));
            stub.rethrow();
            return visits.stream().map(Tryout::words).toList();
        } catch (ConnectException e) {
            return List.of(Remark.NOT_LISTENING.toString());
        }
    }

    private static String words(Rehearsal.Visit visit) {
        if (!visit.returned()) return Remark.NEVER.toString();
        if (visit.ending() == Rehearsal.Ending.LEFT) return Remark.LEFT.toString();
        if (!visit.failure().isEmpty()) return name(visit.failure());
        return visit.got()
                + (visit.ending() == Rehearsal.Ending.OPEN ? " " + Remark.LEFT_OPEN : "");
    }

    /// {@code java.net.ConnectException: …} without package and message.
    private static String name(String failure) {
        String type = failure.split(":", -1)[0];
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /// What {@code client} asked a scripted server for, and what it returned or threw.
    ///
    /// @param says the server's whole response
    public static List<String> client(
            Rehearsal.Fetch client, String host, String path, String says, Manner manner)
            throws IOException {
        var stub = new Stub();
        var script =
                switch (manner) {
                    case CLOSES -> Rehearsal.WebServer.of(says);
                    case KEEPS_ALIVE -> Rehearsal.WebServer.of(says).keepsAlive();
                    case SLOW -> Rehearsal.WebServer.of(says).slow();
                    case ABSENT -> Rehearsal.WebServer.absent();
                };
        var fetched =
                Rehearsal.fetch(
                        (name, port, what) -> {
                            try {
                                return client.fetch(name, port, what);
                            } catch (UnsupportedOperationException e) {
                                stub.remember(e);
                                throw e;
                            }
                        },
                        host,
                        path,
                        script,
                        Duration.ofMillis(MILLIS));
        stub.rethrow();
        String answer = fetched.returned() ? fetched.answer() : Remark.NEVER.toString();
        if (!fetched.failure().isEmpty()) answer = name(fetched.failure());
        if (!fetched.closed()) answer += " " + Remark.LEFT_OPEN;
        return List.of(asked(fetched.request()), answer);
    }

    private static String asked(String request) {
        var lines = Arrays.asList(request.split("\r\n", -1));
        boolean host = lines.stream().anyMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5));
        return lines.getFirst() + (host ? ", Host" : "");
    }

    /// The learner's events, repeated ones once, and what the client got.
    ///
    /// @param piece how many bytes the client sends at a time; 0 for all at once
    public static List<String> selector(Selecting server, String request, int piece)
            throws IOException {
        var served = new CompletableFuture<List<String>>();
        try (var listener = ServerSocketChannel.open();
                var selector = Selector.open()) {
            listener.bind(new InetSocketAddress(HERE, 0));
            var address = (InetSocketAddress) listener.getLocalAddress();
            Thread.ofVirtual()
                    .name("selecting server")
                    .start(() -> {
                        try {
                            served.complete(List.copyOf(server.serve(selector, listener)));
                        } catch (Throwable e) {
                            served.completeExceptionally(e);
                        }
                    });
            try (var socket = new Socket(HERE, address.getPort())) {
                var seen = visit(socket, served, request, piece);
                boolean returned = served.isDone() && !served.isCompletedExceptionally();
                boolean unused = returned && selector.isOpen() && selector.keys().isEmpty();
                return unused ? List.of(Remark.NOT_REGISTERED.toString()) : seen;
            } finally {
                if (selector.isOpen()) for (var key : selector.keys()) key.channel().close();
            }
        }
    }

    private static List<String> visit(
            Socket socket, CompletableFuture<List<String>> served, String request, int piece)
            throws IOException {
        String got;
        try {
            socket.setSoTimeout(MILLIS / 2);
            Rehearsal.send(
                    socket.getOutputStream(), request.getBytes(StandardCharsets.UTF_8), piece);
            got = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
            got = Remark.LEFT_OPEN.toString();
        } catch (java.net.SocketException e) {
            got = Remark.RESET.toString();
        }
        var all = new ArrayList<String>();
        try {
            for (String event : served.get(MILLIS / 3, TimeUnit.MILLISECONDS)) {
                if (all.isEmpty() || !all.getLast().equals(event)) all.add(event);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnsupportedOperationException stub) throw stub;
            return List.of(name(String.valueOf(e.getCause())));
        } catch (TimeoutException e) {
            return List.of(Remark.NEVER.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Remark.NEVER.toString());
        }
        all.add(got);
        return all;
    }

    /// What {@code opening} tried and what it did then, where {@code bind} fails as told.
    ///
    /// @param at80 the error's name at port 80; empty where it may have that port
    /// @param at8080 the same for all other ports
    public static List<String> opening(Opening opening, String at80, String at8080) {
        var all = new ArrayList<String>();
        try {
            int port =
                    opening.open(number -> {
                        String error = number == 80 ? at80 : at8080;
                        all.add("bind " + number + (error.isEmpty() ? "" : " " + error));
                        if (error.isEmpty()) return;
                        throw new SocketCallException(
                                "bind(127.0.0.1:" + number + ")", Errno.valueOf(error), "");
                    });
            all.add(Remark.RETURNED + " " + port);
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (SocketCallException e) {
            all.add(Remark.THREW + " " + e.error());
        } catch (Exception e) {
            all.add(Remark.THREW + " " + name(e.toString()));
        }
        return all;
    }

    /// What each descriptor is: {@code no socket}, the same as one before it, {@code unbound}, or
    /// {@code bound} and what a client finds there, now and, if it was refused, once somebody
    /// listens. All are closed then. One that listens without a bind is {@code bound to 0.0.0.0},
    /// for Linux then picks a port on every address.
    public static List<String> descriptors(int[] descriptors) throws IOException {
        var all = new ArrayList<String>();
        try {
            var sockets = new HashSet<Integer>();
            for (int each : descriptors) {
                all.add(sockets.contains(each) ? Remark.SAME.toString() : descriptor(each));
                if (!all.getLast().equals(Remark.NO_SOCKET.toString())) sockets.add(each);
            }
        } finally {
            for (int i = 0; i < all.size(); i++) {
                if (!NOT_TO_CLOSE.contains(all.get(i))) close(descriptors[i]);
            }
        }
        return all;
    }

    private static void close(int descriptor) {
        try {
            Libc.close(descriptor);
        } catch (Libc.Failure e) {
            // The learner's code closed it meanwhile.
        }
    }

    private static String descriptor(int descriptor) throws IOException {
        SocketFunctions.Name name;
        try {
            name = SocketFunctions.getsockname(descriptor);
        } catch (Libc.Failure e) {
            return Remark.NO_SOCKET.toString();
        }
        int port = name.port();
        if (port == 0) return Remark.UNBOUND.toString();
        Remark bound = name.address() == 0 ? Remark.EVERYWHERE : Remark.BOUND;
        Remark now = client(port);
        if (now != Remark.REFUSED) return bound + ", " + now;
        SocketFunctions.listen(descriptor, 1);
        return bound + ", " + now + "; " + Remark.AFTER_LISTEN + " " + client(port);
    }

    /// What comes of a connection to {@code port}: the handshake is the system's, so nobody needs
    /// to accept.
    private static Remark client(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(HERE, port), CONNECT_MILLIS);
            return Remark.CONNECTED;
        } catch (ConnectException e) {
            return Remark.REFUSED;
        } catch (SocketTimeoutException e) {
            return Remark.NO_ANSWER;
        }
    }
}
