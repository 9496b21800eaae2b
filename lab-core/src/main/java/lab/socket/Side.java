package lab.socket;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import lab.socket.SystemSocket.Body;
import lab.socket.SystemSocket.Done;

/// What the client's or the server's half of a {@link Timeline} is written with. Every call made
/// through it is recorded. Used by its own half's thread.
public final class Side implements SystemSocket.Recorder {
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int NO_SOCKET = -1;

    private final Role role;
    private final Recording recording;
    private final List<SystemSocket> sockets = new ArrayList<>();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    /// One half of an exchange, in calls.
    @FunctionalInterface
    public interface Script {
        void run(Side side) throws Exception;
    }

    Side(Role role, Recording recording) {
        this.role = role;
        this.recording = recording;
    }

    /// A new socket of the system's.
    public SystemSocket socket() {
        return record(
                NO_SOCKET,
                "socket",
                "",
                List.of(),
                () -> {
                    var socket = SystemSocket.socket(this);
                    return new Done<>(socket, "fd " + socket.descriptor(), 0);
                });
    }

    /// Java's way to the same: it makes the socket, binds it and listens, all at once.
    ///
    /// @param port 0 for any that is free
    public ServerSocket serverSocket(int port) throws IOException {
        return call(
                "new ServerSocket",
                String.valueOf(port),
                List.of("socket", "bind", "listen"),
                () -> new ServerSocket(port));
    }

    /// Java's way: it resolves the name, makes the socket and connects it, all at once.
    public Socket connect(String host, int port) throws IOException {
        recording.target(port);
        var socket =
                call(
                        "new Socket",
                        host + ", " + port,
                        List.of("getaddrinfo", "socket", "connect"),
                        () -> new Socket(host, port));
        open.add(socket);
        recording.connected(socket.getLocalPort());
        return socket;
    }

    /// Any other call of Java's, as {@code side.call("accept", server::accept)}.
    ///
    /// @param name as it shall stand in the picture
    public <T> T call(String name, Callable<T> body) throws IOException {
        return call(name, "", List.of(), body);
    }

    private <T> T call(String name, String arguments, List<String> hides, Callable<T> body)
            throws IOException {
        try {
            return record(
                    NO_SOCKET,
                    name,
                    arguments,
                    hides,
                    () -> {
                        T value = unchecked(body);
                        if (value instanceof Socket socket) open.add(socket);
                        return new Done<>(value, shortly(value), 0);
                    });
        } catch (Wrapped e) {
            if (e.cause instanceof IOException io) throw io;
            throw new IOException(e.cause);
        }
    }

    private static final class Wrapped extends RuntimeException {
        final Exception cause;

        Wrapped(Exception cause) {
            super(cause.getMessage(), cause);
            this.cause = cause;
        }
    }

    private static <T> T unchecked(Callable<T> body) {
        try {
            return body.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Wrapped(e);
        }
    }

    private static String shortly(Object value) {
        return switch (value) {
            case Socket socket -> socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
            case ServerSocket server -> String.valueOf(server.getLocalPort());
            case byte[] bytes -> bytes.length + " B";
            case Number number -> number.toString();
            case String text -> text.length() > 24 ? text.substring(0, 24) + "…" : text;
            default -> "";
        };
    }

    /// The port that the server listens at, as soon as it does.
    public int port() throws InterruptedException {
        Integer port = recording.port(LONGEST_WAIT_SECONDS);
        if (port == null) {
            throw new IllegalStateException(Words.NOT_LISTENING.in(LONGEST_WAIT_SECONDS));
        }
        return port;
    }

    /// Tells the other side that {@code what} has happened.
    public void say(String what) {
        recording.signal(what).countDown();
    }

    /// Waits until one side has said {@code what}.
    public void await(String what) throws InterruptedException {
        if (!recording.signal(what).await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(Words.NO_SIGNAL.in(what, LONGEST_WAIT_SECONDS));
        }
    }

    @Override
    public <T> T record(SystemSocket socket, String call, String arguments, Body<T> body) {
        if (call.equals("connect")) {
            recording.target(Integer.parseInt(arguments.substring(arguments.lastIndexOf(':') + 1)));
        }
        T value = record(index(socket), call, arguments, List.of(), body);
        if (call.equals("connect")) recording.connected(socket.port());
        return value;
    }

    private <T> T record(
            int socket, String name, String arguments, List<String> hides, Body<T> body) {
        int number = recording.next();
        recording.observe(role);
        var begin = Instant.now();
        int index = socket;
        String result = "";
        int bytes = 0;
        boolean failed = true;
        try {
            Done<T> done = body.run();
            if (done.value() instanceof SystemSocket made) {
                open.add(made);
                int place = add(made);
                if (index == NO_SOCKET) index = place;
            }
            if (name.equals("listen")) recording.listening(sockets.get(socket).port());
            if (done.value() instanceof ServerSocket made) {
                open.add(made);
                recording.listening(made.getLocalPort());
            }
            result = done.words();
            bytes = done.bytes();
            failed = false;
            return done.value();
        } catch (SocketCallException e) {
            result = e.error() == Errno.OTHER ? e.getMessage() : e.error().name();
            throw e;
        } catch (RuntimeException e) {
            result = String.valueOf(e.getMessage());
            throw e;
        } finally {
            var end = Instant.now();
            recording.observe(role);
            recording.add(
                    new RecordedCall(
                            number,
                            role,
                            index,
                            name,
                            arguments,
                            result,
                            failed,
                            hides,
                            bytes,
                            begin,
                            end,
                            Instant.now()));
        }
    }

    private synchronized int add(SystemSocket socket) {
        sockets.add(socket);
        return sockets.size() - 1;
    }

    private synchronized int index(SystemSocket socket) {
        return sockets.indexOf(socket);
    }

    /// Closes what the script has left open, unrecorded.
    void closeAll() {
        for (AutoCloseable each : open) {
            try {
                if (each instanceof SystemSocket socket) socket.release();
                else each.close();
            } catch (Exception e) {
                // It is closed as far as it can be.
            }
        }
    }
}
