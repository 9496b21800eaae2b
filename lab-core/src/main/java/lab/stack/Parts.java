package lab.stack;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What a host is put together from. Each part can be one's own: {@code
/// Parts.REFERENCE.withArpCache(MyCache::new)}.
///
/// @param congestionControl makes one for a sender maximum segment size in bytes (SMSS)
/// @param initialSequenceNumbers called once for each connection
/// @param receiveBuffer how many bytes a connection can hold for its reader; more than 65,535 need
///   window scaling
/// @param maximumSegmentSize in bytes of data; less where the MTU asks for it
/// @param maximumSegmentLifetime MSL: TIME-WAIT lasts twice as long
/// @param delayedAck how long an acknowledgment may wait for company (RFC 9293 §3.8.6.3)
public record Parts(
        Supplier<ArpCache> arpCache,
        Route.Lookup routes,
        Fragmenter fragmenter,
        Supplier<Reassembler> reassembler,
        StateMachine stateMachine,
        Supplier<RetransmissionTimer> retransmissionTimer,
        ReceiveBuffer.Factory receiveBuffers,
        IntFunction<CongestionControl> congestionControl,
        InitialSequenceNumbers initialSequenceNumbers,
        int receiveBuffer,
        int maximumSegmentSize,
        Duration maximumSegmentLifetime,
        Duration delayedAck) {
    public static final Parts REFERENCE =
            new Parts(
                    Rfc826ArpCache::new,
                    Route.Lookup.LONGEST_PREFIX,
                    Fragmenter.RFC_791,
                    Rfc791Reassembler::new,
                    Rfc9293StateMachine.INSTANCE,
                    Rfc6298Timer::new,
                    RingReceiveBuffer::new,
                    Rfc5681CongestionControl::new,
                    InitialSequenceNumbers.RFC_6528,
                    65_535,
                    65_535,
                    Duration.ofMinutes(2),
                    Duration.ofMillis(200));

    public Parts withArpCache(Supplier<ArpCache> part) {
        return new Parts(
                part,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withRoutes(Route.Lookup part) {
        return new Parts(
                arpCache,
                part,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withFragmenter(Fragmenter part) {
        return new Parts(
                arpCache,
                routes,
                part,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withReassembler(Supplier<Reassembler> part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                part,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withStateMachine(StateMachine part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                part,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withRetransmissionTimer(Supplier<RetransmissionTimer> part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                part,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withReceiveBuffers(ReceiveBuffer.Factory part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                part,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withCongestionControl(IntFunction<CongestionControl> part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                part,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withInitialSequenceNumbers(InitialSequenceNumbers part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                part,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withReceiveBuffer(int part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                part,
                maximumSegmentSize,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withMaximumSegmentSize(int part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                part,
                maximumSegmentLifetime,
                delayedAck);
    }

    public Parts withMaximumSegmentLifetime(Duration part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                part,
                delayedAck);
    }

    public Parts withDelayedAck(Duration part) {
        return new Parts(
                arpCache,
                routes,
                fragmenter,
                reassembler,
                stateMachine,
                retransmissionTimer,
                receiveBuffers,
                congestionControl,
                initialSequenceNumbers,
                receiveBuffer,
                maximumSegmentSize,
                maximumSegmentLifetime,
                part);
    }
}
