package workbook.ch11.receive;

import lab.check.Solution;
import lab.stack.client.ReferenceParts;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByHand extends Inbox {}

    @Solution
    static final class FromTheStack implements Receive {
        @Override
        public Step receive(Tcb tcb, TcpSegment segment) {
            return ReferenceParts.receive(tcb, segment);
        }
    }
}
