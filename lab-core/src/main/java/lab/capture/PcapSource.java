package lab.capture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import lab.capture.Adapter.Kind;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.internal.libc.Libc;
import lab.internal.libc.Native;
import lab.internal.libc.NetDevice;
import lab.internal.libc.Waker;

/// An adapter that libpcap has opened.
final class PcapSource implements Source {
    private static final int BUFFER_BYTES = 16 << 20;
    private static final int BATCH = 512;
    private static final int SOL_PACKET = 263;
    private static final int PACKET_IGNORE_OUTGOING = 23;

    private final LibPcap pcap;
    private final MemorySegment handle;
    private final Capture options;
    private final LinkType link;
    private final boolean nanoseconds;
    private final boolean counts;
    private final Optional<Waker> waker;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment stat = arena.allocate(32, 4);
    private final MemorySegment callback;
    private Consumer<Frame> sink = _ -> {};
    private Optional<Throwable> thrown = Optional.empty();

    private PcapSource(LibPcap pcap, MemorySegment handle, Capture options) {
        this.pcap = pcap;
        this.handle = handle;
        this.options = options;
        set();
        link = link();
        nanoseconds = pcap.nanoseconds(handle);
        int descriptor = pcap.selectable(handle);
        counts = leaveOutCopies(descriptor);
        filter();
        callback = callback();
        if (descriptor < 0) {
            waker = Optional.empty();
        } else {
            pcap.setnonblock(handle);
            waker = Optional.of(new Waker(descriptor));
        }
    }

    static PcapSource open(LibPcap pcap, Capture options) {
        MemorySegment handle = pcap.create(options.adapter().name());
        try {
            return new PcapSource(pcap, handle, options);
        } catch (RuntimeException e) {
            pcap.close(handle);
            throw e;
        }
    }

    private void set() {
        pcap.set(handle, "snaplen", options.snapLength());
        pcap.set(handle, "promisc", options.promiscuous() ? 1 : 0);
        pcap.set(handle, "timeout", LiveCapture.HOLD_MILLIS);
        pcap.set(handle, "buffer_size", BUFFER_BYTES);
        // On Linux this would give every frame, however short, a slot as long as the longest.
        if (!Native.linux()) pcap.set(handle, "immediate_mode", 1);
        if (Native.linux()) {
            pcap.set(handle, "tstamp_precision", LibPcap.PCAP_TSTAMP_PRECISION_NANO);
        }
        int status = pcap.activate(handle);
        if (status < 0) throw refusal(status);
    }

    private CaptureException refusal(int status) {
        String adapter = options.adapter().name();
        return switch (status) {
            case LibPcap.PCAP_ERROR_NO_SUCH_DEVICE -> Remedy.noSuchDevice(adapter);
            case LibPcap.PCAP_ERROR_PERM_DENIED, LibPcap.PCAP_ERROR_PROMISC_PERM_DENIED ->
                    Remedy.noPermission(adapter);
            case LibPcap.PCAP_ERROR_IFACE_NOT_UP -> Remedy.down(adapter);
            default ->
                    CaptureException.failed(
                            Words.CAPTURING.in(adapter),
                            pcap.status(status) + " (" + pcap.error(handle) + ")");
        };
    }

    private LinkType link() {
        int code = pcap.datalink(handle);
        return LinkTypes.of(code)
                .orElseThrow(() -> Remedy.notCapturable(options.adapter().name(), code));
    }

    private void filter() {
        String expression = options.filter();
        if (expression.isEmpty()) return;
        String wrong = pcap.filter(handle, expression);
        if (!wrong.isEmpty()) throw Remedy.badFilter(expression, wrong);
    }

    /// Has the kernel leave out the loopback's outgoing copies. libpcap leaves them out too, but
    /// later, and then the kernel's counters say nothing about what is still to come.
    ///
    /// @return whether they do
    private boolean leaveOutCopies(int descriptor) {
        if (!Native.linux()) return false;
        if (options.adapter().kind() != Kind.LOOPBACK) return true;
        try {
            Libc.setsockopt(descriptor, SOL_PACKET, PACKET_IGNORE_OUTGOING, 1);
            return true;
        } catch (Libc.Failure beforeLinux420) {
            return false;
        }
    }

    @SuppressWarnings("restricted")
    private MemorySegment callback() {
        try {
            var signature =
                    MethodType.methodType(
                            void.class,
                            MemorySegment.class,
                            MemorySegment.class,
                            MemorySegment.class);
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().bind(this, "frame", signature),
                            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS),
                            arena);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no callback for libpcap", e);
        }
    }

    /// Called by libpcap for each frame. Whatever it threw would end the process.
    @SuppressWarnings({"unused", "UnusedMethod"})
    private void frame(MemorySegment user, MemorySegment header, MemorySegment bytes) {
        try {
            sink.accept(copy(Native.at(header, 24), bytes));
        } catch (Throwable failure) {
            thrown = Optional.of(failure);
            pcap.breakloop(handle);
        }
    }

    /// @param header a {@code struct pcap_pkthdr}, whose {@code timeval} differs by system
    private Frame copy(MemorySegment header, MemorySegment bytes) {
        long lengths = Native.windows() ? 8 : 16;
        long seconds =
                Native.windows()
                        ? Integer.toUnsignedLong(header.get(JAVA_INT, 0))
                        : header.get(JAVA_LONG, 0);
        int fraction =
                Native.windows()
                        ? header.get(JAVA_INT, 4)
                        : Native.mac() ? header.get(JAVA_INT, 8) : (int) header.get(JAVA_LONG, 8);
        byte[] data = Native.at(bytes, header.get(JAVA_INT, lengths)).toArray(JAVA_BYTE);
        Instant time = Instant.ofEpochSecond(seconds, nanoseconds ? fraction : fraction * 1_000L);
        return new Frame(time, link, data, header.get(JAVA_INT, lengths + 4));
    }

    @Override
    public void await(int millis) {
        // Without a descriptor, read() itself waits: its timeout is HOLD_MILLIS.
        waker.ifPresent(w -> w.await(millis));
    }

    @Override
    public int read(Consumer<Frame> to) {
        sink = to;
        int got = pcap.dispatch(handle, BATCH, callback);
        thrown.ifPresent(failure -> {
            throw Native.unexpected(failure);
        });
        if (got == LibPcap.PCAP_ERROR_BREAK) return 0;
        if (got < 0) {
            throw Remedy.brokeOff(options.adapter().name(), pcap.error(handle));
        }
        if (got == 0) failIfDown();
        return got;
    }

    /// On Linux, libpcap keeps it to itself when the adapter goes down, and waits for it to come
    /// back.
    private void failIfDown() {
        if (!Native.linux()) return;
        String adapter = options.adapter().name();
        try {
            if (!NetDevice.of(adapter).isUp()) throw Remedy.down(adapter);
        } catch (Libc.Failure e) {
            throw Remedy.brokeOff(adapter, e.getMessage());
        }
    }

    @Override
    public long accepted() {
        pcap.stats(handle, stat);
        return Integer.toUnsignedLong(stat.get(JAVA_INT, 0)) - dropped(stat);
    }

    @Override
    public long dropped() {
        pcap.stats(handle, stat);
        return dropped(stat);
    }

    private static long dropped(MemorySegment stat) {
        return Integer.toUnsignedLong(stat.get(JAVA_INT, 4));
    }

    @Override
    public boolean counts() {
        return counts;
    }

    @Override
    public void wake() {
        waker.ifPresent(Waker::wake);
    }

    @Override
    public void close() {
        waker.ifPresent(Waker::close);
        pcap.close(handle);
        arena.close();
    }
}
