package lab.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lab.capture.Capture;
import lab.frame.Frame;
import lab.packet.EthernetHeader;
import lab.packet.MacAddress;
import org.jspecify.annotations.Nullable;

/// A network adapter on a {@link VirtualLan}. It is promiscuous: whatever its cable brings arrives.
public final class Port implements Link {
    private final VirtualLan lan;
    private final String name;
    private final MacAddress mac;
    private final int mtu;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private final Set<List<Frame>> captures = Collections.newSetFromMap(new IdentityHashMap<>());
    private Consumer<byte[]> receiver = kept::add;
    private @Nullable Wire wire;

    Port(VirtualLan lan, String name, MacAddress mac, int mtu) {
        this.lan = lan;
        this.name = name;
        this.mac = mac;
        this.mtu = mtu;
    }

    void plug(Wire cable) {
        if (wire != null) throw new IllegalStateException(name + " has a cable already");
        wire = cable;
    }

    boolean plugged() {
        return wire != null;
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

    @Override
    public void send(byte[] frame) {
        if (wire == null) {
            throw new IllegalStateException(name + " has no cable: connect it to another port");
        }
        if (frame.length < EthernetHeader.BYTES || frame.length > EthernetHeader.BYTES + mtu) {
            throw new IllegalArgumentException(
                    "a frame of %d bytes cannot be sent on %s: it must have %d to %d bytes"
                            .formatted(
                                    frame.length,
                                    name,
                                    EthernetHeader.BYTES,
                                    EthernetHeader.BYTES + mtu));
        }
        capture(frame);
        wire.carry(this, frame);
    }

    void arrive(byte[] frame) {
        capture(frame);
        receiver.accept(frame);
    }

    private void capture(byte[] frame) {
        for (var frames : captures) frames.add(lan.frame(frame.clone()));
    }

    @Override
    public Optional<byte[]> receive(Duration atMost) {
        lan.runUntil(() -> !kept.isEmpty(), atMost);
        return Optional.ofNullable(kept.poll());
    }

    @Override
    public void onReceive(Consumer<byte[]> next) {
        receiver = next;
    }

    /// The frames that this port sends and receives from now on. The list grows as time passes.
    public List<Frame> capture() {
        var frames = new ArrayList<Frame>();
        captures.add(frames);
        return Collections.unmodifiableList(frames);
    }

    /// The frames that this port sends and receives while {@code action} runs.
    ///
    /// @throws X what the action throws
    public <X extends Exception> List<Frame> during(Capture.Action<X> action) throws X {
        var frames = new ArrayList<Frame>();
        captures.add(frames);
        try {
            action.run();
        } finally {
            captures.remove(frames);
        }
        return List.copyOf(frames);
    }

    @Override
    public String toString() {
        return name + " (" + mac + ", MTU " + mtu + ")";
    }
}
