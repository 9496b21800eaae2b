package workbook.ch07.diagnose;

import lab.check.Mistake;
import workbook.ch07.diagnose.Diagnose.Diagnosis;

final class Mistakes {
    private Mistakes() {}

    private static Diagnosis right(byte[] pcap) {
        return new Solutions.WithTheLibrary().diagnose(pcap);
    }

    private static Diagnosis instead(Diagnosis of, Diagnosis wrong, byte[] pcap) {
        Diagnosis diagnosis = right(pcap);
        return diagnosis == of ? wrong : diagnosis;
    }

    @Mistake(
            id = "late-is-lost",
            en =
                    "You take a segment that came late for one that was lost. Both fill a gap. The one that"
                            + " was sent anew has a higher identification in its IP header than those"
                            + " before it; the one that was overtaken has a lower.",
            ko =
                    "늦게 온 세그먼트를 사라진 것으로 봅니다. 둘 다 빈 곳을 채웁니다. 다시 보낸 것은 앞의 것들보다"
                            + " IP 헤더의 식별자가 크고, 뒤처진 것은 작습니다.")
    static final class LateIsLost implements Diagnose {
        @Override
        public Diagnosis diagnose(byte[] pcap) {
            return instead(Diagnosis.OUT_OF_ORDER, Diagnosis.LOST, pcap);
        }
    }

    @Mistake(
            id = "lost-is-late",
            en =
                    "You take a segment that was sent again for one that came late. Its number is lower than"
                            + " those before it in both cases; look at the identification in the IP"
                            + " header, which counts what was sent.",
            ko =
                    "다시 보낸 세그먼트를 늦게 온 것으로 봅니다. 두 경우 모두 순서 번호가 앞의 것보다 작습니다. 보낸"
                            + " 순서를 세는 IP 헤더의 식별자를 보십시오.")
    static final class LostIsLate implements Diagnose {
        @Override
        public Diagnosis diagnose(byte[] pcap) {
            return instead(Diagnosis.LOST, Diagnosis.OUT_OF_ORDER, pcap);
        }
    }

    @Mistake(
            id = "duplicate-is-retransmission",
            en =
                    "You take a segment that came twice for one that was lost and sent again. Nothing was"
                            + " missing: the two are the same packet, down to its identification.",
            ko = "두 번 온 세그먼트를 사라져서 다시 보낸 것으로 봅니다. 빠진 것은 없었습니다. 둘은 식별자까지 같은" + " 패킷입니다.")
    static final class DuplicateIsLost implements Diagnose {
        @Override
        public Diagnosis diagnose(byte[] pcap) {
            return instead(Diagnosis.DUPLICATED, Diagnosis.LOST, pcap);
        }
    }

    @Mistake(
            id = "window-not-seen",
            en =
                    "A window of 0 stopped the sender, and you do not see it. What follows looks like"
                            + " retransmissions; they are the probes of a sender that waits.",
            ko = "윈도우 0이 송신자를 멈추었는데 보지 못했습니다. 그 뒤의 세그먼트는 재전송처럼 보이지만, 기다리는" + " 송신자가 보내는 프로브입니다.")
    static final class WindowNotSeen implements Diagnose {
        @Override
        public Diagnosis diagnose(byte[] pcap) {
            return instead(Diagnosis.ZERO_WINDOW, Diagnosis.LOST, pcap);
        }
    }

    @Mistake(
            id = "reset-is-window",
            en =
                    "You take the RST for a full receiver, since its window is 0. In a RST the window says"
                            + " nothing: look at the flag first.",
            ko = "RST의 윈도우가 0이라서 가득 찬 수신자로 봅니다. RST에서는 윈도우가 아무 뜻이 없습니다. 플래그를" + " 먼저 보십시오.")
    static final class ResetIsWindow implements Diagnose {
        @Override
        public Diagnosis diagnose(byte[] pcap) {
            return instead(Diagnosis.RESET, Diagnosis.ZERO_WINDOW, pcap);
        }
    }
}
