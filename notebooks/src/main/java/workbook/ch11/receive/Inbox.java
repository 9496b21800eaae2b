package workbook.ch11.receive;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// A receiver by hand; a subclass may go wrong at each step.
class Inbox implements Receive {
    boolean acceptable(Tcb tcb, int ack) {
        return ack - tcb.sndUna() >= 0 && ack - tcb.sndNxt() <= 0;
    }

    Tcb acknowledged(Tcb tcb, TcpSegment segment) {
        return tcb.withSndUna(segment.ack()).withSndWnd(segment.window());
    }

    /// Whether a segment is answered.
    boolean answers(Tcb before, TcpSegment segment) {
        return segment.data().length > 0 || segment.has(TcpSegment.SYN);
    }

    boolean ahead(int seq, int next) {
        return seq - next > 0;
    }

    boolean keeps() {
        return true;
    }

    /// Whether a segment that came early has its turn.
    boolean due(int seq, int next) {
        return !ahead(seq, next);
    }

    /// How many bytes at the start are known already.
    int known(TcpSegment segment, int next) {
        return next - segment.seq();
    }

    TcpSegment answer(Tcb tcb, TcpSegment segment) {
        return tcb.segment(TcpSegment.ACK);
    }

    @Override
    public Step receive(Tcb tcb, TcpSegment segment) {
        if (!segment.has(TcpSegment.ACK)) return Step.of(tcb);
        var before = tcb;
        if (acceptable(tcb, segment.ack())) tcb = acknowledged(tcb, segment);
        byte[] data = new byte[0];
        if (segment.data().length > 0) {
            if (ahead(segment.seq(), tcb.rcvNxt())) {
                if (keeps() && !tcb.early().contains(segment)) {
                    var early = new ArrayList<>(tcb.early());
                    early.add(segment);
                    tcb = tcb.withEarly(early);
                }
            } else {
                var step = deliver(tcb, segment);
                tcb = step.tcb();
                data = step.data();
            }
        }
        if (!answers(before, segment)) return new Step(tcb, List.of(), data);
        return new Step(tcb, List.of(answer(tcb, segment)), data);
    }

    private Step deliver(Tcb tcb, TcpSegment segment) {
        var out = new ByteArrayOutputStream();
        var ready = new ArrayDeque<TcpSegment>();
        var early = new ArrayList<>(tcb.early());
        ready.add(segment);
        int next = tcb.rcvNxt();
        while (!ready.isEmpty()) {
            var each = ready.remove();
            int known = known(each, next);
            if (known < each.data().length) {
                out.write(each.data(), known, each.data().length - known);
                next += each.data().length - known;
            }
            int now = next;
            for (var waiting : List.copyOf(early)) {
                if (!due(waiting.seq(), now)) continue;
                early.remove(waiting);
                ready.add(waiting);
            }
        }
        return new Step(tcb.withRcvNxt(next).withEarly(early), List.of(), out.toByteArray());
    }
}
