package lab.stack;

import java.time.Duration;
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

    public Parts withArpCache(Supplier<ArpCache> part) {
        var copy = copy();
        copy.arpCache = part;
        return copy;
    }

    public Parts withRoutes(Route.Lookup part) {
        var copy = copy();
        copy.routes = part;
        return copy;
    }

    public Parts withFragmenter(Fragmenter part) {
        var copy = copy();
        copy.fragmenter = part;
        return copy;
    }

    public Parts withReassembler(Supplier<Reassembler> part) {
        var copy = copy();
        copy.reassembler = part;
        return copy;
    }

    public Parts withStateMachine(StateMachine part) {
        var copy = copy();
        copy.stateMachine = part;
        return copy;
    }

    public Parts withRetransmissionTimer(Supplier<RetransmissionTimer> part) {
        var copy = copy();
        copy.retransmissionTimer = part;
        return copy;
    }

    public Parts withReceiveBuffers(ReceiveBuffer.Factory part) {
        var copy = copy();
        copy.receiveBuffers = part;
        return copy;
    }

    /// @param part makes one for a sender maximum segment size in bytes (SMSS)
    public Parts withCongestionControl(IntFunction<CongestionControl> part) {
        var copy = copy();
        copy.congestionControl = part;
        return copy;
    }

    /// @param part is asked once for each connection
    public Parts withInitialSequenceNumbers(InitialSequenceNumbers part) {
        var copy = copy();
        copy.initialSequenceNumbers = part;
        return copy;
    }

    /// How many bytes a connection can hold for its reader; more than 65,535 need window scaling.
    public Parts withReceiveBuffer(int part) {
        var copy = copy();
        copy.receiveBuffer = part;
        return copy;
    }

    /// In bytes of data; less where the MTU asks for it.
    public Parts withMaximumSegmentSize(int part) {
        var copy = copy();
        copy.maximumSegmentSize = part;
        return copy;
    }

    /// MSL: TIME-WAIT lasts twice as long.
    public Parts withMaximumSegmentLifetime(Duration part) {
        var copy = copy();
        copy.maximumSegmentLifetime = part;
        return copy;
    }

    /// How long an acknowledgment may wait for company (RFC 9293 §3.8.6.3).
    public Parts withDelayedAck(Duration part) {
        var copy = copy();
        copy.delayedAck = part;
        return copy;
    }
}
