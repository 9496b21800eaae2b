package workbook.ch11;

import static lab.stack.State.CLOSED;
import static lab.stack.State.CLOSE_WAIT;
import static lab.stack.State.ESTABLISHED;
import static lab.stack.State.LAST_ACK;
import static lab.stack.State.SYN_SENT;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.stack.State;
import lab.stack.client.Peer;
import lab.stack.client.ReferenceParts;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

/// A client by hand; a subclass may go wrong at each step. All that was sent can be made again from
/// the request and SND.UNA.
public class Fetcher implements Peer {
    private static final int FIRST_TIMEOUT = 1000;
    private static final int MSS = 536;

    private final int iss;
    private final byte[] request;
    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private Tcb tcb;
    private int timeout = FIRST_TIMEOUT;
    private int due;

    public Fetcher(int iss, byte[] request) {
        this.iss = iss;
        this.request = request;
        tcb = ReferenceParts.open(iss).tcb();
    }

    protected Step connect(Tcb before, TcpSegment segment) {
        return ReferenceParts.connect(before, segment);
    }

    protected Step receive(Tcb before, TcpSegment segment) {
        return ReferenceParts.receive(before, segment);
    }

    protected Step closing(Tcb before, TcpSegment segment) {
        return ReferenceParts.closing(before, segment);
    }

    protected int window(Tcb now) {
        return now.sndWnd();
    }

    protected boolean isDue(int now, int when) {
        return now >= when;
    }

    protected int later(int last) {
        return 2 * last;
    }

    /// Whether a state's segments are sent again.
    protected boolean repeats(State state) {
        return true;
    }

    /// Whether the client may close.
    protected boolean ends(Tcb now) {
        return now.state() == CLOSE_WAIT;
    }

    /// How much of the request is sent at a time.
    protected int most() {
        return MSS;
    }

    /// Whether a closed window is asked whether it is open by now.
    protected boolean probes() {
        return true;
    }

    @Override
    public List<TcpSegment> open(int now) {
        var step = ReferenceParts.open(iss);
        tcb = step.tcb();
        due = now + timeout;
        return step.sent();
    }

    @Override
    public List<TcpSegment> onSegment(TcpSegment segment, int now) {
        if (tcb.state() == CLOSED) return List.of();
        int una = tcb.sndUna();
        var out = new ArrayList<TcpSegment>();
        if (tcb.state() == SYN_SENT) {
            out.addAll(take(connect(tcb, segment)));
        } else {
            out.addAll(take(receive(tcb, segment)));
            var last = take(closing(tcb, segment));
            if (!last.isEmpty()) out.clear(); // its ACK says all
            out.addAll(last);
        }
        if (tcb.sndUna() != una) {
            timeout = FIRST_TIMEOUT;
            due = now + timeout;
        }
        boolean idle = tcb.sndUna() == tcb.sndNxt();
        out.addAll(output());
        if (idle) due = now + timeout;
        return out;
    }

    private List<TcpSegment> take(Step step) {
        tcb = step.tcb();
        page.writeBytes(step.data());
        return step.sent();
    }

    /// What may be sent now.
    private List<TcpSegment> output() {
        var out = new ArrayList<TcpSegment>();
        if (tcb.state() != ESTABLISHED && tcb.state() != CLOSE_WAIT) return out;
        int first = iss + 1;
        while (true) {
            int at = tcb.sndNxt() - first;
            int usable = tcb.sndUna() + window(tcb) - tcb.sndNxt();
            int size = Math.min(Math.min(most(), usable), request.length - at);
            if (size <= 0) break;
            out.add(piece(at, size));
            tcb = tcb.withSndNxt(tcb.sndNxt() + size);
        }
        boolean all = tcb.sndNxt() - first == request.length;
        if (all && ends(tcb)) out.addAll(take(ReferenceParts.close(tcb)));
        return out;
    }

    private TcpSegment piece(int at, int size) {
        return new TcpSegment(
                TcpSegment.PSH | TcpSegment.ACK,
                iss + 1 + at,
                tcb.rcvNxt(),
                Tcb.WINDOW,
                Arrays.copyOfRange(request, at, at + size));
    }

    @Override
    public List<TcpSegment> tick(int now) {
        boolean waits = tcb.sndUna() != tcb.sndNxt();
        int at = tcb.sndUna() - (iss + 1);
        boolean unsent = tcb.state() != SYN_SENT && at < request.length;
        if (tcb.state() == CLOSED || !(waits || unsent) || !isDue(now, due)) return List.of();
        if (!waits && !probes()) return List.of();
        timeout = later(timeout);
        due = now + timeout;
        if (!repeats(tcb.state())) return List.of();
        if (tcb.state() == SYN_SENT) return ReferenceParts.open(iss).sent();
        if (unsent) {
            int size = Math.min(Math.min(most(), Math.max(1, window(tcb))), request.length - at);
            int end = iss + 1 + at + size;
            if (end - tcb.sndNxt() > 0) tcb = tcb.withSndNxt(end);
            return List.of(piece(at, size));
        }
        if (tcb.state() != LAST_ACK) return List.of();
        int flags = TcpSegment.FIN | TcpSegment.ACK;
        return List.of(new TcpSegment(flags, tcb.sndUna(), tcb.rcvNxt(), Tcb.WINDOW, new byte[0]));
    }

    @Override
    public byte[] page() {
        return page.toByteArray();
    }

    @Override
    public boolean closed() {
        return tcb.state() == CLOSED;
    }
}
