package lab.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import lab.internal.libc.FrameDescriptor;
import lab.internal.libc.Libc;
import lab.internal.libc.NetDevice;
import lab.packet.MacAddress;

/// Real adapters and the system's clock for a stack of one's own. Whoever calls {@link #runUntil}
/// lets time pass, and does all that happens in it.
///
/// {@snippet :
/// var time = new RealTime();
/// var host = new Host("mine", time.events(), Parts.REFERENCE);
/// host.attach(time.packetSocket("eth0", MacAddress.of("02:00:00:00:77:01")), "10.0.1.77/24");
/// }
///
/// The host needs a MAC and an address that the system does not have: the system would answer its
/// peers with RST.
public final class RealTime implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 20;
    private static final int AT_A_TIME = 64;
    private static final int ETHERNET_MTU = 1500;

    private final long start = System.nanoTime();
    private final EventQueue events = new EventQueue();
    private final List<AdapterLink> links = new ArrayList<>();

    public EventQueue events() {
        return events;
    }

    /// A link on the Ethernet that the adapter is on.
    ///
    /// @param mac its own, not the adapter's
    /// @throws IllegalStateException where that is not allowed or there is none, with what to do
    public AdapterLink packetSocket(String adapter, MacAddress mac) {
        try {
            return add(
                    adapter,
                    mac,
                    NetDevice.of(adapter).mtu(),
                    FrameDescriptor.packetSocket(adapter));
        } catch (Libc.Failure e) {
            throw failure("a packet socket on \"" + adapter + "\"", e);
        }
    }

    /// A link to a new TAP device, which is up. The system sees it as an adapter whose cable ends
    /// here.
    ///
    /// @param device name for it
    /// @throws IllegalStateException where that is not allowed, with what to do
    public AdapterLink tap(String device, MacAddress mac) {
        try {
            var link = add(device, mac, ETHERNET_MTU, FrameDescriptor.tap(device));
            NetDevice.up(device);
            return link;
        } catch (Libc.Failure e) {
            throw failure("the TAP device \"" + device + "\"", e);
        }
    }

    private static IllegalStateException failure(String what, Libc.Failure e) {
        String remedy =
                e.notPermitted()
                        ? "this user may not; use %network lan"
                        : e.errno() == Libc.ENODEV
                                ? "there is no such adapter"
                                : "the system refuses it";
        return new IllegalStateException(
                "Cannot open %s: %s (%s).".formatted(what, remedy, e.getMessage()), e);
    }

    private AdapterLink add(String name, MacAddress mac, int mtu, FrameDescriptor frames) {
        var link = new AdapterLink(this, name, mac, mtu, frames);
        links.add(link);
        return link;
    }

    /// Lets time pass until {@code condition} holds, or {@code atMost} has passed, or this thread
    /// is interrupted.
    ///
    /// @return whether it holds
    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        var end = now().plus(atMost);
        while (!condition.getAsBoolean()) {
            events.advanceTo(now());
            boolean busy = false;
            for (AdapterLink link : links) busy |= link.receiveAll(AT_A_TIME);
            if (condition.getAsBoolean()) break;
            if (Thread.currentThread().isInterrupted() || now().compareTo(end) >= 0) return false;
            if (!busy) rest();
        }
        return true;
    }

    private void rest() {
        long millis =
                events.next()
                        .map(next -> next.minus(now()).toMillis())
                        .orElse((long) LONGEST_WAIT_MILLIS);
        int wait = Math.clamp(millis, 0, LONGEST_WAIT_MILLIS);
        if (wait > 0 && !links.isEmpty()) links.getFirst().await(links.size() == 1 ? wait : 1);
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        links.forEach(AdapterLink::close);
        links.clear();
    }
}
