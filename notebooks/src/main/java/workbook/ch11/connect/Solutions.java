package workbook.ch11.connect;

import lab.check.Solution;
import lab.stack.client.ReferenceParts;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByHand extends Opening {}

    @Solution
    static final class FromTheStack implements Connect {
        @Override
        public Step open(int iss) {
            return ReferenceParts.open(iss);
        }

        @Override
        public Step connect(Tcb tcb, TcpSegment segment) {
            return ReferenceParts.connect(tcb, segment);
        }
    }
}
