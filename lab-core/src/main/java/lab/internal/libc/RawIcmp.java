package lab.internal.libc;

import java.util.Optional;

/// A raw socket for ICMP ({@code raw(7)}): it sends messages without their IP header and receives
/// whole datagrams. It belongs to the network of the thread that makes it.
public final class RawIcmp implements AutoCloseable {
    private static final int AF_INET = 2;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int IPPROTO_ICMP = 1;
    private static final int LONGEST = 65_536;

    private final int descriptor =
            Libc.socket(AF_INET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_ICMP);

    /// How many routers the next message passes at most.
    public void timeToLive(int hops) {
        SocketFunctions.timeToLive(descriptor, hops);
    }

    /// @param address the four octets as one number
    public void send(byte[] message, int address) {
        SocketFunctions.sendto(descriptor, message, new SocketFunctions.Name(address, 0));
    }

    /// The next datagram, IP header and all.
    ///
    /// @return nothing if none has come after {@code millis}
    public Optional<byte[]> receive(int millis) {
        if (!SocketFunctions.poll(descriptor, SocketFunctions.POLLIN, millis)) {
            return Optional.empty();
        }
        return Optional.of(SocketFunctions.recv(descriptor, LONGEST));
    }

    @Override
    public void close() {
        Libc.close(descriptor);
    }
}
