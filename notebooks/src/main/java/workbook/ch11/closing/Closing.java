package workbook.ch11.closing;

import lab.check.Exercise;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// The end of a connection (RFC 9293 §3.6, §3.10.4, §3.10.7.4).
@Exercise(id = "stack.close", points = 20, en = "Close cleanly", ko = "깨끗하게 닫기")
public interface Closing {
    /// We have nothing more to send.
    Step close(Tcb tcb);

    /// RST, the ACK of our FIN, and the peer's FIN. `receive` has seen the segment before.
    Step closing(Tcb tcb, TcpSegment segment);
}
