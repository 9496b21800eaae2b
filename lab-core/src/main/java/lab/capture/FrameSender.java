package lab.capture;

import java.time.Duration;
import java.util.function.Supplier;
import lab.frame.Frame;
import lab.internal.libc.FrameDescriptor;
import lab.internal.libc.Libc;
import lab.internal.libc.Native;
import lab.packet.Packet;

/// Puts frames onto an adapter's link just as they are, checksums and addresses included. Needs the
/// rights that a capture needs. For one thread.
///
/// {@snippet :
/// try (var sender = FrameSender.on(Adapter.named("eth0"))) {
///     sender.send(Packet.of(EthernetHeader.of(to, from), ArpPacket.request(from, mine, asked)));
/// }
/// }
public final class FrameSender implements AutoCloseable {
    /// Two addresses and a type, in bytes.
    private static final int SHORTEST = 14;

    /// An 802.1Q tag, in bytes; Linux lets a frame be longer by one.
    private static final int TAG = 4;

    private static final int ENXIO = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LOOK_AGAIN_MILLIS = 10;

    private final Adapter adapter;
    private final Exit exit;

    /// The system's way out.
    interface Exit extends AutoCloseable {
        /// @return false where there is no room for it now
        boolean send(byte[] frame);

        void awaitRoom(int millis);

        @Override
        void close();
    }

    private FrameSender(Adapter adapter, Exit exit) {
        this.adapter = adapter;
        this.exit = exit;
    }

    /// @throws CaptureException that says what is wrong and how to mend it
    public static FrameSender on(Adapter adapter) {
        return on(adapter, Native.linux() ? Backend.PACKET_SOCKET : Backend.LIBPCAP);
    }

    static FrameSender on(Adapter adapter, Backend backend) {
        if (!adapter.up()) throw Remedy.down(adapter.name());
        return new FrameSender(
                adapter,
                switch (backend) {
                    case PACKET_SOCKET -> packetSocket(adapter);
                    case LIBPCAP -> new PcapExit(LibPcap.load(), adapter.name());
                });
    }

    private static Exit packetSocket(Adapter adapter) {
        var frames = trying(adapter, () -> FrameDescriptor.sender(adapter.name()));
        return new Exit() {
            @Override
            public boolean send(byte[] frame) {
                return trying(adapter, () -> frames.write(frame));
            }

            @Override
            public void awaitRoom(int millis) {
                frames.awaitRoom(millis);
            }

            @Override
            public void close() {
                frames.close();
            }
        };
    }

    private static <T> T trying(Adapter adapter, Supplier<T> work) {
        String name = adapter.name();
        try {
            return work.get();
        } catch (Libc.Failure e) {
            if (e.notPermitted()) throw Remedy.mayNotSend(name);
            throw switch (e.errno()) {
                case Libc.ENODEV, ENXIO -> Remedy.noSuchDevice(name);
                case Libc.ENETDOWN -> Remedy.down(name);
                default -> CaptureException.failed(Words.SENDING.in(name), e.getMessage());
            };
        }
    }

    /// Sends one frame, which begins with an Ethernet header and has no frame check sequence.
    ///
    /// @throws IllegalArgumentException if it is shorter than a header or longer than the MTU
    ///   allows
    /// @throws CaptureException if the adapter is gone or down, or took no frame for 2 s
    public void send(byte[] frame) {
        int longest = SHORTEST + TAG + adapter.mtu();
        if (frame.length < SHORTEST || frame.length > longest) {
            throw new IllegalArgumentException(
                    Words.FRAME_LENGTH.in(frame.length, adapter.name(), SHORTEST, longest));
        }
        if (exit.send(frame)) return;
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            exit.awaitRoom(LOOK_AGAIN_MILLIS);
            if (exit.send(frame)) return;
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        throw new CaptureException(
                CaptureException.Reason.FAILED,
                Words.NO_ROOM.in(adapter.name(), PATIENCE.toSeconds()));
    }

    public void send(Packet packet) {
        send(packet.bytes());
    }

    public void send(Frame frame) {
        send(frame.data());
    }

    @Override
    public void close() {
        exit.close();
    }
}
