package workbook.ch11.closing;

import static lab.stack.State.CLOSED;
import static lab.stack.State.CLOSE_WAIT;
import static lab.stack.State.CLOSING;
import static lab.stack.State.ESTABLISHED;
import static lab.stack.State.FIN_WAIT_1;
import static lab.stack.State.FIN_WAIT_2;
import static lab.stack.State.LAST_ACK;
import static lab.stack.State.TIME_WAIT;

import java.util.Map;
import lab.stack.State;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// An ending by hand; a subclass may go wrong at each step.
class Farewell implements Closing {
    private static final Map<State, State> ACKED =
            Map.of(FIN_WAIT_1, FIN_WAIT_2, CLOSING, TIME_WAIT, LAST_ACK, CLOSED);
    private static final Map<State, State> ENDED =
            Map.of(ESTABLISHED, CLOSE_WAIT, FIN_WAIT_1, CLOSING, FIN_WAIT_2, TIME_WAIT);

    boolean finIsAcknowledged(Tcb tcb) {
        return tcb.sndUna() == tcb.sndNxt();
    }

    int finTakes() {
        return 1;
    }

    int theirFinTakes() {
        return 1;
    }

    boolean believes(Tcb tcb, TcpSegment reset) {
        return reset.seq() == tcb.rcvNxt();
    }

    boolean next(Tcb tcb, TcpSegment fin) {
        return fin.seq() + fin.data().length == tcb.rcvNxt();
    }

    boolean answersAgain() {
        return true;
    }

    State waiting(State state) {
        return state;
    }

    State ended(State state) {
        return ENDED.getOrDefault(state, state);
    }

    @Override
    public Step close(Tcb tcb) {
        if (tcb.state() != ESTABLISHED && tcb.state() != CLOSE_WAIT) return Step.of(tcb);
        var state = tcb.state() == ESTABLISHED ? FIN_WAIT_1 : LAST_ACK;
        var fin = tcb.segment(TcpSegment.FIN | TcpSegment.ACK);
        return Step.of(tcb.withState(state).withSndNxt(tcb.sndNxt() + finTakes()), fin);
    }

    @Override
    public Step closing(Tcb tcb, TcpSegment segment) {
        if (segment.has(TcpSegment.RST)) {
            return Step.of(believes(tcb, segment) ? tcb.withState(CLOSED) : tcb);
        }
        if (finIsAcknowledged(tcb)) {
            tcb = tcb.withState(waiting(ACKED.getOrDefault(tcb.state(), tcb.state())));
        }
        if (!segment.has(TcpSegment.FIN)) return Step.of(tcb);
        boolean isNext = next(tcb, segment) && !ended(tcb.state()).equals(tcb.state());
        if (!isNext && !answersAgain()) return Step.of(tcb);
        if (isNext) {
            tcb = tcb.withState(ended(tcb.state())).withRcvNxt(tcb.rcvNxt() + theirFinTakes());
        }
        return Step.of(tcb, tcb.segment(TcpSegment.ACK));
    }
}
