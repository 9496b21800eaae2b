package workbook.ch07.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    private static final int ACK = 0x10;

    @Solution
    static final class Loop implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            var segments = new ArrayList<Segment>();
            int next = s.next();
            int usable = s.window() - (next - s.una());
            while (usable > 0 && s.end() - next > 0) {
                int length = Math.min(Math.min(usable, s.mss()), s.end() - next);
                segments.add(new Segment(ACK, next, s.ack(), length));
                next += length;
                usable -= length;
            }
            boolean stuck = s.window() == 0 && s.una() == s.next() && s.end() != s.next();
            if (stuck) segments.add(new Segment(ACK, next, s.ack(), 1));
            return segments;
        }
    }

    @Solution
    static final class CountThenCut implements SendWindow {
        @Override
        public List<Segment> send(Sending s) {
            int inFlight = s.next() - s.una();
            int unsent = s.end() - s.next();
            int window = s.window() == 0 && inFlight == 0 ? 1 : s.window();
            int bytes = Math.clamp((long) window - inFlight, 0, unsent);
            int count = (bytes + s.mss() - 1) / s.mss();
            return IntStream.range(0, count)
                    .mapToObj(i ->
                            new Segment(
                                    ACK,
                                    s.next() + i * s.mss(),
                                    s.ack(),
                                    Math.min(s.mss(), bytes - i * s.mss())))
                    .toList();
        }
    }
}
