package lab.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// A port that takes connections (RFC 9293 §3.9.1.1, passive OPEN).
public final class Listener implements AutoCloseable {
    private final int port;
    private final Runnable close;
    private final Deque<Connection> established = new ArrayDeque<>();
    private Consumer<Connection> receiver = established::add;

    Listener(int port, Runnable close) {
        this.port = port;
        this.close = close;
    }

    public int port() {
        return port;
    }

    /// The next connection that is established.
    public Optional<Connection> accept() {
        return Optional.ofNullable(established.poll());
    }

    /// From now on connections go to {@code next} and not to {@link #accept}.
    public void onAccept(Consumer<Connection> next) {
        receiver = next;
    }

    void established(Connection connection) {
        receiver.accept(connection);
    }

    /// Takes no more connections; those that are there go on.
    @Override
    public void close() {
        close.run();
    }
}
