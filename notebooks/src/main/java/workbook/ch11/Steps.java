package workbook.ch11;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lab.check.Text;
import lab.check.Trial;
import lab.stack.State;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// What the checks of connections share.
public final class Steps {
    public static final int ISS = 1000;
    public static final int IRS = 5000;
    private static final Text STATE = new Text("the state", "상태");
    private static final Text SENT = new Text("the segments sent", "보낸 세그먼트");
    private static final Text DATA = new Text("the data for the user", "사용자에게 넘긴 데이터");
    private static final Text NEXT = new Text("RCV.NXT", "RCV.NXT");

    private Steps() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// A connection on which we sent nothing but the SYN.
    public static Tcb established(int iss, int irs) {
        return new Tcb(State.ESTABLISHED, iss + 1, iss + 1, 4096, irs + 1, List.of());
    }

    /// What the server sends.
    public static TcpSegment server(int flags, int seq, int ack, String data) {
        return new TcpSegment(flags, seq, ack, 8192, text(data));
    }

    /// Holds a step against what it should be, by what a peer and a user can see of it.
    public static Tcb expect(Trial trial, Step step, State state, List<TcpSegment> sent) {
        trial.expect(STATE, state, step.tcb().state());
        trial.expect(SENT, sent, step.sent());
        return step.tcb();
    }

    /// The same, with data.
    public static Tcb expect(Trial trial, Step step, int rcvNxt, String data, TcpSegment... sent) {
        trial.expect(DATA, text(data), step.data());
        trial.expect(SENT, List.of(sent), step.sent());
        trial.expect(NEXT, rcvNxt, step.tcb().rcvNxt());
        return step.tcb();
    }
}
