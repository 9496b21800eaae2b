package lab.internal.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Whole Ethernet frames, in and out: a packet socket at an adapter ({@code packet(7)}) or the
/// program's end of a TAP device. Used by one thread; it never waits but in {@link #await}.
public final class FrameDescriptor implements AutoCloseable {
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int O_RDWR = 2;
    private static final short ETH_P_ALL = 3;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int SOL_PACKET = 263;
    private static final int PACKET_ADD_MEMBERSHIP = 1;
    private static final int PACKET_IGNORE_OUTGOING = 23;
    private static final short PACKET_MR_PROMISC = 1;
    private static final long TUNSETIFF = 0x400454caL;
    private static final short IFF_TAP_NO_PI = 0x1002;
    private static final int ENOBUFS = 105;
    private static final int EAGAIN = 11;

    private static final int RECEIVE_BUFFER = 8 << 20;
    private static final int LONGEST = 1 << 16;

    private static final MethodHandle READ = transfer("read");
    private static final MethodHandle WRITE = transfer("write");
    private static final MethodHandle OPEN =
            Libc.handle(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                    Linker.Option.firstVariadicArg(2));

    private final Arena arena = Arena.ofShared();
    private final MemorySegment state = arena.allocate(Libc.STATE);
    private final MemorySegment in = arena.allocate(LONGEST);
    private final MemorySegment out = arena.allocate(LONGEST);
    private final int descriptor;

    private FrameDescriptor(int descriptor) {
        this.descriptor = descriptor;
    }

    private static MethodHandle transfer(String name) {
        return Libc.handle(name, FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    }

    /// What others send on the adapter's Ethernet, to whomever.
    ///
    /// @throws Libc.Failure where there is no such adapter, or this user may not
    public static FrameDescriptor packetSocket(String adapter) {
        int socket = Libc.socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        try (Arena arena = Arena.ofConfined()) {
            int index = Libc.interfaceIndex(adapter);
            receiveBuffer(socket);
            Libc.setsockopt(socket, SOL_PACKET, PACKET_IGNORE_OUTGOING, 1);
            MemorySegment membership = arena.allocate(16, 4);
            membership.set(JAVA_INT, 0, index);
            membership.set(JAVA_SHORT, 4, PACKET_MR_PROMISC);
            Libc.setsockopt(socket, SOL_PACKET, PACKET_ADD_MEMBERSHIP, membership);
            MemorySegment address = arena.allocate(20, 4);
            address.set(JAVA_SHORT, 0, (short) AF_PACKET);
            address.set(JAVA_SHORT, 2, Short.reverseBytes(ETH_P_ALL));
            address.set(JAVA_INT, 4, index);
            Libc.bind(socket, address);
            return new FrameDescriptor(socket);
        } catch (Libc.Failure e) {
            Libc.close(socket);
            throw e;
        }
    }

    /// An adapter to send on; nothing is received.
    ///
    /// @throws Libc.Failure where there is no such adapter, or this user may not
    public static FrameDescriptor sender(String adapter) {
        int socket = Libc.socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(20, 4);
            address.set(JAVA_SHORT, 0, (short) AF_PACKET);
            address.set(JAVA_INT, 4, Libc.interfaceIndex(adapter));
            Libc.bind(socket, address);
            return new FrameDescriptor(socket);
        } catch (Libc.Failure e) {
            Libc.close(socket);
            throw e;
        }
    }

    /// Only root of the network may go beyond the system's limit.
    private static void receiveBuffer(int socket) {
        try {
            Libc.setsockopt(socket, SOL_SOCKET, SO_RCVBUFFORCE, RECEIVE_BUFFER);
        } catch (Libc.Failure e) {
            Libc.setsockopt(socket, SOL_SOCKET, SO_RCVBUF, RECEIVE_BUFFER);
        }
    }

    /// A new TAP device, which goes when this is closed. Set it up before use.
    ///
    /// @throws Libc.Failure where this user may not
    public static FrameDescriptor tap(String name) {
        int file;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment path = arena.allocateFrom("/dev/net/tun");
            int flags = O_RDWR | SOCK_NONBLOCK | SOCK_CLOEXEC;
            file = Libc.checked("open", (int) OPEN.invokeExact(state, path, flags), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(40, 8);
            request.setString(0, name);
            request.set(JAVA_SHORT, 16, IFF_TAP_NO_PI);
            Libc.ioctl(file, TUNSETIFF, request);
            return new FrameDescriptor(file);
        } catch (Libc.Failure e) {
            Libc.close(file);
            throw e;
        }
    }

    /// The next frame; nothing if none is there.
    public Optional<byte[]> read() {
        try {
            long got = (long) READ.invokeExact(state, descriptor, in, (long) LONGEST);
            if (got >= 0) return Optional.of(in.asSlice(0, got).toArray(JAVA_BYTE));
            if (Libc.errno(state) == EAGAIN) return Optional.empty();
            throw new Libc.Failure("read", Libc.errno(state));
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Sends a frame.
    ///
    /// @return false if the queue in front of the adapter was full, so that it is lost
    public boolean write(byte[] frame) {
        MemorySegment.copy(frame, 0, out, JAVA_BYTE, 0, frame.length);
        try {
            long sent = (long) WRITE.invokeExact(state, descriptor, out, (long) frame.length);
            if (sent >= 0) return true;
            int errno = Libc.errno(state);
            if (errno == EAGAIN || errno == ENOBUFS) return false;
            throw new Libc.Failure("write", errno);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Waits until there is something to read, at most so long.
    public void await(int millis) {
        SocketFunctions.poll(descriptor, SocketFunctions.POLLIN, millis);
    }

    /// Waits until a frame can be sent, at most so long.
    public void awaitRoom(int millis) {
        SocketFunctions.poll(descriptor, SocketFunctions.POLLOUT, millis);
    }

    @Override
    public void close() {
        Libc.close(descriptor);
        arena.close();
    }
}
