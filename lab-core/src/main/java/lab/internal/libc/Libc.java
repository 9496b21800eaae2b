package lab.internal.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// POSIX calls by their own names; each throws {@link Failure} where C returns -1.
public final class Libc {
    public static final int EPERM = 1;
    public static final int EINTR = 4;
    public static final int EACCES = 13;
    public static final int ENODEV = 19;
    public static final int ENETDOWN = 100;

    static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(PathElement.groupElement("errno")).withInvokeExactBehavior();
    private static final SymbolLookup LIBRARY = Linker.nativeLinker().defaultLookup();

    private static final MethodHandle SOCKET = call("socket", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle BIND = call("bind", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle CLOSE = call("close", JAVA_INT);
    private static final MethodHandle PIPE = call("pipe", ADDRESS);
    private static final MethodHandle POLL = call("poll", ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle SETSOCKOPT =
            call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle GETSOCKOPT =
            call("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle GETSOCKNAME = call("getsockname", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle IF_NAMETOINDEX = call("if_nametoindex", ADDRESS);
    private static final MethodHandle MUNMAP = call("munmap", ADDRESS, JAVA_LONG);
    private static final MethodHandle IOCTL =
            handle(
                    "ioctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle MMAP =
            handle(
                    "mmap",
                    FunctionDescriptor.of(
                            ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle STRERROR =
            Native.function(LIBRARY, "strerror", FunctionDescriptor.of(ADDRESS, JAVA_INT));

    private Libc() {}

    /// A call that returned -1.
    public static final class Failure extends RuntimeException {
        private final String message;
        private final int errno;

        Failure(String call, int errno) {
            this.message = call + ": " + strerror(errno);
            this.errno = errno;
        }

        @Override
        public String getMessage() {
            return message;
        }

        public int errno() {
            return errno;
        }

        public boolean notPermitted() {
            return errno == EPERM || errno == EACCES;
        }
    }

    public static int socket(int domain, int type, int protocol) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = (int) SOCKET.invokeExact(state, domain, type, protocol);
            return checked("socket", result, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void bind(int descriptor, MemorySegment address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int size = (int) address.byteSize();
            checked("bind", (int) BIND.invokeExact(state, descriptor, address, size), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void close(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            checked("close", (int) CLOSE.invokeExact(state, descriptor), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// The descriptors of a new pipe: the end to read, then the end to write.
    public static int[] pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            checked("pipe", (int) PIPE.invokeExact(state, ends), state);
            return ends.toArray(JAVA_INT);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// How many of {@code pollfds} are ready within {@code millis}; 0 also after a signal.
    public static int poll(MemorySegment pollfds, int millis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int ready = (int) POLL.invokeExact(state, pollfds, pollfds.byteSize() / 8, millis);
            if (ready < 0 && errno(state) == EINTR) return 0;
            return checked("poll", ready, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void setsockopt(int descriptor, int level, int option, MemorySegment value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int size = (int) value.byteSize();
            int result =
                    (int) SETSOCKOPT.invokeExact(state, descriptor, level, option, value, size);
            checked("setsockopt", result, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void setsockopt(int descriptor, int level, int option, int value) {
        try (Arena arena = Arena.ofConfined()) {
            setsockopt(descriptor, level, option, arena.allocateFrom(JAVA_INT, value));
        }
    }

    public static void getsockopt(int descriptor, int level, int option, MemorySegment value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment size = arena.allocateFrom(JAVA_INT, (int) value.byteSize());
            int result =
                    (int) GETSOCKOPT.invokeExact(state, descriptor, level, option, value, size);
            checked("getsockopt", result, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void getsockname(int descriptor, MemorySegment address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment size = arena.allocateFrom(JAVA_INT, (int) address.byteSize());
            int result = (int) GETSOCKNAME.invokeExact(state, descriptor, address, size);
            checked("getsockname", result, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// The number that the system gave to an adapter.
    ///
    /// @throws Failure with {@link #ENODEV} if there is none of that name
    public static int interfaceIndex(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int index = (int) IF_NAMETOINDEX.invokeExact(state, arena.allocateFrom(name));
            return checked("if_nametoindex", index == 0 ? -1 : index, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void ioctl(int descriptor, long request, MemorySegment argument) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = (int) IOCTL.invokeExact(state, descriptor, request, argument);
            checked("ioctl", result, state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Takes one byte from a descriptor.
    public static void readByte(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment octet = arena.allocate(JAVA_BYTE);
            checked("read", (int) (long) READ.invokeExact(state, descriptor, octet, 1L), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Gives one byte to a descriptor.
    public static void writeByte(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment octet = arena.allocate(JAVA_BYTE);
            checked("write", (int) (long) WRITE.invokeExact(state, descriptor, octet, 1L), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Maps {@code size} bytes of what a descriptor shares, to read and write.
    public static MemorySegment mmap(int descriptor, long size) {
        int readAndWrite = 3;
        int shared = 1;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment mapped =
                    (MemorySegment)
                            MMAP.invokeExact(
                                    state,
                                    MemorySegment.NULL,
                                    size,
                                    readAndWrite,
                                    shared,
                                    descriptor,
                                    0L);
            if (mapped.address() == -1) throw new Failure("mmap", errno(state));
            return Native.at(mapped, size);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    public static void munmap(MemorySegment mapped) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            checked("munmap", (int) MUNMAP.invokeExact(state, mapped, mapped.byteSize()), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// What the system calls an error number.
    public static String strerror(int errno) {
        try {
            return Native.text((MemorySegment) STRERROR.invokeExact(errno));
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    static int checked(String call, int result, MemorySegment state) {
        if (result < 0) throw new Failure(call, errno(state));
        return result;
    }

    static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    static MethodHandle call(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    static MethodHandle handle(String name, FunctionDescriptor descriptor, Linker.Option... more) {
        var options = new Linker.Option[more.length + 1];
        System.arraycopy(more, 0, options, 1, more.length);
        options[0] = Linker.Option.captureCallState("errno");
        return Native.function(LIBRARY, name, descriptor, options);
    }
}
