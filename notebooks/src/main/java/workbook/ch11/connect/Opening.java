package workbook.ch11.connect;

import java.util.List;
import lab.stack.State;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// An opening by hand; a subclass may go wrong at each step.
class Opening implements Connect {
    int firstNext(int iss) {
        return iss + 1;
    }

    boolean right(int ack, Tcb tcb) {
        return ack == tcb.sndNxt();
    }

    int numbered(TcpSegment segment) {
        return segment.seq() + 1;
    }

    boolean refuses(TcpSegment segment) {
        return segment.has(TcpSegment.ACK);
    }

    Step wrongAck(Tcb tcb, TcpSegment segment) {
        return Step.of(tcb, new TcpSegment(TcpSegment.RST, segment.ack(), 0, 0, new byte[0]));
    }

    boolean accepts(TcpSegment segment) {
        return segment.has(TcpSegment.SYN) && segment.has(TcpSegment.ACK);
    }

    Tcb opened(Tcb tcb, TcpSegment segment) {
        return tcb.withState(State.ESTABLISHED)
                .withSndUna(segment.ack())
                .withSndWnd(segment.window())
                .withRcvNxt(numbered(segment));
    }

    TcpSegment last(Tcb open) {
        return open.segment(TcpSegment.ACK);
    }

    @Override
    public Step open(int iss) {
        var tcb = new Tcb(State.SYN_SENT, iss, firstNext(iss), 0, 0, List.of());
        return Step.of(tcb, new TcpSegment(TcpSegment.SYN, iss, 0, 4096, new byte[0]));
    }

    @Override
    public Step connect(Tcb tcb, TcpSegment segment) {
        boolean reset = segment.has(TcpSegment.RST);
        if (segment.has(TcpSegment.ACK) && !right(segment.ack(), tcb)) {
            return reset ? Step.of(tcb) : wrongAck(tcb, segment);
        }
        if (reset) return Step.of(refuses(segment) ? tcb.withState(State.CLOSED) : tcb);
        if (!accepts(segment)) return Step.of(tcb);
        var open = opened(tcb, segment);
        return Step.of(open, last(open));
    }
}
