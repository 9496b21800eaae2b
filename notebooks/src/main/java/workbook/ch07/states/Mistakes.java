package workbook.ch07.states;

import lab.check.Mistake;
import lab.stack.State;
import workbook.ch07.states.States.Event;

final class Mistakes {
    private Mistakes() {}

    /// The state machine with one edge that leads elsewhere.
    abstract static class OneEdge implements States {
        private final State from;
        private final Event event;
        private final State to;

        OneEdge(State from, Event event, State to) {
            this.from = from;
            this.event = event;
            this.to = to;
        }

        @Override
        public State next(State state, Event happened) {
            return state == from && happened == event
                    ? to
                    : new Solutions.Reference().next(state, happened);
        }
    }

    @Mistake(
            id = "both-wait",
            en =
                    "Both sides end in TIME-WAIT. Only the side that closed first waits: its last ACK may"
                            + " be lost, and then the FIN comes again. Who gets that ACK is done.",
            ko =
                    "양쪽 모두 TIME-WAIT로 끝납니다. 먼저 닫은 쪽만 기다립니다. 그쪽이 보낸 마지막 ACK가 사라지면"
                            + " FIN이 다시 오기 때문입니다. 그 ACK를 받은 쪽은 끝난 것입니다.")
    static final class BothWait extends OneEdge {
        BothWait() {
            super(State.LAST_ACK, Event.RECEIVE_ACK_OF_FIN, State.TIME_WAIT);
        }
    }

    @Mistake(
            id = "no-time-wait",
            en =
                    "The side that closes first goes straight to CLOSED. Its last ACK may be lost, and"
                            + " late segments may still come: it waits in TIME-WAIT.",
            ko =
                    "먼저 닫은 쪽이 바로 CLOSED가 됩니다. 마지막 ACK가 사라질 수도 있고 늦은 세그먼트가 올 수도"
                            + " 있으므로 TIME-WAIT에서 기다려야 합니다.")
    static final class NoTimeWait extends OneEdge {
        NoTimeWait() {
            super(State.FIN_WAIT_2, Event.RECEIVE_FIN, State.CLOSED);
        }
    }

    @Mistake(
            id = "no-half-close",
            en =
                    "A FIN from the other side closes yours as well. It only says that no more will come;"
                            + " you may go on sending, in CLOSE-WAIT, until your program closes.",
            ko =
                    "상대의 FIN을 받자 이쪽까지 닫습니다. FIN은 상대가 더 보낼 것이 없다는 뜻일 뿐입니다. 프로그램이"
                            + " 닫을 때까지 CLOSE-WAIT에서 계속 보낼 수 있습니다.")
    static final class NoHalfClose extends OneEdge {
        NoHalfClose() {
            super(State.ESTABLISHED, Event.RECEIVE_FIN, State.LAST_ACK);
        }
    }

    @Mistake(
            id = "no-closing",
            en =
                    "A FIN in FIN-WAIT-1 leads you to TIME-WAIT. Your own FIN is not acknowledged yet: both"
                            + " sides closed at once, and you are in CLOSING.",
            ko =
                    "FIN-WAIT-1에서 FIN을 받고 TIME-WAIT로 갑니다. 이쪽 FIN은 아직 확인 응답을 받지 못했습니다."
                            + " 양쪽이 동시에 닫은 것이며 CLOSING입니다.")
    static final class NoClosing extends OneEdge {
        NoClosing() {
            super(State.FIN_WAIT_1, Event.RECEIVE_FIN, State.TIME_WAIT);
        }
    }

    @Mistake(
            id = "no-simultaneous-open",
            en =
                    "A SYN in SYN-SENT changes nothing for you. Both sides may open at once: your SYN is"
                            + " still to be acknowledged, so you are in SYN-RECEIVED.",
            ko =
                    "SYN-SENT에서 SYN이 와도 그대로 있습니다. 양쪽이 동시에 열 수도 있습니다. 이쪽 SYN의 확인 응답을"
                            + " 기다리므로 SYN-RECEIVED입니다.")
    static final class NoSimultaneousOpen extends OneEdge {
        NoSimultaneousOpen() {
            super(State.SYN_SENT, Event.RECEIVE_SYN, State.SYN_SENT);
        }
    }

    @Mistake(
            id = "listener-reset",
            en =
                    "A RST closes your listener. Then anyone could switch off a server with one segment. A"
                            + " listener has no connection that could be reset.",
            ko =
                    "RST를 받고 기다리던 소켓까지 닫습니다. 그러면 누구나 세그먼트 하나로 서버를 끌 수 있습니다."
                            + " LISTEN에는 끊을 연결이 없습니다.")
    static final class ListenerReset extends OneEdge {
        ListenerReset() {
            super(State.LISTEN, Event.RECEIVE_RST, State.CLOSED);
        }
    }

    @Mistake(
            id = "reset-ignored",
            en =
                    "A RST changes nothing for you. It says that the connection is gone: CLOSED, at once.",
            ko = "RST가 와도 그대로 있습니다. RST는 연결이 없어졌다는 뜻이므로 곧바로 CLOSED입니다.")
    static final class ResetIgnored implements States {
        @Override
        public State next(State state, Event event) {
            return event == Event.RECEIVE_RST
                    ? state
                    : new Solutions.Reference().next(state, event);
        }
    }

    @Mistake(
            id = "syn-opens-again",
            en =
                    "A SYN takes an open connection back to SYN-RECEIVED. It may be an old one that was late:"
                            + " where it is not due, the state stays.",
            ko =
                    "SYN이 오면 열려 있는 연결이 SYN-RECEIVED로 되돌아갑니다. 늦게 온 옛 SYN일 수 있습니다."
                            + " 올 때가 아니면 상태는 그대로입니다.")
    static final class SynOpensAgain extends OneEdge {
        SynOpensAgain() {
            super(State.ESTABLISHED, Event.RECEIVE_SYN, State.SYN_RECEIVED);
        }
    }
}
