package lab.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.packet.MacAddress;

/// A LAN in memory: ports, cables and switches on a virtual clock.
///
/// Nothing happens until it is run, and then time jumps from one event to the next, so that an hour
/// on the LAN takes a moment. There are no threads and no real time in it: the same seed and the
/// same calls give the same frames, to the byte and the nanosecond.
///
/// {@snippet :
/// var lan = new VirtualLan(7);
/// Port a = lan.port("a");
/// Port b = lan.port("b");
/// lan.connect(a, b, Cable.PERFECT.withLoss(0.05));
/// a.send(frame);
/// Optional<byte[]> arrived = b.receive(Duration.ofSeconds(1));
/// }
public final class VirtualLan {
    /// The longest IP datagram that an Ethernet frame carries, in bytes (RFC 894).
    public static final int ETHERNET_MTU = 1500;

    /// {@link #run} ends after this long even if something is left to do.
    public static final Duration LONGEST_RUN = Duration.ofHours(1);

    private static final long FIRST_MAC = 0x0200_0000_0000L;

    private final EventQueue events = new EventQueue();
    private final List<Consumer<Passage>> watchers = new ArrayList<>();
    private final long seed;
    private int ports;
    private int wires;

    /// @param seed of all that its cables do to frames
    public VirtualLan(long seed) {
        this.seed = seed;
    }

    /// A new adapter for an Ethernet. MAC addresses count up from 02:00:00:00:00:01.
    public Port port(String name) {
        return port(name, ETHERNET_MTU);
    }

    /// @param mtu in bytes
    public Port port(String name, int mtu) {
        return new Port(this, name, new MacAddress(FIRST_MAC + ++ports), mtu);
    }

    /// An adapter whose MAC address is chosen.
    public Port port(String name, MacAddress mac) {
        return new Port(this, name, mac, ETHERNET_MTU);
    }

    public Switch makeSwitch(String name) {
        return new Switch(this, name, ETHERNET_MTU);
    }

    public Wire connect(Port left, Port right) {
        return connect(left, right, Cable.PERFECT);
    }

    public Wire connect(Port left, Port right, Cable cable) {
        var wire = new Wire(this, left, right, cable, seed * 31 + 2L * wires++);
        left.plug(wire);
        right.plug(wire);
        return wire;
    }

    /// Calls {@code watcher} for every frame that is put on any cable, with what becomes of it.
    public void watch(Consumer<Passage> watcher) {
        watchers.add(watcher);
    }

    /// Every frame that is put on any cable from now on, also those that get lost. The list grows
    /// as time passes.
    public List<Frame> capture() {
        var frames = new ArrayList<Frame>();
        watch(passage -> frames.add(passage.frame()));
        return Collections.unmodifiableList(frames);
    }

    void passed(Passage passage) {
        for (var watcher : watchers) watcher.accept(passage);
    }

    /// As a capture sees these bytes now.
    Frame frame(byte[] bytes) {
        var time = Instant.EPOCH.plus(now());
        return new Frame(time, LinkType.ETHERNET, bytes, bytes.length);
    }

    /// The virtual time since the LAN was made.
    public Duration now() {
        return events.now();
    }

    /// For timers of those who are on the LAN.
    public EventQueue events() {
        return events;
    }

    /// Lets time pass until nothing is left to do, at most {@link #LONGEST_RUN}.
    public void run() {
        runUntil(() -> false, LONGEST_RUN);
    }

    /// Lets this much time pass.
    public void runFor(Duration time) {
        events.advanceTo(now().plus(time));
    }

    /// Lets time pass until {@code condition} holds, nothing is left to do, or {@link #LONGEST_RUN}
    /// has passed.
    ///
    /// @return whether it holds
    public boolean runUntil(BooleanSupplier condition) {
        return runUntil(condition, LONGEST_RUN);
    }

    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        var end = now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (events.step(end)) continue;
            if (events.next().isPresent()) events.advanceTo(end);
            return condition.getAsBoolean();
        }
        return true;
    }
}
