package lab.stack;

import java.time.Duration;

/// How long to wait for an acknowledgment before sending again (RFC 6298). The connection starts
/// and stops the timer; this says for how long.
public interface RetransmissionTimer {
    /// RTO, the retransmission timeout.
    Duration rto();

    /// A segment was sent.
    ///
    /// @param end the first sequence number behind it
    /// @param again whether any of it had been sent before: then its acknowledgment tells nothing
    ///   about the round trip (Karn's algorithm, §3)
    void sent(int end, boolean again, Duration now);

    /// Everything before {@code ack} has arrived, some of it for the first time.
    void acknowledged(int ack, Duration now);

    /// The timer ran out (§5.5).
    void expired();
}
