package lab.socket;

/// The states of a connection (RFC 9293 §3.3.2), in the order of Linux's numbers for them, which
/// begin with 1.
public enum TcpState {
    ESTABLISHED,
    SYN_SENT,
    SYN_RECEIVED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    TIME_WAIT,
    /// There is a socket and no connection; the system's table leaves it out.
    CLOSED,
    CLOSE_WAIT,
    LAST_ACK,
    LISTEN,
    CLOSING;

    private static final int NEW_SYN_RECEIVED = 12;

    /// @param number as the kernel writes it
    static TcpState of(int number) {
        if (number == NEW_SYN_RECEIVED) return SYN_RECEIVED;
        if (number < 1 || number > values().length) return CLOSED;
        return values()[number - 1];
    }

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
