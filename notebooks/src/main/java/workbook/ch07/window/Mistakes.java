package workbook.ch07.window;

import java.util.ArrayList;
import java.util.List;
import lab.check.Mistake;
import workbook.ch07.window.SendWindow.Segment;
import workbook.ch07.window.SendWindow.Sending;

final class Mistakes {
    private Mistakes() {}

    private static final int ACK = 0x10;

    private static List<Segment> right(Sending s) {
        return new Solutions.Loop().send(s);
    }

    private static List<Segment> cut(Sending s, int bytes, int mss) {
        var segments = new ArrayList<Segment>();
        for (int from = 0; from < bytes; from += mss) {
            int length = Math.min(mss, bytes - from);
            segments.add(new Segment(ACK, s.next() + from, s.ack(), length));
        }
        return segments;
    }

    @Mistake(
            id = "counts-segments",
            en =
                    "You send as many segments as the window says. The window counts bytes: 4000 are two"
                            + " full segments and a short one.",
            ko = "윈도우의 수만큼 세그먼트를 보냅니다. 윈도우의 단위는 바이트입니다. 4000이면 꽉 찬 세그먼트 두" + " 개와 짧은 것 하나입니다.")
    static final class CountsSegments implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            if (s.window() == 0) return right(s);
            return cut(s, s.end() - s.next(), s.mss()).stream().limit(s.window()).toList();
        }
    }

    @Mistake(
            id = "in-flight-forgotten",
            en =
                    "You fill the window from next on. It begins at una: what is on its way and not"
                            + " acknowledged takes room in it.",
            ko = "윈도우를 next부터 채웁니다. 윈도우는 una에서 시작합니다. 보냈지만 확인 응답을 받지 못한 데이터도" + " 자리를 차지합니다.")
    static final class InFlightForgotten implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            if (s.window() == 0) return right(s);
            return right(new Sending(s.next(), s.next(), s.end(), s.window(), s.mss(), s.ack()));
        }
    }

    @Mistake(
            id = "no-probe",
            en =
                    "At a window of 0 you stay silent. If the segment that opens the window again gets"
                            + " lost, both sides wait for ever. Send one byte to ask: a zero window probe.",
            ko =
                    "윈도우가 0이면 아무것도 보내지 않습니다. 윈도우를 다시 여는 세그먼트가 사라지면 양쪽 모두 영원히"
                            + " 기다립니다. 한 바이트를 보내 물어보십시오. 이것이 제로 윈도우 프로브입니다.")
    static final class NoProbe implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            return s.window() == 0 ? List.of() : right(s);
        }
    }

    @Mistake(
            id = "probes-pile-up",
            en =
                    "You probe although a byte is on its way already. Its answer will tell the window;"
                            + " until then send nothing.",
            ko = "이미 보낸 바이트가 있는데도 프로브를 또 보냅니다. 그 답이 윈도우를 알려 줄 것이므로 그때까지는" + " 보내지 마십시오.")
    static final class ProbesPileUp implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            return s.window() == 0 && s.next() != s.end()
                    ? List.of(new Segment(ACK, s.next(), s.ack(), 1))
                    : right(s);
        }
    }

    @Mistake(
            id = "mss-ignored",
            en =
                    "One segment has more data than the MSS. The link could not carry it, or IP would cut"
                            + " it into fragments.",
            ko = "세그먼트 하나에 MSS보다 많은 데이터가 들어 있습니다. 링크가 실어 나를 수 없거나 IP가 단편으로" + " 나누게 됩니다.")
    static final class MssIgnored implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            var one = new Sending(s.una(), s.next(), s.end(), s.window(), 1 << 20, s.ack());
            return right(one);
        }
    }

    @Mistake(
            id = "full-segments-only",
            en =
                    "You send full segments only. The exercise asks for all that may go; the last one may"
                            + " be shorter.",
            ko = "꽉 찬 세그먼트만 보냅니다. 보낼 수 있는 것은 모두 보내야 합니다. 마지막 세그먼트는 짧아도" + " 됩니다.")
    static final class FullOnly implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            return right(s).stream().filter(each -> each.length() == s.mss()).toList();
        }
    }

    @Mistake(
            id = "compared-as-numbers",
            en =
                    "You compare sequence numbers with <. They go round; compare distances, such as end -"
                            + " next.",
            ko = "순서 번호를 <로 비교합니다. 번호는 한 바퀴를 돕니다. end - next처럼 거리를 비교하십시오.")
    static final class ComparedAsNumbers implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            return s.next() < s.end() ? right(s) : List.of();
        }
    }
}
