package lab.stack;

/// How much may be on its way without the network choking (RFC 5681). All sizes are in bytes.
public interface CongestionControl {
    /// cwnd, the congestion window.
    int congestionWindow();

    /// ssthresh: below it slow start, above it congestion avoidance.
    int slowStartThreshold();

    /// New data was acknowledged.
    void acknowledged(int bytes);

    /// New data was acknowledged, but not all that was on its way when the first segment was sent
    /// again: one more was lost, and recovery goes on (RFC 6582).
    default void partiallyAcknowledged(int bytes) {}

    /// The same acknowledgment came once more while data was on its way.
    ///
    /// @param count how often in a row; 1 is the first that is a duplicate
    /// @param flightSize bytes sent and not acknowledged
    /// @return whether to send the first unacknowledged segment again (§3.2, fast retransmit)
    boolean duplicate(int count, int flightSize);

    /// The retransmission timer ran out.
    void timedOut(int flightSize);
}
