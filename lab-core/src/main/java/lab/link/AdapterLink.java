package lab.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import lab.internal.libc.FrameDescriptor;
import lab.packet.EthernetHeader;
import lab.packet.MacAddress;

/// A link to a real Ethernet, made by {@link RealTime}, by whose thread it is used.
public final class AdapterLink implements Link {
    private final RealTime time;
    private final String name;
    private final MacAddress mac;
    private final int mtu;
    private final FrameDescriptor frames;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private Consumer<byte[]> receiver = kept::add;
    private Cable cable = Cable.PERFECT.withDelay(Duration.ZERO);
    private Random random = new Random(0);
    private long dropped;

    AdapterLink(RealTime time, String name, MacAddress mac, int mtu, FrameDescriptor frames) {
        this.time = time;
        this.name = name;
        this.mac = mac;
        this.mtu = mtu;
        this.frames = frames;
    }

    /// From now on treats frames of both directions as {@code like} does, whose loss, duplication,
    /// reordering and delay are drawn from the seed. Its bandwidth does not count.
    public void suffer(Cable like, long seed) {
        cable = like;
        random = new Random(seed);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public MacAddress mac() {
        return mac;
    }

    @Override
    public int mtu() {
        return mtu;
    }

    /// How many frames the adapter had no room for.
    public long dropped() {
        return dropped;
    }

    @Override
    public void send(byte[] frame) {
        if (frame.length > EthernetHeader.BYTES + mtu) {
            throw new IllegalArgumentException(
                    "a frame of %d bytes cannot be sent on %s: at most %d"
                            .formatted(frame.length, name, EthernetHeader.BYTES + mtu));
        }
        pass(frame, this::put);
    }

    private void put(byte[] frame) {
        if (!frames.write(frame)) dropped++;
    }

    /// Frames are drawn for in the order in which they come, as on a {@link Wire}.
    private void pass(byte[] frame, Consumer<byte[]> to) {
        double loss = random.nextDouble();
        double duplication = random.nextDouble();
        double reorder = random.nextDouble();
        if (loss < cable.loss()) return;
        long nanos = cable.delay().toNanos();
        if (reorder < cable.reorder()) {
            nanos += (long) (random.nextDouble() * cable.lateness().toNanos());
        }
        for (int i = 0; i < (duplication < cable.duplication() ? 2 : 1); i++) {
            if (nanos == 0) to.accept(frame);
            else time.events().after(Duration.ofNanos(nanos), () -> to.accept(frame));
        }
    }

    /// @return whether there was a frame
    boolean receiveAll(int most) {
        int count = 0;
        while (count < most) {
            var frame = frames.read();
            if (frame.isEmpty()) break;
            pass(frame.get(), each -> receiver.accept(each));
            count++;
        }
        return count > 0;
    }

    void await(int millis) {
        frames.await(millis);
    }

    @Override
    public Optional<byte[]> receive(Duration atMost) {
        time.runUntil(() -> !kept.isEmpty(), atMost);
        return Optional.ofNullable(kept.poll());
    }

    @Override
    public void onReceive(Consumer<byte[]> next) {
        receiver = next;
    }

    void close() {
        frames.close();
    }
}
