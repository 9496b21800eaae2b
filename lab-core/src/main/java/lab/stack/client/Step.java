package lab.stack.client;

import java.util.List;

/// What came of one event: the connection afterwards, segments to send, and data for the user.
@SuppressWarnings("ArrayRecordComponent") // as a learner would write it
public record Step(Tcb tcb, List<TcpSegment> sent, byte[] data) {
    public Step {
        sent = List.copyOf(sent);
    }

    /// Without data.
    public static Step of(Tcb tcb, TcpSegment... sent) {
        return new Step(tcb, List.of(sent), new byte[0]);
    }
}
