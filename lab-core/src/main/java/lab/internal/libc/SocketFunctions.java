package lab.internal.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;

/// What a TCP socket over IPv4 is asked by its own POSIX names ({@code socket(7)}, {@code ip(7)}).
///
/// Its descriptors do not block: where C would wait, these give {@link Libc.Failure} with {@link
/// #EAGAIN} or {@link #EINPROGRESS}. They are not inherited by programs that this one starts.
public final class SocketFunctions {
    public static final int EAGAIN = 11;
    public static final int EINPROGRESS = 115;
    public static final short POLLIN = 1;
    public static final short POLLOUT = 4;

    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int IP_TTL = 2;
    private static final int ADDRESS_BYTES = 16;

    private static final ValueLayout.OfShort PORT =
            JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN).withByteAlignment(1);
    private static final ValueLayout.OfInt IPV4 =
            JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN).withByteAlignment(1);

    private static final MethodHandle LISTEN = Libc.call("listen", JAVA_INT, JAVA_INT);
    private static final MethodHandle ACCEPT =
            Libc.call("accept4", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle CONNECT = Libc.call("connect", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SHUTDOWN = Libc.call("shutdown", JAVA_INT, JAVA_INT);
    private static final MethodHandle GETPEERNAME =
            Libc.call("getpeername", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle SEND = transfer("send");
    private static final MethodHandle RECV = transfer("recv");
    private static final MethodHandle SENDTO =
            Libc.handle(
                    "sendto",
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));

    private SocketFunctions() {}

    private static MethodHandle transfer(String name) {
        return Libc.handle(
                name, FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    }

    /// One end of a connection.
    ///
    /// @param address the four octets as one number
    public record Name(int address, int port) {}

    /// A new TCP socket over IPv4.
    public static int socket() {
        return Libc.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    }

    public static void reuseAddress(int descriptor) {
        Libc.setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    }

    public static void bind(int descriptor, Name name) {
        try (Arena arena = Arena.ofConfined()) {
            Libc.bind(descriptor, address(arena, name));
        }
    }

    public static void listen(int descriptor, int backlog) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            Libc.checked("listen", (int) LISTEN.invokeExact(state, descriptor, backlog), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// The descriptor of a connection that waits to be accepted.
    public static int accept(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            int accepted =
                    (int)
                            ACCEPT.invokeExact(
                                    state,
                                    descriptor,
                                    MemorySegment.NULL,
                                    MemorySegment.NULL,
                                    SOCK_NONBLOCK | SOCK_CLOEXEC);
            return Libc.checked("accept", accepted, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void connect(int descriptor, Name name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment address = address(arena, name);
            int result = (int) CONNECT.invokeExact(state, descriptor, address, ADDRESS_BYTES);
            Libc.checked("connect", result, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// @return how many of the bytes from {@code from} on the system took
    public static int send(int descriptor, byte[] data, int from) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            int length = Math.min(data.length - from, 1 << 20);
            MemorySegment bytes = arena.allocate(Math.max(1, length));
            MemorySegment.copy(data, from, bytes, JAVA_BYTE, 0, length);
            long sent =
                    (long) SEND.invokeExact(state, descriptor, bytes, (long) length, MSG_NOSIGNAL);
            return Libc.checked("send", (int) sent, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Of a socket that is not connected.
    static void sendto(int descriptor, byte[] message, Name name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, message);
            MemorySegment to = address(arena, name);
            long length = message.length;
            long sent =
                    (long)
                            SENDTO.invokeExact(
                                    state, descriptor, bytes, length, 0, to, ADDRESS_BYTES);
            Libc.checked("sendto", (int) sent, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// How many routers the next datagram passes at most.
    static void timeToLive(int descriptor, int hops) {
        Libc.setsockopt(descriptor, 0, IP_TTL, hops);
    }

    /// @return what was there, at most {@code most} bytes; none at the stream's end
    public static byte[] recv(int descriptor, int most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment bytes = arena.allocate(Math.max(1, most));
            long got = (long) RECV.invokeExact(state, descriptor, bytes, (long) most, 0);
            Libc.checked("recv", (int) got, state);
            return bytes.asSlice(0, got).toArray(JAVA_BYTE);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// @param how 0 receives no more, 1 sends no more, 2 both
    public static void shutdown(int descriptor, int how) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            Libc.checked("shutdown", (int) SHUTDOWN.invokeExact(state, descriptor, how), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static Name getsockname(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(ADDRESS_BYTES, 4);
            Libc.getsockname(descriptor, address);
            return name(address);
        }
    }

    public static Name getpeername(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment address = arena.allocate(ADDRESS_BYTES, 4);
            MemorySegment size = arena.allocateFrom(JAVA_INT, ADDRESS_BYTES);
            int result = (int) GETPEERNAME.invokeExact(state, descriptor, address, size);
            Libc.checked("getpeername", result, state);
            return name(address);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Whether one of {@code events} can be done, or an error be asked for, within {@code millis}.
    public static boolean poll(int descriptor, short events, int millis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(8, 4);
            pollfd.set(JAVA_INT, 0, descriptor);
            pollfd.set(JAVA_SHORT, 4, events);
            return Libc.poll(pollfd, millis) > 0;
        }
    }

    /// A {@code struct sockaddr_in}.
    static MemorySegment address(Arena arena, Name name) {
        MemorySegment address = arena.allocate(ADDRESS_BYTES, 4);
        address.set(JAVA_SHORT, 0, (short) AF_INET);
        address.set(PORT, 2, (short) name.port());
        address.set(IPV4, 4, name.address());
        return address;
    }

    private static Name name(MemorySegment address) {
        return new Name(address.get(IPV4, 4), Short.toUnsignedInt(address.get(PORT, 2)));
    }
}
