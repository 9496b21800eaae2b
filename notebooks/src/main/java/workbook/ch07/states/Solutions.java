package workbook.ch07.states;

import java.util.Map;
import lab.check.Solution;
import lab.stack.Rfc9293StateMachine;
import lab.stack.State;
import lab.stack.StateMachine;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Reference implements States {
        @Override
        public State next(State state, Event event) {
            var same = StateMachine.Event.valueOf(event.name());
            return Rfc9293StateMachine.INSTANCE.next(state, same);
        }
    }

    @Solution
    static final class Table implements States {
        private static final Map<String, State> EDGES =
                Map.ofEntries(
                        edge(State.CLOSED, Event.PASSIVE_OPEN, State.LISTEN),
                        edge(State.CLOSED, Event.ACTIVE_OPEN, State.SYN_SENT),
                        edge(State.LISTEN, Event.ACTIVE_OPEN, State.SYN_SENT),
                        edge(State.LISTEN, Event.RECEIVE_SYN, State.SYN_RECEIVED),
                        edge(State.LISTEN, Event.CLOSE, State.CLOSED),
                        edge(State.SYN_SENT, Event.RECEIVE_SYN, State.SYN_RECEIVED),
                        edge(State.SYN_SENT, Event.RECEIVE_SYN_ACK, State.ESTABLISHED),
                        edge(State.SYN_SENT, Event.CLOSE, State.CLOSED),
                        edge(State.SYN_RECEIVED, Event.RECEIVE_ACK_OF_SYN, State.ESTABLISHED),
                        edge(State.SYN_RECEIVED, Event.CLOSE, State.FIN_WAIT_1),
                        edge(State.SYN_RECEIVED, Event.RECEIVE_FIN, State.CLOSE_WAIT),
                        edge(State.ESTABLISHED, Event.CLOSE, State.FIN_WAIT_1),
                        edge(State.ESTABLISHED, Event.RECEIVE_FIN, State.CLOSE_WAIT),
                        edge(State.FIN_WAIT_1, Event.RECEIVE_ACK_OF_FIN, State.FIN_WAIT_2),
                        edge(State.FIN_WAIT_1, Event.RECEIVE_FIN, State.CLOSING),
                        edge(State.FIN_WAIT_2, Event.RECEIVE_FIN, State.TIME_WAIT),
                        edge(State.CLOSE_WAIT, Event.CLOSE, State.LAST_ACK),
                        edge(State.CLOSING, Event.RECEIVE_ACK_OF_FIN, State.TIME_WAIT),
                        edge(State.LAST_ACK, Event.RECEIVE_ACK_OF_FIN, State.CLOSED),
                        edge(State.TIME_WAIT, Event.TIME_WAIT_TIMEOUT, State.CLOSED));

        private static Map.Entry<String, State> edge(State from, Event event, State to) {
            return Map.entry(from.name() + event, to);
        }

        @Override
        public State next(State state, Event event) {
            if (event == Event.RECEIVE_RST && state != State.LISTEN) return State.CLOSED;
            return EDGES.getOrDefault(state.name() + event, state);
        }
    }
}
