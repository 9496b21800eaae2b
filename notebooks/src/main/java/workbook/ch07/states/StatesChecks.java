package workbook.ch07.states;

import static lab.stack.State.CLOSED;
import static lab.stack.State.CLOSE_WAIT;
import static lab.stack.State.CLOSING;
import static lab.stack.State.ESTABLISHED;
import static lab.stack.State.FIN_WAIT_1;
import static lab.stack.State.FIN_WAIT_2;
import static lab.stack.State.LAST_ACK;
import static lab.stack.State.LISTEN;
import static lab.stack.State.SYN_RECEIVED;
import static lab.stack.State.SYN_SENT;
import static lab.stack.State.TIME_WAIT;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import lab.stack.State;
import workbook.ch07.states.States.Event;

final class StatesChecks {
    @Check(points = 3, en = "a server that is closed by its client", ko = "클라이언트가 먼저 닫는 서버")
    void passive(States learner, Trial trial) {
        var walk = new Walk(learner, trial, CLOSED);
        walk.to(LISTEN, Event.PASSIVE_OPEN);
        walk.to(SYN_RECEIVED, Event.RECEIVE_SYN);
        walk.to(ESTABLISHED, Event.RECEIVE_ACK_OF_SYN);
        walk.to(CLOSE_WAIT, Event.RECEIVE_FIN);
        walk.to(LAST_ACK, Event.CLOSE);
        walk.to(CLOSED, Event.RECEIVE_ACK_OF_FIN);
    }

    @Hidden
    @Check(points = 4, en = "a client that closes first", ko = "먼저 닫는 클라이언트")
    void active(States learner, Trial trial) {
        var walk = new Walk(learner, trial, CLOSED);
        walk.to(SYN_SENT, Event.ACTIVE_OPEN);
        walk.to(ESTABLISHED, Event.RECEIVE_SYN_ACK);
        walk.to(FIN_WAIT_1, Event.CLOSE);
        walk.to(FIN_WAIT_2, Event.RECEIVE_ACK_OF_FIN);
        walk.to(TIME_WAIT, Event.RECEIVE_FIN);
        walk.to(CLOSED, Event.TIME_WAIT_TIMEOUT);
    }

    @Hidden
    @Check(points = 3, en = "half closed: the other side goes on", ko = "절반만 닫힌 연결: 상대는 계속 보냄")
    void halfClose(States learner, Trial trial) {
        var walk = new Walk(learner, trial, FIN_WAIT_2);
        walk.to(FIN_WAIT_2, Event.RECEIVE_ACK_OF_FIN);
        walk.to(FIN_WAIT_2, Event.CLOSE);
        var other = new Walk(learner, trial, ESTABLISHED);
        other.to(CLOSE_WAIT, Event.RECEIVE_FIN);
        other.to(CLOSE_WAIT, Event.RECEIVE_FIN);
    }

    @Hidden
    @Check(points = 3, en = "both open and both close at once", ko = "양쪽이 동시에 열고 동시에 닫을 때")
    void simultaneous(States learner, Trial trial) {
        var walk = new Walk(learner, trial, SYN_SENT);
        walk.to(SYN_RECEIVED, Event.RECEIVE_SYN);
        walk.to(ESTABLISHED, Event.RECEIVE_ACK_OF_SYN);
        walk.to(FIN_WAIT_1, Event.CLOSE);
        walk.to(CLOSING, Event.RECEIVE_FIN);
        walk.to(TIME_WAIT, Event.RECEIVE_ACK_OF_FIN);
    }

    @Hidden
    @Check(points = 3, en = "a reset, in every state", ko = "모든 상태에서 받은 RST")
    void reset(States learner, Trial trial) {
        for (State state : State.values()) {
            new Walk(learner, trial, state)
                    .to(state == LISTEN ? LISTEN : CLOSED, Event.RECEIVE_RST);
        }
    }

    @Hidden
    @Check(points = 2, en = "closed early, and events out of place", ko = "일찍 닫은 연결과 엉뚱한 사건")
    void early(States learner, Trial trial) {
        new Walk(learner, trial, LISTEN).to(CLOSED, Event.CLOSE);
        new Walk(learner, trial, SYN_SENT).to(CLOSED, Event.CLOSE);
        new Walk(learner, trial, SYN_RECEIVED).to(FIN_WAIT_1, Event.CLOSE);
        new Walk(learner, trial, ESTABLISHED).to(ESTABLISHED, Event.TIME_WAIT_TIMEOUT);
        new Walk(learner, trial, TIME_WAIT).to(TIME_WAIT, Event.RECEIVE_FIN);
        new Walk(learner, trial, CLOSED).to(CLOSED, Event.RECEIVE_SYN);
        new Walk(learner, trial, ESTABLISHED).to(ESTABLISHED, Event.RECEIVE_SYN);
        new Walk(learner, trial, ESTABLISHED).to(ESTABLISHED, Event.RECEIVE_ACK_OF_FIN);
        new Walk(learner, trial, LISTEN).to(LISTEN, Event.RECEIVE_FIN);
        for (State closing : new State[] {LAST_ACK, CLOSING, TIME_WAIT})
            new Walk(learner, trial, closing).to(closing, Event.CLOSE);
    }

    /// From one state to the next, as long as each is right.
    private static final class Walk {
        private final States learner;
        private final Trial trial;
        private State state;

        Walk(States learner, Trial trial, State state) {
            this.learner = learner;
            this.trial = trial;
            this.state = state;
        }

        void to(State expected, Event event) {
            state = learner.next(state, event);
            trial.expect(expected, state);
        }
    }
}
