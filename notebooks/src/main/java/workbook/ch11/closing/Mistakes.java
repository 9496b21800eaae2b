package workbook.ch11.closing;

import lab.check.Mistake;
import lab.stack.State;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "fin-takes-none",
            en =
                    "Your FIN uses up no sequence number, so nobody can acknowledge it. What did the"
                            + " SYN do?",
            ko = "FIN이 순서 번호를 쓰지 않아서 아무도 확인 응답할 수 없습니다. SYN은 어떻게 했습니까?")
    static final class FinTakesNone extends Farewell {
        @Override
        int finTakes() {
            return 0;
        }
    }

    @Mistake(
            id = "their-fin-takes-none",
            en =
                    "You answer the server's FIN with the number that it had itself, so it will come"
                            + " again. What do you expect after it?",
            ko = "서버의 FIN에 FIN 자신의 번호로 답하고 있어서 FIN이 다시 옵니다. 그다음에 올 번호는 무엇입니까?")
    static final class TheirFinTakesNone extends Farewell {
        @Override
        int theirFinTakes() {
            return 0;
        }
    }

    @Mistake(
            id = "fin-before-its-data",
            en =
                    "You take a FIN whose data has not all come. What lies before it would be lost."
                            + " Where does a FIN stand in the stream?",
            ko = "데이터가 다 오지 않았는데 FIN을 받아들이고 있습니다. 그 앞의 데이터를 잃게 됩니다. FIN은 스트림의 어디에 있습니까?")
    static final class FinBeforeItsData extends Farewell {
        @Override
        boolean next(Tcb tcb, TcpSegment fin) {
            return true;
        }
    }

    @Mistake(
            id = "silent-at-second-fin",
            en =
                    "You say nothing to a FIN that comes again. Your ACK was lost: who will tell the"
                            + " server?",
            ko = "다시 온 FIN에 답하지 않고 있습니다. 앞서 보낸 ACK가 사라진 것입니다. 서버는 어떻게 알 수 있겠습니까?")
    static final class SilentAtSecondFin extends Farewell {
        @Override
        boolean answersAgain() {
            return false;
        }
    }

    @Mistake(
            id = "no-closing",
            en =
                    "Both sides sent FIN at once, and you go on as if yours had been acknowledged. For"
                            + " what is the state CLOSING?",
            ko = "양쪽이 동시에 FIN을 보냈는데, 여러분의 FIN이 확인된 것처럼 나아가고 있습니다. CLOSING 상태는 무엇을 위한 것입니까?")
    static final class NoClosing extends Farewell {
        @Override
        State ended(State state) {
            return state == State.FIN_WAIT_1 ? State.TIME_WAIT : super.ended(state);
        }
    }

    @Mistake(
            id = "any-ack-ends",
            en =
                    "Any ACK ends your waiting, also one for older data. Which number must be"
                            + " acknowledged before your FIN is?",
            ko = "예전 데이터에 대한 ACK를 포함해 어떤 ACK가 와도 기다림을 끝내고 있습니다. FIN이 확인되었다면 어느 번호까지 확인되어야 합니까?")
    static final class AnyAckEnds extends Farewell {
        @Override
        boolean finIsAcknowledged(Tcb tcb) {
            return true;
        }
    }

    @Mistake(
            id = "any-rst",
            en =
                    "You believe a RST with any number. Somebody who cannot see your connection could"
                            + " end it by guessing. Which number must it have?",
            ko = "번호가 무엇이든 RST를 믿고 있습니다. 연결을 볼 수 없는 사람도 추측으로 끊을 수 있습니다. RST의 번호는 무엇이어야 합니까?")
    static final class AnyRst extends Farewell {
        @Override
        boolean believes(Tcb tcb, TcpSegment reset) {
            return true;
        }
    }

    @Mistake(
            id = "forgets-to-wait",
            en =
                    "You close at once where TIME-WAIT belongs. Should the last ACK get lost, who"
                            + " answers the FIN that comes again?",
            ko = "TIME-WAIT이어야 할 곳에서 바로 닫고 있습니다. 마지막 ACK가 사라지면, 다시 온 FIN에는 누가 답합니까?")
    static final class ForgetsToWait extends Farewell {
        @Override
        State waiting(State state) {
            return state == State.TIME_WAIT ? State.CLOSED : state;
        }

        @Override
        State ended(State state) {
            var next = super.ended(state);
            return next == State.TIME_WAIT ? State.CLOSED : next;
        }
    }
}
