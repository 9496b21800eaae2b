package lab.socket;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tries a learner's server or client on the loopback against a peer that goes by a script. All
/// ends by a deadline, and every socket that was opened here is closed then, also the learner's
/// accepted connection.
public final class Rehearsal {
    private static final String HERE = "127.0.0.1";
    private static final Duration PAUSE = Duration.ofMillis(2);

    /// A client that has closed has done so by now.
    private static final int CLOSING_MILLIS = 300;

    private Rehearsal() {}

    /// A learner's server: accepts one connection, answers and closes it.
    @FunctionalInterface
    public interface ServeOnce {
        void serve(ServerSocket server) throws Exception;
    }

    /// A learner's client.
    @FunctionalInterface
    public interface Fetch {
        String fetch(String host, int port, String path) throws Exception;
    }

    /// What a client does.
    ///
    /// @param sends all that it sends; two requests in one are pipelined
    /// @param piece how many bytes it sends at a time, with a pause after each; 0 sends all at once
    /// @param halfCloses whether it ends its stream after that, and goes on reading
    /// @param leaves whether it goes away without reading
    public record Client(String sends, int piece, boolean halfCloses, boolean leaves) {
        public static Client of(String sends) {
            return new Client(sends, 0, false, false);
        }

        public Client byteAtATime() {
            return new Client(sends, 1, halfCloses, leaves);
        }

        public Client thatHalfCloses() {
            return new Client(sends, piece, true, leaves);
        }

        public Client thatLeaves() {
            return new Client(sends, piece, halfCloses, true);
        }
    }

    /// How a connection ended, as its client saw it.
    public enum Ending {
        /// The server closed it.
        CLOSED,
        /// The server threw it away: it closed it with bytes of the client's unread, or crashed.
        RESET,
        /// The deadline came first: the server never closed it.
        OPEN,
        /// The client went away, and the server closed its end, too.
        LEFT
    }

    /// What came of one client.
    ///
    /// @param got all that it received
    /// @param failure what the server's code threw, in words; empty if it did not
    /// @param returned whether the server's code came to its end in time
    public record Visit(String got, Ending ending, String failure, boolean returned) {}

    /// Lets {@code server} serve each client, one after the other, at one listening socket.
    ///
    /// @param deadline for each client
    public static List<Visit> serve(ServeOnce server, List<Client> clients, Duration deadline)
            throws IOException {
        var visits = new ArrayList<Visit>();
        try (var listener = new Listener()) {
            for (Client client : clients) {
                visits.add(visit(server, listener, client, deadline));
                if (!visits.getLast().returned()) break;
            }
        }
        return visits;
    }

    /// Remembers what it accepts, to close it in the end.
    private static final class Listener extends ServerSocket {
        private final List<Socket> accepted = new ArrayList<>();

        Listener() throws IOException {
            super(0, 50, InetAddress.ofLiteral(HERE));
        }

        @Override
        public Socket accept() throws IOException {
            var socket = super.accept();
            synchronized (accepted) {
                accepted.add(socket);
            }
            return socket;
        }

        boolean keepsTheLast() {
            synchronized (accepted) {
                return !accepted.isEmpty() && !accepted.getLast().isClosed();
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            synchronized (accepted) {
                for (Socket each : accepted) each.close();
            }
        }
    }

    private static Visit visit(
            ServeOnce server, Listener listener, Client client, Duration deadline)
            throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        var served = new CompletableFuture<Boolean>();
        var thread =
                run(
                        "serveOnce",
                        served,
                        () -> {
                            server.serve(listener);
                            return true;
                        });
        try (var socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            var got = new ByteArrayOutputStream();
            var ending = play(client, socket, got, end);
            if (client.leaves()) end(socket);
            var failure = failure(served, end);
            boolean returned = served.isDone();
            if (client.leaves() && returned && listener.keepsTheLast()) ending = Ending.OPEN;
            return new Visit(got.toString(StandardCharsets.UTF_8), ending, failure, returned);
        } finally {
            thread.interrupt();
        }
    }

    private static void end(Closeable socket) throws IOException {
        socket.close();
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> Thread run(String name, CompletableFuture<T> result, Work<T> work) {
        return Thread.ofVirtual()
                .name(name)
                .start(() -> {
                    try {
                        result.complete(work.run());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
    }

    private static Ending play(Client client, Socket socket, ByteArrayOutputStream got, long end)
            throws IOException {
        try {
            send(
                    socket.getOutputStream(),
                    client.sends().getBytes(StandardCharsets.UTF_8),
                    client.piece());
            if (client.halfCloses()) socket.shutdownOutput();
            if (client.leaves()) return Ending.LEFT;
        } catch (SocketException e) {
            // The server may close before it has read all; what it said is still to be read.
        }
        return receive(socket, got, end);
    }

    private static Ending receive(Socket socket, ByteArrayOutputStream got, long end)
            throws IOException {
        byte[] buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        try {
            while (true) {
                socket.setSoTimeout(millisUntil(end));
                int count = in.read(buffer);
                if (count < 0) return Ending.CLOSED;
                got.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            return Ending.OPEN;
        } catch (SocketException e) {
            return Ending.RESET;
        }
    }

    static void send(OutputStream out, byte[] data, int piece) throws IOException {
        if (piece == 0) {
            out.write(data);
            return;
        }
        for (int from = 0; from < data.length; from += piece) {
            out.write(Arrays.copyOfRange(data, from, Math.min(data.length, from + piece)));
            pause();
        }
    }

    /// So that the peer reads before the next piece comes.
    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int millisUntil(long end) {
        return (int) Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }

    /// What {@code work} threw, in words; waits for its end.
    private static String failure(CompletableFuture<?> work, long end) {
        try {
            work.get(millisUntil(end), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        } catch (TimeoutException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    /// What a web server does with the one connection it takes.
    ///
    /// @param says its whole response; empty if it only listens
    /// @param piece how many bytes it sends at a time, with a pause after each; 0 sends all at once
    /// @param closes whether it closes after that; one that keeps the connection alive does not
    /// @param refuses whether nobody listens at all
    public record WebServer(String says, int piece, boolean closes, boolean refuses) {
        public static WebServer of(String says) {
            return new WebServer(says, 0, true, false);
        }

        /// There is a port, and nobody listens at it.
        public static WebServer absent() {
            return new WebServer("", 0, true, true);
        }

        public WebServer slow() {
            return new WebServer(says, 1, closes, refuses);
        }

        public WebServer keepsAlive() {
            return new WebServer(says, piece, false, refuses);
        }
    }

    /// What came of a fetch.
    ///
    /// @param answer what the client returned; empty if it did not
    /// @param failure what it threw, in words; empty if it did not
    /// @param returned whether it came to its end in time
    /// @param request what the server had received up to the first empty line
    /// @param closed whether it closed its socket at a server that did not
    public record Fetched(
            String answer, String failure, boolean returned, String request, boolean closed) {}

    /// Lets {@code client} fetch {@code path} from a server of its own.
    ///
    /// @param host what to ask for; "localhost" finds the server
    public static Fetched fetch(
            Fetch client, String host, String path, WebServer script, Duration deadline)
            throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        var request = new CompletableFuture<String>();
        var answer = new CompletableFuture<String>();
        var closed = new CompletableFuture<Boolean>();
        try (var listener = new Listener()) {
            int port = listener.getLocalPort();
            if (script.refuses()) end(listener);
            var serving =
                    run(
                            "scripted server",
                            request,
                            () -> answer(listener, script, request, closed));
            var fetching = run("fetch", answer, () -> client.fetch(host, port, path));
            try {
                var failure = failure(answer, end);
                boolean returned = answer.isDone();
                var text = returned && failure.isEmpty() ? String.valueOf(answer.join()) : "";
                var head = request.isCompletedExceptionally() ? "" : request.getNow("");
                boolean stays = returned && !script.closes() && !isDone(closed, end);
                return new Fetched(text, failure, returned, head, !stays);
            } finally {
                serving.interrupt();
                fetching.interrupt();
            }
        }
    }

    private static boolean isDone(CompletableFuture<Boolean> closed, long end) {
        try {
            return closed.get(Math.max(CLOSING_MILLIS, millisUntil(end)), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitEnd(Socket connection, CompletableFuture<Boolean> closed) {
        try {
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            closed.complete(true);
        } catch (IOException e) {
            // Reset: with bytes unread, it is closed all the same. Or all is over here.
            closed.complete(!connection.isClosed());
        }
    }

    private static String answer(
            Listener listener,
            WebServer script,
            CompletableFuture<String> request,
            CompletableFuture<Boolean> closed)
            throws IOException {
        var connection = listener.accept();
        var head = new String(HttpStream.head(connection.getInputStream()), StandardCharsets.UTF_8);
        request.complete(head);
        send(
                connection.getOutputStream(),
                script.says().getBytes(StandardCharsets.UTF_8),
                script.piece());
        if (script.closes()) connection.close();
        else awaitEnd(connection, closed);
        return head;
    }
}
