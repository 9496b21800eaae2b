package lab.stack;

/// Which state follows which (RFC 9293 §3.3.2, figure 5).
@FunctionalInterface
public interface StateMachine {
    /// What moves a connection. A segment that is several things is several events, in the order in
    /// which the RFC looks at them: RST, SYN, ACK, FIN.
    enum Event {
        PASSIVE_OPEN,
        ACTIVE_OPEN,
        RECEIVE_SYN,
        /// A SYN whose ACK acknowledges our SYN.
        RECEIVE_SYN_ACK,
        RECEIVE_ACK_OF_SYN,
        CLOSE,
        RECEIVE_FIN,
        RECEIVE_ACK_OF_FIN,
        RECEIVE_RST,
        ABORT,
        TIME_WAIT_TIMEOUT
    }

    /// @return {@code state} itself if the event changes nothing
    State next(State state, Event event);
}
