package lab.internal.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Linux's network namespaces ({@code network_namespaces(7)}), which a thread may be in apart from
/// its process. A socket belongs to the one that it was made in. A thread or a program begins in
/// the one of the thread that started it.
public final class Namespaces {
    private static final int CLONE_NEWNET = 0x4000_0000;
    private static final int O_CLOEXEC = 0x80000;

    private static final MethodHandle UNSHARE = Libc.call("unshare", JAVA_INT);
    private static final MethodHandle SETNS = Libc.call("setns", JAVA_INT, JAVA_INT);
    private static final MethodHandle OPEN =
            Libc.handle(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                    Linker.Option.firstVariadicArg(2));

    private Namespaces() {}

    /// Puts this platform thread into a new one, which has nothing but a loopback that is down.
    public static void enterNew() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            Libc.checked("unshare", (int) UNSHARE.invokeExact(state, CLONE_NEWNET), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Puts this platform thread into the one that {@code descriptor} stands for.
    public static void enter(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            Libc.checked("setns", (int) SETNS.invokeExact(state, descriptor, CLONE_NEWNET), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// A descriptor for the one that this thread is in. It lives as long as the descriptor.
    public static int current() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Libc.STATE);
            MemorySegment path = arena.allocateFrom("/proc/thread-self/ns/net");
            return Libc.checked("open", (int) OPEN.invokeExact(state, path, O_CLOEXEC), state);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }
}
