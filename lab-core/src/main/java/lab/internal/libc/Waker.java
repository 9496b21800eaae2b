package lab.internal.libc;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Waits for a descriptor to become readable, and lets another thread end that wait at once.
///
/// One thread awaits and closes; {@link #wake} may be called from any thread, also after the close.
public final class Waker implements AutoCloseable {
    private static final short POLLIN = 1;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment pollfds = arena.allocate(16, 4);
    private final int[] pipe = Libc.pipe();
    private boolean awake;
    private boolean closed;

    /// @param descriptor what to wait for
    public Waker(int descriptor) {
        pollfds.set(JAVA_INT, 0, descriptor);
        pollfds.set(JAVA_SHORT, 4, POLLIN);
        pollfds.set(JAVA_INT, 8, pipe[0]);
        pollfds.set(JAVA_SHORT, 12, POLLIN);
    }

    /// Returns when there is something to read, when woken, or after {@code millis}; -1 waits for
    /// ever.
    public void await(int millis) {
        Libc.poll(pollfds, millis);
        synchronized (this) {
            if (awake) Libc.readByte(pipe[0]);
            awake = false;
        }
    }

    /// Ends the wait that is going on, or the next one.
    public synchronized void wake() {
        if (awake || closed) return;
        awake = true;
        Libc.writeByte(pipe[1]);
    }

    @Override
    public synchronized void close() {
        closed = true;
        Libc.close(pipe[0]);
        Libc.close(pipe[1]);
        arena.close();
    }
}
