package lab.stack;

/// The reference, in the order of the RFC's figure.
public enum Rfc9293StateMachine implements StateMachine {
    INSTANCE;

    @Override
    public State next(State state, Event event) {
        if (event == Event.ABORT) return State.CLOSED;
        if (event == Event.RECEIVE_RST) return state == State.LISTEN ? state : State.CLOSED;
        return switch (state) {
            case CLOSED ->
                    switch (event) {
                        case PASSIVE_OPEN -> State.LISTEN;
                        case ACTIVE_OPEN -> State.SYN_SENT;
                        default -> state;
                    };
            case LISTEN ->
                    switch (event) {
                        case RECEIVE_SYN -> State.SYN_RECEIVED;
                        case ACTIVE_OPEN -> State.SYN_SENT;
                        case CLOSE -> State.CLOSED;
                        default -> state;
                    };
            case SYN_SENT ->
                    switch (event) {
                        case RECEIVE_SYN -> State.SYN_RECEIVED;
                        case RECEIVE_SYN_ACK -> State.ESTABLISHED;
                        case CLOSE -> State.CLOSED;
                        default -> state;
                    };
            case SYN_RECEIVED ->
                    switch (event) {
                        case RECEIVE_ACK_OF_SYN -> State.ESTABLISHED;
                        case CLOSE -> State.FIN_WAIT_1;
                        case RECEIVE_FIN -> State.CLOSE_WAIT;
                        default -> state;
                    };
            case ESTABLISHED ->
                    switch (event) {
                        case CLOSE -> State.FIN_WAIT_1;
                        case RECEIVE_FIN -> State.CLOSE_WAIT;
                        default -> state;
                    };
            case FIN_WAIT_1 ->
                    switch (event) {
                        case RECEIVE_ACK_OF_FIN -> State.FIN_WAIT_2;
                        case RECEIVE_FIN -> State.CLOSING;
                        default -> state;
                    };
            case FIN_WAIT_2 -> event == Event.RECEIVE_FIN ? State.TIME_WAIT : state;
            case CLOSE_WAIT -> event == Event.CLOSE ? State.LAST_ACK : state;
            case CLOSING -> event == Event.RECEIVE_ACK_OF_FIN ? State.TIME_WAIT : state;
            case LAST_ACK -> event == Event.RECEIVE_ACK_OF_FIN ? State.CLOSED : state;
            case TIME_WAIT -> event == Event.TIME_WAIT_TIMEOUT ? State.CLOSED : state;
        };
    }
}
