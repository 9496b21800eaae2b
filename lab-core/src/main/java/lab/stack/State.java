package lab.stack;

/// The states of a connection (RFC 9293 §3.3.2).
public enum State {
    CLOSED,
    LISTEN,
    SYN_SENT,
    SYN_RECEIVED,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT;

    /// Both SYNs have been acknowledged.
    public boolean synchronised() {
        return compareTo(ESTABLISHED) >= 0;
    }

    /// As the RFC writes it: SYN-SENT.
    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
