package workbook.ch11.connect;

import lab.check.Mistake;
import lab.stack.State;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "syn-takes-none",
            en =
                    "After your SYN, SND.NXT is still ISS. The peer will acknowledge ISS + 1: what did"
                            + " the SYN use up?",
            ko = "SYN을 보낸 뒤에도 SND.NXT가 ISS 그대로입니다. 상대는 ISS + 1로 확인 응답합니다. SYN이 무엇을 하나 썼습니까?")
    static final class SynTakesNone extends Opening {
        @Override
        int firstNext(int iss) {
            return iss;
        }
    }

    @Mistake(
            id = "their-syn-takes-none",
            en = "You acknowledge the server's own SYN number. Which number do you expect next?",
            ko = "서버가 SYN에 쓴 번호를 그대로 확인 응답하고 있습니다. 다음에 올 번호는 무엇입니까?")
    static final class TheirSynTakesNone extends Opening {
        @Override
        int numbered(TcpSegment segment) {
            return segment.seq();
        }
    }

    @Mistake(
            id = "any-ack",
            en =
                    "You connect whatever number is acknowledged. An old SYN ACK from an earlier"
                            + " connection would do, too. Which number alone proves that it answers"
                            + " your SYN?",
            ko =
                    "어떤 번호를 확인 응답하든 연결하고 있습니다. 예전 연결의 SYN ACK가 와도 연결됩니다. 여러분의 SYN에 대한 답임을 증명하는 번호는 무엇입니까?")
    static final class AnyAck extends Opening {
        @Override
        boolean right(int ack, Tcb tcb) {
            return true;
        }
    }

    @Mistake(
            id = "silent-at-wrong-ack",
            en =
                    "You drop a wrong acknowledgment in silence. The server believes in a connection"
                            + " that you do not have. How do you tell it?",
            ko = "틀린 확인 응답을 말없이 버리고 있습니다. 서버는 없는 연결이 있다고 믿습니다. 어떻게 알려야 합니까?")
    static final class SilentAtWrongAck extends Opening {
        @Override
        Step wrongAck(Tcb tcb, TcpSegment segment) {
            return Step.of(tcb);
        }
    }

    @Mistake(
            id = "any-rst",
            en =
                    "You believe every RST. Without an ACK it does not prove that its sender saw your"
                            + " SYN, and anybody could break your connection.",
            ko =
                    "모든 RST를 믿고 있습니다. ACK가 없는 RST는 보낸 쪽이 여러분의 SYN을 보았다는 증거가 없습니다. 누구나 연결을 끊을 수 있게 됩니다.")
    static final class AnyRst extends Opening {
        @Override
        boolean refuses(TcpSegment segment) {
            return true;
        }
    }

    @Mistake(
            id = "ack-is-enough",
            en =
                    "An ACK alone opens your connection. Without the server's SYN you do not know where"
                            + " its numbers begin.",
            ko = "ACK만 와도 연결하고 있습니다. 서버의 SYN이 없으면 서버의 번호가 어디서 시작하는지 알 수 없습니다.")
    static final class AckIsEnough extends Opening {
        @Override
        boolean accepts(TcpSegment segment) {
            return segment.has(TcpSegment.ACK);
        }
    }

    @Mistake(
            id = "window-lost",
            en = "You forget the server's window, and may send nothing now. Where does it stand?",
            ko = "서버의 윈도우를 기억하지 않아서 아무것도 보낼 수 없습니다. 윈도우는 어디에 적혀 있습니까?")
    static final class WindowLost extends Opening {
        @Override
        Tcb opened(Tcb tcb, TcpSegment segment) {
            return tcb.withState(State.ESTABLISHED)
                    .withSndUna(segment.ack())
                    .withRcvNxt(segment.seq() + 1);
        }
    }

    @Mistake(
            id = "syn-again",
            en = "The third segment of your handshake has SYN once more. What is left to say?",
            ko = "세 번째 세그먼트에도 SYN이 있습니다. 마지막으로 알릴 것은 무엇입니까?")
    static final class SynAgain extends Opening {
        @Override
        TcpSegment last(Tcb open) {
            return open.segment(TcpSegment.SYN | TcpSegment.ACK);
        }
    }
}
