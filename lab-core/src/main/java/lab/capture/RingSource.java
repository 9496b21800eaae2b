package lab.capture;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lab.capture.Adapter.Kind;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.internal.libc.Libc;
import lab.internal.libc.Waker;

/// A Linux packet socket with a ring that the kernel writes frames into ({@code packet(7)},
/// TPACKET_V3). Offsets are those of {@code linux/if_packet.h}.
final class RingSource implements Source {
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final short ETH_P_ALL = 3;
    private static final int SOL_SOCKET = 1;
    private static final int SO_ERROR = 4;
    private static final int SOL_PACKET = 263;
    private static final int PACKET_ADD_MEMBERSHIP = 1;
    private static final int PACKET_RX_RING = 5;
    private static final int PACKET_STATISTICS = 6;
    private static final int PACKET_VERSION = 10;
    private static final int TPACKET_V3 = 2;
    private static final short PACKET_MR_PROMISC = 1;
    private static final int TP_STATUS_USER = 1;
    private static final byte PACKET_OUTGOING = 4;

    private static final int BLOCK_SIZE = 256 << 10;
    private static final int BLOCKS = 64;
    private static final int SMALLEST_SLOT = 2048;
    private static final int SOCKADDR_LL_SIZE = 20;

    private static final long BLOCK_STATUS = 8;
    private static final long BLOCK_PACKETS = 12;
    private static final long BLOCK_FIRST = 16;
    private static final long PACKET_NEXT = 0;
    private static final long PACKET_SECONDS = 4;
    private static final long PACKET_NANOSECONDS = 8;
    private static final long PACKET_KEPT = 12;
    private static final long PACKET_LENGTH = 16;
    private static final long PACKET_DATA = 24;
    private static final long PACKET_TYPE = 48 + 10;

    private static final VarHandle STATUS = JAVA_INT.varHandle();

    private final Capture options;
    private final Predicate<byte[]> filter;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment stats = arena.allocate(12, 4);
    private final MemorySegment error = arena.allocate(4, 4);
    private final int socket;
    private final LinkType link;
    private final MemorySegment ring;
    private final Waker waker;
    private final boolean skipOutgoing;
    private int block;
    private long accepted;
    private long dropped;

    private RingSource(int socket, Capture options) {
        this.socket = socket;
        this.options = options;
        filter = SimpleFilter.parse(options.filter());
        skipOutgoing = options.adapter().kind() == Kind.LOOPBACK;
        ring = ring();
        int index = Libc.interfaceIndex(options.adapter().name());
        if (options.promiscuous()) listenToOthers(index);
        link = bind(index);
        waker = new Waker(socket);
    }

    /// @throws CaptureException that says why not
    static RingSource open(Capture options) {
        String adapter = options.adapter().name();
        try {
            int socket = Libc.socket(AF_PACKET, SOCK_RAW, 0);
            try {
                return new RingSource(socket, options);
            } catch (RuntimeException e) {
                Libc.close(socket);
                throw e;
            }
        } catch (Libc.Failure e) {
            if (e.notPermitted()) throw Remedy.noPermission(adapter);
            if (e.errno() == Libc.ENODEV) throw Remedy.noSuchDevice(adapter);
            throw CaptureException.failed(Words.CAPTURING.in(adapter), e.getMessage());
        }
    }

    private MemorySegment ring() {
        Libc.setsockopt(socket, SOL_PACKET, PACKET_VERSION, TPACKET_V3);
        MemorySegment request = arena.allocate(28, 4);
        request.set(JAVA_INT, 0, BLOCK_SIZE);
        request.set(JAVA_INT, 4, BLOCKS);
        request.set(JAVA_INT, 8, SMALLEST_SLOT);
        request.set(JAVA_INT, 12, BLOCK_SIZE / SMALLEST_SLOT * BLOCKS);
        request.set(JAVA_INT, 16, LiveCapture.HOLD_MILLIS);
        Libc.setsockopt(socket, SOL_PACKET, PACKET_RX_RING, request);
        return Libc.mmap(socket, (long) BLOCK_SIZE * BLOCKS);
    }

    /// The membership ends with the socket.
    private void listenToOthers(int index) {
        MemorySegment membership = arena.allocate(16, 4);
        membership.set(JAVA_INT, 0, index);
        membership.set(JAVA_SHORT, 4, PACKET_MR_PROMISC);
        Libc.setsockopt(socket, SOL_PACKET, PACKET_ADD_MEMBERSHIP, membership);
    }

    /// From here on the kernel writes frames into the ring.
    private LinkType bind(int index) {
        MemorySegment address = arena.allocate(SOCKADDR_LL_SIZE, 4);
        address.set(JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(JAVA_SHORT, 2, Short.reverseBytes(ETH_P_ALL));
        address.set(JAVA_INT, 4, index);
        Libc.bind(socket, address);
        failIfDown();
        Libc.getsockname(socket, address);
        int hardware = Short.toUnsignedInt(address.get(JAVA_SHORT, 8));
        return linkType(hardware)
                .orElseThrow(() -> Remedy.notCapturable(options.adapter().name(), hardware));
    }

    private static Optional<LinkType> linkType(int hardware) {
        return switch (hardware) {
            case 1, 772 -> Optional.of(LinkType.ETHERNET);
            case 512, 65534 -> Optional.of(LinkType.RAW_IP);
            default -> Optional.empty();
        };
    }

    private void failIfDown() {
        int errno = pendingError();
        if (errno == Libc.ENETDOWN) throw Remedy.down(options.adapter().name());
        if (errno != 0) throw Remedy.brokeOff(options.adapter().name(), Libc.strerror(errno));
    }

    /// The socket's error since it was last asked.
    private int pendingError() {
        Libc.getsockopt(socket, SOL_SOCKET, SO_ERROR, error);
        return error.get(JAVA_INT, 0);
    }

    @Override
    public void await(int millis) {
        waker.await(millis);
    }

    @Override
    public int read(Consumer<Frame> sink) {
        long at = (long) block * BLOCK_SIZE;
        int status = (int) STATUS.getAcquire(ring, at + BLOCK_STATUS);
        if ((status & TP_STATUS_USER) == 0) {
            int errno = pendingError();
            if (errno != 0) {
                throw Remedy.brokeOff(options.adapter().name(), Libc.strerror(errno));
            }
            return 0;
        }
        int packets = ring.get(JAVA_INT, at + BLOCK_PACKETS);
        long packet = at + ring.get(JAVA_INT, at + BLOCK_FIRST);
        for (int i = 0; i < packets; i++) {
            take(packet, sink);
            packet += ring.get(JAVA_INT, packet + PACKET_NEXT);
        }
        STATUS.setRelease(ring, at + BLOCK_STATUS, 0);
        block = (block + 1) % BLOCKS;
        return packets;
    }

    private void take(long packet, Consumer<Frame> sink) {
        if (skipOutgoing && ring.get(JAVA_BYTE, packet + PACKET_TYPE) == PACKET_OUTGOING) return;
        long start = packet + Short.toUnsignedInt(ring.get(JAVA_SHORT, packet + PACKET_DATA));
        byte[] whole =
                ring.asSlice(start, ring.get(JAVA_INT, packet + PACKET_KEPT)).toArray(JAVA_BYTE);
        if (!filter.test(whole)) return;
        byte[] kept =
                whole.length <= options.snapLength()
                        ? whole
                        : Arrays.copyOf(whole, options.snapLength());
        Instant time =
                Instant.ofEpochSecond(
                        Integer.toUnsignedLong(ring.get(JAVA_INT, packet + PACKET_SECONDS)),
                        ring.get(JAVA_INT, packet + PACKET_NANOSECONDS));
        sink.accept(new Frame(time, link, kept, ring.get(JAVA_INT, packet + PACKET_LENGTH)));
    }

    /// The kernel's counters begin at zero each time they are read.
    private void count() {
        Libc.getsockopt(socket, SOL_PACKET, PACKET_STATISTICS, stats);
        long lost = Integer.toUnsignedLong(stats.get(JAVA_INT, 4));
        accepted += Integer.toUnsignedLong(stats.get(JAVA_INT, 0)) - lost;
        dropped += lost;
    }

    @Override
    public long accepted() {
        count();
        return accepted;
    }

    @Override
    public long dropped() {
        count();
        return dropped;
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public void wake() {
        waker.wake();
    }

    @Override
    public void close() {
        waker.close();
        Libc.munmap(ring);
        Libc.close(socket);
        arena.close();
    }
}
