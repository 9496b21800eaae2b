package lab.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A server that runs in the background until {@link #close}, until a server is started on the same
/// port, or until the lab VM ends. Each connection has a thread of its own. Safe for use by several
/// threads.
public final class Server implements AutoCloseable {
    /// A peer that says nothing for so long is given up.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
    private static final int BACKLOG = 50;

    /// Those of cells that were run again and again and never closed theirs end, oldest first.
    private static final int MOST = 16;

    private static final Set<Server> RUNNING = Collections.synchronizedSet(new LinkedHashSet<>());

    private final String kind;
    private final ServerSocket socket;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;
    private volatile Optional<String> trouble = Optional.empty();

    /// What to do with one connection. It is closed afterwards.
    @FunctionalInterface
    public interface Conversation {
        void hold(InputStream in, OutputStream out) throws IOException;
    }

    /// What to do with one connection where the socket itself is needed.
    @FunctionalInterface
    interface Connected {
        void hold(Socket connection) throws IOException;
    }

    private Server(String kind, ServerSocket socket, Connected conversation) {
        this.kind = kind;
        this.socket = socket;
        this.acceptor =
                Thread.ofVirtual().name(kind + " server").unstarted(() -> accept(conversation));
    }

    /// Starts a server on this machine's loopback, or on every address inside a private network.
    ///
    /// @param kind of its kind, such as "HTTP"
    /// @param port 0 for any that is free
    static Server start(String kind, int port, Connected conversation) {
        Server server;
        synchronized (RUNNING) {
            closeThatOn(port);
            if (RUNNING.size() >= MOST) RUNNING.iterator().next().close();
            server = new Server(kind, open(port), conversation);
            RUNNING.add(server);
        }
        server.acceptor.start();
        return server;
    }

    /// A cell that is run again takes its port back from itself.
    private static void closeThatOn(int port) {
        if (port == 0) return;
        List.copyOf(RUNNING).stream().filter(each -> each.port() == port).forEach(Server::close);
    }

    private static ServerSocket open(int port) {
        String call = "bind(port " + port + ")";
        try {
            var socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address(), port), BACKLOG);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        } catch (IOException e) {
            throw new SocketCallException(call, Problems.errno(e), String.valueOf(e.getMessage()));
        }
    }

    /// Nobody outside this machine is to reach a notebook's server.
    private static InetAddress address() {
        boolean apart = System.getProperty("lab.network", "host").equals("private");
        return InetAddress.ofLiteral(apart ? "0.0.0.0" : "127.0.0.1");
    }

    private void accept(Connected conversation) {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                if (socket.isClosed()) connection.close();
                Thread.ofVirtual()
                        .name(kind + " connection")
                        .start(() -> converse(conversation, connection));
            } catch (IOException e) {
                if (!socket.isClosed()) note(e);
            }
        }
    }

    private void converse(Connected conversation, Socket connection) {
        try (connection) {
            connection.setSoTimeout((int) PATIENCE.toMillis());
            conversation.hold(connection);
        } catch (IOException e) {
            note(e);
        } catch (RuntimeException e) {
            trouble = Optional.of(e.toString());
        } finally {
            connections.remove(connection);
        }
    }

    private void note(IOException e) {
        if (!socket.isClosed()) trouble = Optional.of(Problems.sentence(e));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public boolean isRunning() {
        return !socket.isClosed();
    }

    /// How many peers are connected.
    public int connections() {
        return connections.size();
    }

    /// What last went wrong with a peer, such as one that threw the connection away.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Ends it and its connections; on return its port is free. Nothing happens if it has ended.
    @Override
    public void close() {
        RUNNING.remove(this);
        try {
            socket.close();
            for (Socket each : connections) each.close();
            // The system keeps the port as long as a thread accepts at it.
            if (Thread.currentThread() != acceptor) acceptor.join(LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            trouble = Optional.of(Problems.sentence(e));
        }
    }

    /// Ends all that run.
    static void closeAll() {
        synchronized (RUNNING) {
            List.copyOf(RUNNING).forEach(Server::close);
        }
    }

    @Override
    public String toString() {
        return (isRunning() ? Words.RUNNING : Words.HAS_ENDED)
                .in(kind, socket.getInetAddress().getHostAddress() + ":" + port());
    }
}
