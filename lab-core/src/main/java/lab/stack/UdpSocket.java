package lab.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lab.packet.Ipv4Address;
import lab.packet.Octets;

/// One UDP port of a host (RFC 768).
public final class UdpSocket implements AutoCloseable {
    /// What has arrived, and from whom.
    public record Message(Ipv4Address from, int port, Octets data) {}

    private final int port;
    private final BiConsumer<UdpSocket, Message> send;
    private final Runnable close;
    private final Deque<Message> messages = new ArrayDeque<>();
    private Consumer<Message> receiver = messages::add;

    UdpSocket(int port, BiConsumer<UdpSocket, Message> send, Runnable close) {
        this.port = port;
        this.send = send;
        this.close = close;
    }

    public int port() {
        return port;
    }

    public void send(Ipv4Address to, int toPort, byte[] data) {
        send.accept(this, new Message(to, toPort, Octets.of(data)));
    }

    /// The next message that has arrived.
    public Optional<Message> receive() {
        return Optional.ofNullable(messages.poll());
    }

    /// From now on messages go to {@code next} and not to {@link #receive}.
    public void onReceive(Consumer<Message> next) {
        receiver = next;
    }

    void arrives(Message message) {
        receiver.accept(message);
    }

    @Override
    public void close() {
        close.run();
    }
}
