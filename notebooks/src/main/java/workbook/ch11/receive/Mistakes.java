package workbook.ch11.receive;

import lab.check.Mistake;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "acks-acks",
            en =
                    "You acknowledge a segment that holds nothing but an ACK. If both sides do so, the"
                            + " cable is never quiet again.",
            ko = "ACK만 있는 세그먼트에도 확인 응답하고 있습니다. 양쪽이 그렇게 하면 ACK가 끝없이 오갑니다.")
    static final class AcksAcks extends Inbox {
        @Override
        boolean answers(Tcb before, TcpSegment segment) {
            return true;
        }
    }

    @Mistake(
            id = "acks-new-only",
            en =
                    "You say nothing to a segment that came a second time. Why did the server send it"
                            + " again, and what would stop it?",
            ko = "두 번째로 온 세그먼트에 답하지 않고 있습니다. 서버는 왜 다시 보냈으며, 무엇을 받아야 멈추겠습니까?")
    static final class AcksNewOnly extends Inbox {
        @Override
        boolean answers(Tcb before, TcpSegment segment) {
            int end = segment.seq() + segment.data().length;
            return segment.data().length > 0 && end - before.rcvNxt() > 0;
        }
    }

    @Mistake(
            id = "silent-at-a-gap",
            en =
                    "You say nothing when there is a gap. The server learns of the loss from your"
                            + " repeated ACKs: which number do they name?",
            ko = "빈 곳이 생겼을 때 답하지 않고 있습니다. 서버는 반복되는 ACK를 보고 손실을 압니다. 그 ACK에는 어떤 번호가 있습니까?")
    static final class SilentAtAGap extends Inbox {
        @Override
        boolean answers(Tcb before, TcpSegment segment) {
            return super.answers(before, segment) && segment.seq() - before.rcvNxt() <= 0;
        }
    }

    @Mistake(
            id = "forgets-early",
            en =
                    "You throw away what comes early. The server has to send it all again once the gap"
                            + " is closed. What is `early` for?",
            ko = "먼저 온 세그먼트를 버리고 있습니다. 빈 곳이 채워진 뒤에 서버가 모두 다시 보내야 합니다. `early`는 무엇에 쓰는 것입니까?")
    static final class ForgetsEarly extends Inbox {
        @Override
        boolean keeps() {
            return false;
        }
    }

    @Mistake(
            id = "overlap-twice",
            en =
                    "A segment that begins with known bytes is delivered whole, and the user gets"
                            + " these bytes twice. How many of them are known?",
            ko = "이미 받은 바이트로 시작하는 세그먼트를 통째로 넘기고 있어서, 사용자가 같은 바이트를 두 번 받습니다. 이미 받은 것은 몇 바이트입니까?")
    static final class OverlapTwice extends Inbox {
        @Override
        int known(TcpSegment segment, int next) {
            int known = next - segment.seq();
            return known >= segment.data().length ? known : 0;
        }
    }

    @Mistake(
            id = "compares-plainly",
            en =
                    "You compare sequence numbers with <. Near 2^32 they begin anew at 0, and what is"
                            + " late looks early. Which sign has their difference?",
            ko = "순서 번호를 <로 비교하고 있습니다. 2^32 가까이에서는 번호가 0으로 돌아가므로 앞뒤가 뒤바뀝니다. 두 번호의 차는 어떤 부호입니까?")
    static final class ComparesPlainly extends Inbox {
        @Override
        boolean ahead(int seq, int next) {
            return Integer.compareUnsigned(seq, next) > 0;
        }
    }

    @Mistake(
            id = "compares-as-int",
            en =
                    "You compare sequence numbers as Java compares ints. Behind 2^31 - 1 an int is"
                            + " negative, and what is late looks early. Which sign has their"
                            + " difference?",
            ko =
                    "순서 번호를 자바의 int로 비교하고 있습니다. int는 2^31 - 1 다음이 음수이므로 앞뒤가 뒤바뀝니다. 두 번호의"
                            + " 차는 어떤 부호입니까?")
    static final class ComparesAsInt extends Inbox {
        @Override
        boolean ahead(int seq, int next) {
            return seq > next;
        }
    }

    @Mistake(
            id = "acks-what-came",
            en =
                    "You acknowledge the end of the segment that came. An ACK says that everything"
                            + " before its number has arrived: is that so when there is a gap?",
            ko = "방금 온 세그먼트의 끝을 확인 응답하고 있습니다. ACK는 그 번호 앞의 것이 모두 도착했다는 뜻입니다. 빈 곳이 있을 때도 그렇습니까?")
    static final class AcksWhatCame extends Inbox {
        @Override
        TcpSegment answer(Tcb tcb, TcpSegment segment) {
            int end = segment.seq() + segment.data().length;
            return new TcpSegment(TcpSegment.ACK, tcb.sndNxt(), end, Tcb.WINDOW, new byte[0]);
        }
    }

    @Mistake(
            id = "believes-any-ack",
            en =
                    "You take an ACK for bytes that you never sent, or one that is older than the last."
                            + " Between which two numbers does it count?",
            ko = "보낸 적이 없는 바이트에 대한 ACK나 더 오래된 ACK를 받아들이고 있습니다. 어떤 두 번호 사이에 있어야 합니까?")
    static final class BelievesAnyAck extends Inbox {
        @Override
        boolean acceptable(Tcb tcb, int ack) {
            return true;
        }
    }

    @Mistake(
            id = "early-only-exact",
            en =
                    "A segment in early has its turn for you only if it begins just at RCV.NXT. The one"
                            + " that filled the gap may reach into it: then its rest is new.",
            ko =
                    "early에 있는 세그먼트가 정확히 RCV.NXT에서 시작할 때만 넘기고 있습니다. 빈 곳을 채운 세그먼트가 그 안까지"
                            + " 이어질 수도 있습니다. 그때는 나머지가 새로운 데이터입니다.")
    static final class EarlyOnlyExact extends Inbox {
        @Override
        boolean due(int seq, int next) {
            return seq == next;
        }
    }
}
