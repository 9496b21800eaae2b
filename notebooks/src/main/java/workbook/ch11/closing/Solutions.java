package workbook.ch11.closing;

import lab.check.Solution;
import lab.stack.client.ReferenceParts;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByHand extends Farewell {}

    @Solution
    static final class FromTheStack implements Closing {
        @Override
        public Step close(Tcb tcb) {
            return ReferenceParts.close(tcb);
        }

        @Override
        public Step closing(Tcb tcb, TcpSegment segment) {
            return ReferenceParts.closing(tcb, segment);
        }
    }
}
