package workbook.ch11.receive;

import lab.check.Exercise;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// Acknowledgments and data of a connection that stands (RFC 9293 §3.10.7.4).
@Exercise(id = "stack.receive", points = 30, en = "Receive in order", ko = "순서대로 받기")
public interface Receive {
    /// A segment arrives. Its FIN, if it has one, is for later.
    Step receive(Tcb tcb, TcpSegment segment);
}
