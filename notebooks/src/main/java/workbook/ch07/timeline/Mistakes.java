package workbook.ch07.timeline;

import java.util.ArrayList;
import java.util.List;
import lab.check.Mistake;
import workbook.ch07.timeline.Timeline.Arrow;

final class Mistakes {
    private Mistakes() {}

    private static List<Arrow> right() {
        return new ArrayList<>(new Solutions.ByHand().timeline());
    }

    @Mistake(
            id = "no-third-segment",
            en =
                    "Your handshake has two segments. The server's SYN must be acknowledged as well: that is"
                            + " the third.",
            ko = "연결을 맺는 세그먼트가 두 개뿐입니다. 서버의 SYN에도 확인 응답이 필요합니다. 그것이 세" + " 번째입니다.")
    static final class NoThirdSegment implements Timeline {
        @Override
        public List<Arrow> timeline() {
            var arrows = right();
            arrows.remove(2);
            return arrows;
        }
    }

    @Mistake(
            id = "syn-not-counted",
            en =
                    "Your data begins at 0. The SYN took that number; the first byte of data has number 1.",
            ko = "데이터가 0번에서 시작합니다. 0번은 SYN이 썼고, 데이터의 첫 바이트는 1번입니다.")
    static final class SynNotCounted implements Timeline {
        @Override
        public List<Arrow> timeline() {
            return right().stream()
                    .map(a ->
                            new Arrow(
                                    a.from(),
                                    a.flags(),
                                    Math.max(0, a.seq() - 1),
                                    Math.max(0, a.ack() - 1),
                                    a.data()))
                    .toList();
        }
    }

    @Mistake(
            id = "separate-acknowledgment",
            en =
                    "Your server acknowledges the request with a segment of its own. It has data to send at"
                            + " once, and the acknowledgment rides along: piggybacking.",
            ko =
                    "서버가 요청에 대한 확인 응답을 따로 보냅니다. 서버는 곧바로 보낼 데이터가 있으므로 거기에 실어"
                            + " 보냅니다. 이것이 편승 확인 응답입니다.")
    static final class SeparateAck implements Timeline {
        @Override
        public List<Arrow> timeline() {
            var arrows = right();
            arrows.add(4, new Arrow("server", "ACK", 1, 6, 0));
            return arrows;
        }
    }

    @Mistake(
            id = "fin-not-counted",
            en =
                    "Your last acknowledgments do not count the FINs. A FIN takes a number, as a SYN does.",
            ko = "마지막 확인 응답들이 FIN을 세지 않았습니다. FIN도 SYN처럼 번호를 하나 씁니다.")
    static final class FinNotCounted implements Timeline {
        @Override
        public List<Arrow> timeline() {
            var arrows = right();
            arrows.set(6, new Arrow("server", "ACK", 4, 6, 0));
            arrows.set(7, new Arrow("server", "FIN ACK", 4, 6, 0));
            arrows.set(8, new Arrow("client", "ACK", 6, 4, 0));
            return arrows;
        }
    }

    @Mistake(
            id = "one-side-closes",
            en =
                    "Only the client closes. A FIN closes one direction; the server must send its own, and"
                            + " it must be acknowledged.",
            ko = "클라이언트만 닫습니다. FIN은 한 방향만 닫습니다. 서버도 자기 FIN을 보내고 확인 응답을 받아야" + " 합니다.")
    static final class OneSideCloses implements Timeline {
        @Override
        public List<Arrow> timeline() {
            var arrows = right();
            return arrows.subList(0, 7);
        }
    }

    @Mistake(
            id = "closed-together",
            en =
                    "Your server acknowledges the FIN and closes with one segment. TCP acknowledges the FIN at"
                            + " once; the program hears of the end only then, and closes.",
            ko =
                    "서버가 FIN에 대한 확인 응답과 자기 FIN을 한 세그먼트로 보냅니다. TCP는 FIN에 곧바로 확인 응답을"
                            + " 하고, 프로그램은 그다음에야 끝난 것을 알고 닫습니다.")
    static final class ClosedTogether implements Timeline {
        @Override
        public List<Arrow> timeline() {
            var arrows = right();
            arrows.remove(6);
            return arrows;
        }
    }
}
