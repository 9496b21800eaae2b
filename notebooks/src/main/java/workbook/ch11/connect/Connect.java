package workbook.ch11.connect;

import lab.check.Exercise;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// The client's side of the handshake (RFC 9293 §3.10.1, §3.10.7.3).
@Exercise(id = "stack.connect", points = 30, en = "Connect", ko = "연결하기")
public interface Connect {
    /// Sends SYN.
    Step open(int iss);

    /// A segment arrives in SYN-SENT.
    Step connect(Tcb tcb, TcpSegment segment);
}
