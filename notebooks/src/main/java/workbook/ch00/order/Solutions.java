package workbook.ch00.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Listed implements Order {
        @Override
        public List<String> order() {
            return List.of("socket", "tcp", "ip", "ethernet");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("ethernet", "ip", "tcp", "socket");
        }
    }

    @Solution
    static final class Reversed implements Order {
        @Override
        public List<String> order() {
            var steps = new ArrayList<String>();
            for (String layer : "socket tcp ip ethernet".split(" ")) steps.add(layer);
            return steps;
        }

        @Override
        public List<String> receiveOrder() {
            List<String> steps = order();
            Collections.reverse(steps);
            return steps;
        }
    }
}
