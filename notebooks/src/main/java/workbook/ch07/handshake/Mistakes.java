package workbook.ch07.handshake;

import lab.check.Mistake;
import lab.stack.State;
import org.jspecify.annotations.Nullable;
import workbook.ch07.handshake.Handshake.Segment;

final class Mistakes {
    private Mistakes() {}

    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int ACK = 0x10;

    private static @Nullable Segment right(State state, Segment segment) {
        return new Solutions.InTheOrderOfTheRfc().onSegment(state, segment);
    }

    private static boolean is(int flags, Segment segment) {
        return segment.flags() == flags;
    }

    @Mistake(
            id = "ack-is-seq",
            en =
                    "You acknowledge the SYN with its own sequence number. The acknowledgment number is"
                            + " the next one you want, and a SYN takes one: seq + 1.",
            ko =
                    "SYN의 순서 번호를 그대로 확인 응답 번호로 씁니다. 확인 응답 번호는 다음에 받을 번호이고, SYN도"
                            + " 번호를 하나 씁니다. seq + 1입니다.")
    static final class AckIsSeq implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            Segment answer = right(state, segment);
            if (answer == null || (answer.ack() == 0 && !is(SYN, segment))) return answer;
            return new Segment(answer.flags(), answer.seq(), segment.seq(), 0);
        }
    }

    @Mistake(
            id = "no-reset",
            en =
                    "You say nothing where nobody listens. Then the client tries again and again and"
                            + " waits for minutes. A RST tells it at once.",
            ko =
                    "아무도 기다리지 않는 포트에 아무 답도 하지 않습니다. 그러면 클라이언트는 몇 분 동안 되풀이해"
                            + " 시도합니다. RST를 보내면 바로 알 수 있습니다.")
    static final class NoReset implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            Segment answer = right(state, segment);
            return answer != null && (answer.flags() & RST) != 0 ? null : answer;
        }
    }

    @Mistake(
            id = "reset-answered",
            en =
                    "You answer a RST with a RST. If the other side did so too, the two would never stop."
                            + " A RST is the last word.",
            ko = "RST에 RST로 답합니다. 상대도 그렇게 하면 둘은 영원히 멈추지 않습니다. RST가 마지막 말입니다.")
    static final class ResetAnswered implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            boolean reset = (segment.flags() & RST) != 0;
            return reset && state == State.CLOSED
                    ? new Segment(RST, segment.ack(), 0, 0)
                    : right(state, segment);
        }
    }

    @Mistake(
            id = "simultaneous-ignored",
            en =
                    "In SYN-SENT you wait for SYN and ACK and drop a bare SYN. The other side may open at"
                            + " the same moment: answer it with SYN and ACK.",
            ko =
                    "SYN-SENT에서 SYN과 ACK가 함께 오기만 기다리고, SYN만 오면 버립니다. 상대도 같은 순간에 열 수"
                            + " 있습니다. SYN과 ACK로 답하십시오.")
    static final class SimultaneousIgnored implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            return state == State.SYN_SENT && is(SYN, segment) ? null : right(state, segment);
        }
    }

    @Mistake(
            id = "simultaneous-ack-only",
            en =
                    "To a bare SYN in SYN-SENT you send an ACK alone. Your own SYN is not acknowledged"
                            + " yet, so it goes out again with the ACK, with the same number.",
            ko =
                    "SYN-SENT에서 SYN만 왔을 때 ACK만 보냅니다. 이쪽 SYN은 아직 확인 응답을 받지 못했으므로 같은"
                            + " 번호로 ACK와 함께 다시 보냅니다.")
    static final class SimultaneousAckOnly implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            return state == State.SYN_SENT && is(SYN, segment)
                    ? new Segment(ACK, ISS + 1, segment.seq() + 1, 0)
                    : right(state, segment);
        }
    }

    @Mistake(
            id = "own-syn-not-counted",
            en =
                    "Your last ACK has the sequence number of your SYN. The SYN took that one; what comes"
                            + " next is ISS + 1.",
            ko = "마지막 ACK의 순서 번호가 이쪽 SYN의 번호와 같습니다. 그 번호는 SYN이 썼고, 다음은 ISS + 1입니다.")
    static final class OwnSynNotCounted implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            Segment answer = right(state, segment);
            return answer != null && is(ACK, answer)
                    ? new Segment(ACK, ISS, answer.ack(), 0)
                    : answer;
        }
    }

    @Mistake(
            id = "duplicate-ignored",
            en =
                    "You say nothing to a SYN that comes again. It comes because your answer was lost, so"
                            + " it needs the answer once more.",
            ko = "다시 온 SYN에 답하지 않습니다. SYN이 다시 온 것은 이쪽 답이 사라졌기 때문입니다. 한 번 더 답해야" + " 합니다.")
    static final class DuplicateIgnored implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            return state == State.SYN_RECEIVED && is(SYN, segment) ? null : right(state, segment);
        }
    }

    @Mistake(
            id = "reset-without-length",
            en =
                    "Your RST acknowledges a SYN but not data. It must acknowledge all that the segment"
                            + " took, or its receiver will not believe it.",
            ko = "RST가 SYN은 확인하지만 데이터는 확인하지 않습니다. 세그먼트가 쓴 번호를 모두 확인해야 받는" + " 쪽이 믿습니다.")
    static final class ResetWithoutLength implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            return right(state, new Segment(segment.flags(), segment.seq(), segment.ack(), 0));
        }
    }

    @Mistake(
            id = "flags-equal",
            en =
                    "You compare the whole flags byte with SYN. Other flags may stand beside it, such as ECE and"
                            + " CWR in a SYN that offers ECN: look at the one bit.",
            ko =
                    "플래그 바이트 전체를 SYN과 비교합니다. ECN을 제안하는 SYN의 ECE와 CWR처럼 다른 플래그가 함께"
                            + " 있을 수 있습니다. 비트 하나만 보십시오.")
    static final class FlagsEqual implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            int flags = segment.flags();
            boolean syn = flags == SYN || flags == (SYN | ACK);
            return right(
                    state,
                    new Segment(
                            syn ? flags : flags & ~SYN,
                            segment.seq(),
                            segment.ack(),
                            segment.length()));
        }
    }

    @Mistake(
            id = "syn-without-its-data",
            en =
                    "Your RST acknowledges the SYN and not the data that came with it. Both take sequence"
                            + " numbers: the SYN one, and one for each byte.",
            ko =
                    "RST가 SYN만 확인하고 함께 온 데이터는 확인하지 않습니다. 둘 다 순서 번호를 씁니다. SYN이 하나,"
                            + " 데이터는 바이트마다 하나입니다.")
    static final class SynWithoutItsData implements Handshake {
        @Override
        public @Nullable Segment onSegment(State state, Segment segment) {
            boolean syn = (segment.flags() & SYN) != 0;
            return right(
                    state,
                    new Segment(
                            segment.flags(),
                            segment.seq(),
                            segment.ack(),
                            syn ? 0 : segment.length()));
        }
    }
}
