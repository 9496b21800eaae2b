package lab.internal.libc;

/// A UDP socket whose datagrams pass only so many routers ({@code ip(7)}: IP_TTL), for which Java's
/// own has no option. It belongs to the network of the thread that makes it.
public final class UdpProbe implements AutoCloseable {
    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;

    private final int descriptor = Libc.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    /// @param hops how many routers {@code message} passes at most
    /// @param address the four octets as one number
    /// @return the port it went out from
    public int send(byte[] message, int hops, int address, int port) {
        SocketFunctions.timeToLive(descriptor, hops);
        SocketFunctions.sendto(descriptor, message, new SocketFunctions.Name(address, port));
        return SocketFunctions.getsockname(descriptor).port();
    }

    @Override
    public void close() {
        Libc.close(descriptor);
    }
}
