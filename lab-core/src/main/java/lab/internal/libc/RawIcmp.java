package lab.internal.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// A raw socket for ICMP ({@code raw(7)}): it sends messages without their IP header and receives
/// whole datagrams. It belongs to the network of the thread that makes it.
public final class RawIcmp implements AutoCloseable {
    private static final int AF_INET = 2;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int IPPROTO_ICMP = 1;
    private static final int IP_TTL = 2;
    private static final int LONGEST = 65_536;

    private static final MethodHandle SENDTO =
            Libc.handle(
                    "sendto",
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));

    private final int descriptor =
            Libc.socket(AF_INET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_ICMP);

    /// How many routers the next message passes at most.
    public void timeToLive(int hops) {
        Libc.setsockopt(descriptor, 0, IP_TTL, hops);
    }

    /// @param address the four octets as one number
    public void send(byte[] message, int address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, message);
            MemorySegment to = SocketFunctions.address(arena, new SocketFunctions.Name(address, 0));
            long sent =
                    (long)
                            SENDTO.invokeExact(
                                    state,
                                    descriptor,
                                    bytes,
                                    (long) message.length,
                                    0,
                                    to,
                                    (int) to.byteSize());
            Libc.checked("sendto", (int) sent, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
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
