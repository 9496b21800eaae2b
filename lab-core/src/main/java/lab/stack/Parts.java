package lab.stack;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What a host is put together from. Immutable; each part can be one's own: {@code
/// Parts.REFERENCE.withArpCache(MyCache::new)}.
public final class Parts {
    public static final Parts REFERENCE = new Parts();

    Supplier<ArpCache> arpCache = Rfc826ArpCache::new;
    Route.Lookup routes = Route.Lookup.LONGEST_PREFIX;
    Fragmenter fragmenter = Fragmenter.RFC_791;
    Supplier<Reassembler> reassembler = Rfc791Reassembler::new;
    StateMachine stateMachine = Rfc9293StateMachine.INSTANCE;
    Supplier<RetransmissionTimer> retransmissionTimer = Rfc6298Timer::new;
    ReceiveBuffer.Factory receiveBuffers = RingReceiveBuffer::new;
    IntFunction<CongestionControl> congestionControl = Rfc5681CongestionControl::new;
    InitialSequenceNumbers initialSequenceNumbers = InitialSequenceNumbers.RFC_6528;
    int receiveBuffer = 65_535;
    int maximumSegmentSize = 65_535;
    Duration maximumSegmentLifetime = Duration.ofMinutes(2);
    Duration delayedAck = Duration.ofMillis(200);

    private Parts() {}

    private Parts copy() {
        var copy = new Parts();
        copy.arpCache = arpCache;
        copy.routes = routes;
        copy.fragmenter = fragmenter;
        copy.reassembler = reassembler;
        copy.stateMachine = stateMachine;
        copy.retransmissionTimer = retransmissionTimer;
        copy.receiveBuffers = receiveBuffers;
        copy.congestionControl = congestionControl;
        copy.initialSequenceNumbers = initialSequenceNumbers;
        copy.receiveBuffer = receiveBuffer;
        copy.maximumSegmentSize = maximumSegmentSize;
        copy.maximumSegmentLifetime = maximumSegmentLifetime;
        copy.delayedAck = delayedAck;
        return copy;
    }

    private Parts with(Consumer<Parts> change) {
        var copy = copy();
        change.accept(copy);
        return copy;
    }

    public Parts withArpCache(Supplier<ArpCache> part) {
        return with(copy -> copy.arpCache = part);
    }

    public Parts withRoutes(Route.Lookup part) {
        return with(copy -> copy.routes = part);
    }

    public Parts withFragmenter(Fragmenter part) {
        return with(copy -> copy.fragmenter = part);
    }

    public Parts withReassembler(Supplier<Reassembler> part) {
        return with(copy -> copy.reassembler = part);
    }

    public Parts withStateMachine(StateMachine part) {
        return with(copy -> copy.stateMachine = part);
    }

    public Parts withRetransmissionTimer(Supplier<RetransmissionTimer> part) {
        return with(copy -> copy.retransmissionTimer = part);
    }

    public Parts withReceiveBuffers(ReceiveBuffer.Factory part) {
        return with(copy -> copy.receiveBuffers = part);
    }

    /// @param part makes one for a sender maximum segment size in bytes (SMSS)
    public Parts withCongestionControl(IntFunction<CongestionControl> part) {
        return with(copy -> copy.congestionControl = part);
    }

    /// @param part is asked once for each connection
    public Parts withInitialSequenceNumbers(InitialSequenceNumbers part) {
        return with(copy -> copy.initialSequenceNumbers = part);
    }

    /// How many bytes a connection can hold for its reader; more than 65,535 need window scaling.
    public Parts withReceiveBuffer(int part) {
        return with(copy -> copy.receiveBuffer = part);
    }

    /// In bytes of data; less where the MTU asks for it.
    public Parts withMaximumSegmentSize(int part) {
        return with(copy -> copy.maximumSegmentSize = part);
    }

    /// MSL: TIME-WAIT lasts twice as long.
    public Parts withMaximumSegmentLifetime(Duration part) {
        return with(copy -> copy.maximumSegmentLifetime = part);
    }

    /// How long an acknowledgment may wait for company (RFC 9293 §3.8.6.3).
    public Parts withDelayedAck(Duration part) {
        return with(copy -> copy.delayedAck = part);
    }
}
