package lab.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lab.internal.libc.Libc;
import lab.internal.libc.Native;
import lab.internal.libc.SocketFunctions;
import lab.packet.Ipv4Address;
import lab.stack.State;

/// A TCP socket over IPv4, used by the system's own calls, one at a time. Each method is the call
/// of its name ({@code socket(7)}); Java's {@code ServerSocket} makes three of them at once.
///
/// {@snippet :
/// var server = SystemSocket.socket();
/// server.bind(8080);
/// server.listen(5);
/// var connection = server.accept();
/// }
///
/// A call that waits ends when its thread is interrupted, as a stop of the cell does. Safe for use
/// by several threads: {@link #close} ends what others wait for.
public final class SystemSocket implements AutoCloseable {
    private static final int CLOSED = -1;
    private static final long SHORTEST_PAUSE = 50_000;
    private static final long LONGEST_PAUSE = 2_000_000;
    private static final Set<SystemSocket> OPEN = ConcurrentHashMap.newKeySet();

    private final Recorder recorder;
    private int descriptor;
    private Endpoint last = Endpoint.NONE;

    /// Which half of a connection {@link #shutdown} ends.
    public enum Half {
        /// What comes in is thrown away from now on.
        RECEIVING(0),
        /// The peer sees the stream's end; from it one can go on receiving.
        SENDING(1),
        BOTH(2);

        private final int number;

        Half(int number) {
            this.number = number;
        }
    }

    /// Sees each call as it happens.
    interface Recorder {
        Recorder NONE =
                new Recorder() {
                    @Override
                    public <T> T record(
                            SystemSocket socket, String call, String arguments, Body<T> body) {
                        return body.run().value();
                    }
                };

        <T> T record(SystemSocket socket, String call, String arguments, Body<T> body);
    }

    /// A call's work.
    @FunctionalInterface
    interface Body<T> {
        Done<T> run();
    }

    /// @param words what it returned, for people
    /// @param bytes how many were sent or received
    record Done<T>(T value, String words, int bytes) {}

    private SystemSocket(Recorder recorder, int descriptor) {
        this.recorder = recorder;
        this.descriptor = descriptor;
        OPEN.add(this);
    }

    /// A new socket, which has no address yet.
    public static SystemSocket socket() {
        return socket(Recorder.NONE);
    }

    static SystemSocket socket(Recorder recorder) {
        if (!Native.linux()) throw SocketCallException.unsupported("socket()");
        try {
            return new SystemSocket(recorder, SocketFunctions.socket());
        } catch (Libc.Failure e) {
            throw SocketCallException.of("socket()", e);
        }
    }

    /// Closes all that were made here and not closed yet, as those of a cell that broke off.
    public static void closeAll() {
        OPEN.forEach(SystemSocket::close);
    }

    /// The number that the system calls it by.
    public synchronized int descriptor() {
        return descriptor;
    }

    /// Lets {@link #bind} take a port whose last connections are still in TIME-WAIT.
    public void reuseAddress() {
        call(
                "setsockopt",
                "SO_REUSEADDR",
                "0",
                fd -> {
                    SocketFunctions.reuseAddress(fd);
                    return 0;
                });
    }

    /// Gives it an address of this machine: its loopback's.
    ///
    /// @param port 0 for any that is free
    public void bind(int port) {
        bind("127.0.0.1", port);
    }

    /// Gives it an address of this machine.
    public void bind(String address, int port) {
        var local = Endpoint.of(address, port);
        call(
                "bind",
                local.toString(),
                "0",
                fd -> {
                    SocketFunctions.bind(fd, local.name());
                    return 0;
                });
    }

    /// From now on the system takes connections for it, also while nobody accepts them.
    ///
    /// @param backlog how many of them may wait; Linux lets one more
    public void listen(int backlog) {
        call(
                "listen",
                String.valueOf(backlog),
                "0",
                fd -> {
                    SocketFunctions.listen(fd, backlog);
                    return 0;
                });
    }

    /// The next connection; waits for one.
    public SystemSocket accept() {
        return recorder.record(
                this,
                "accept",
                "",
                () -> {
                    int accepted =
                            waiting("accept()", SocketFunctions.POLLIN, SocketFunctions::accept);
                    var socket = new SystemSocket(recorder, accepted);
                    return new Done<>(socket, "fd " + accepted + ", " + socket.remote(), 0);
                });
    }

    /// Connects to a server; waits for its answer. A name is resolved first, which is a call of its
    /// own.
    public void connect(String host, int port) {
        var remote = new Endpoint(resolve(host), port);
        recorder.record(
                this,
                "connect",
                remote.toString(),
                () -> {
                    connect(remote);
                    return new Done<>(0, "0", 0);
                });
    }

    private void connect(Endpoint remote) {
        String text = "connect(" + remote + ")";
        try {
            once(
                    text,
                    fd -> {
                        SocketFunctions.connect(fd, remote.name());
                        return 0;
                    });
        } catch (SocketCallException e) {
            if (e.error() != Errno.EAGAIN) throw e;
            ready(text, SocketFunctions.POLLOUT, Long.MAX_VALUE);
            // The second call tells how the first has ended.
            once(
                    text,
                    fd -> {
                        SocketFunctions.connect(fd, remote.name());
                        return 0;
                    });
        }
    }

    /// The address that {@code host} is the name of.
    public Ipv4Address resolve(String host) {
        if (host.chars().allMatch(c -> c == '.' || Character.isDigit(c))) {
            return Endpoint.address(host);
        }
        return recorder.record(
                this,
                "getaddrinfo",
                host,
                () -> {
                    var address = lookUp(host);
                    return new Done<>(address, address.toString(), 0);
                });
    }

    private static Ipv4Address lookUp(String host) {
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (each.getAddress().length == 4) return Ipv4Address.of(each.getHostAddress());
            }
        } catch (UnknownHostException e) {
            // Said below, in words.
        }
        throw new SocketCallException(
                "getaddrinfo(" + host + ")", Errno.OTHER, Words.UNKNOWN_HOST.in(host));
    }

    public int send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Hands bytes to the system, which sends them when it can. Waits only while it has no room.
    ///
    /// @return how many it took, which may be fewer
    public int send(byte[] data) {
        return recorder.record(
                this,
                "send",
                data.length + " B",
                () -> {
                    int sent =
                            waiting(
                                    "send(" + data.length + " bytes)",
                                    SocketFunctions.POLLOUT,
                                    fd -> SocketFunctions.send(fd, data, 0));
                    return new Done<>(sent, sent + " B", sent);
                });
    }

    /// Takes what has come; waits if that is nothing yet.
    ///
    /// @param most how many bytes
    /// @return none at the stream's end
    public byte[] recv(int most) {
        return recorder.record(
                this,
                "recv",
                "",
                () -> {
                    var got =
                            waiting(
                                    "recv()",
                                    SocketFunctions.POLLIN,
                                    fd -> SocketFunctions.recv(fd, most));
                    var words = got.length == 0 ? "0 = FIN" : got.length + " B";
                    return new Done<>(got, words, got.length);
                });
    }

    /// Waits until {@link #recv} or {@link #accept} would not wait.
    ///
    /// @return whether that is so, rather than that the time was over
    public boolean poll(Duration atMost) {
        return ready("poll()", SocketFunctions.POLLIN, atMost.toNanos());
    }

    public void shutdown(Half half) {
        call(
                "shutdown",
                half.toString(),
                "0",
                fd -> {
                    SocketFunctions.shutdown(fd, half.number);
                    return 0;
                });
    }

    /// Gives the descriptor back. The system says goodbye to the peer by itself. Nothing happens if
    /// it is closed.
    @Override
    public void close() {
        if (descriptor() == CLOSED) return;
        recorder.record(
                this,
                "close",
                "",
                () -> {
                    release();
                    return new Done<>(0, "0", 0);
                });
    }

    synchronized void release() {
        if (descriptor == CLOSED) return;
        last = local();
        Libc.close(descriptor);
        descriptor = CLOSED;
        OPEN.remove(this);
    }

    /// Its own address; after the close, what it was.
    public synchronized Endpoint local() {
        if (descriptor == CLOSED) return last;
        return Endpoint.of(once("getsockname()", SocketFunctions::getsockname));
    }

    public int port() {
        return local().port();
    }

    /// The peer's address.
    public Endpoint remote() {
        return Endpoint.of(once("getpeername()", SocketFunctions::getpeername));
    }

    /// Its state by the system's table.
    public State state() {
        var local = local();
        return TcpTable.read().rows().stream()
                .filter(row -> row.local().equals(local) && row.inode() != 0)
                .map(TcpTable.Row::state)
                .min((a, b) -> Boolean.compare(a == State.LISTEN, b == State.LISTEN))
                .orElse(State.CLOSED);
    }

    private void call(
            String name, String arguments, String result, Function<Integer, Integer> body) {
        recorder.record(
                this,
                name,
                arguments,
                () -> new Done<>(once(name + "(" + arguments + ")", body), result, 0));
    }

    /// One call by the system's number. No other thread can close the descriptor meanwhile, so that
    /// it is never another socket's.
    private synchronized <T> T once(String text, Function<Integer, T> body) {
        if (descriptor == CLOSED) throw new SocketCallException(text, Errno.EBADF, "");
        try {
            return body.apply(descriptor);
        } catch (Libc.Failure e) {
            if (e.errno() == SocketFunctions.EINPROGRESS) {
                throw new SocketCallException(text, Errno.EAGAIN, "");
            }
            throw SocketCallException.of(text, e);
        }
    }

    private <T> T waiting(String text, short event, Function<Integer, T> body) {
        while (true) {
            try {
                return once(text, body);
            } catch (SocketCallException e) {
                if (e.error() != Errno.EAGAIN) throw e;
                ready(text, event, Long.MAX_VALUE);
            }
        }
    }

    /// Looks again and again instead of waiting in the system: that would hold on to the thread
    /// that carries this virtual one, and an interrupt would not end it.
    private boolean ready(String text, short event, long nanos) {
        long start = System.nanoTime();
        long pause = SHORTEST_PAUSE;
        while (!once(text, fd -> SocketFunctions.poll(fd, event, 0))) {
            if (System.nanoTime() - start >= nanos) return false;
            try {
                Thread.sleep(Duration.ofNanos(pause));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SocketCallException(text, Errno.EINTR, "");
            }
            pause = Math.min(pause * 3 / 2, LONGEST_PAUSE);
        }
        return true;
    }

    @Override
    public String toString() {
        return descriptor() == CLOSED
                ? "closed socket, was " + last
                : "fd %d, %s, %s".formatted(descriptor(), local(), state());
    }
}
