package workbook.ch07.states;

import lab.check.Exercise;
import lab.stack.State;

/// Which state follows which (RFC 9293 §3.3.2, figure 5).
@Exercise(id = "tcp.states", points = 18, en = "The state machine", ko = "상태 기계")
public interface States {
    /// What moves a connection. A segment that is several things is several events, in this order:
    /// RST, SYN, ACK, FIN.
    enum Event {
        PASSIVE_OPEN,
        ACTIVE_OPEN,
        RECEIVE_SYN,
        RECEIVE_SYN_ACK,
        RECEIVE_ACK_OF_SYN,
        CLOSE,
        RECEIVE_FIN,
        RECEIVE_ACK_OF_FIN,
        RECEIVE_RST,
        TIME_WAIT_TIMEOUT
    }

    /// @return `state` itself if the event changes nothing
    State next(State state, Event event);
}
