package workbook.ch07.timeline;

import java.util.List;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Simulated implements Timeline {
        @Override
        public List<Arrow> timeline() {
            return Exchange.arrows();
        }
    }

    @Solution
    static final class ByHand implements Timeline {
        @Override
        public List<Arrow> timeline() {
            return List.of(
                    new Arrow("client", "SYN", 0, 0, 0),
                    new Arrow("server", "SYN ACK", 0, 1, 0),
                    new Arrow("client", "ACK", 1, 1, 0),
                    new Arrow("client", "PSH ACK", 1, 1, 5),
                    new Arrow("server", "PSH ACK", 1, 6, 3),
                    new Arrow("client", "FIN ACK", 6, 4, 0),
                    new Arrow("server", "ACK", 4, 7, 0),
                    new Arrow("server", "FIN ACK", 4, 7, 0),
                    new Arrow("client", "ACK", 7, 5, 0));
        }
    }
}
