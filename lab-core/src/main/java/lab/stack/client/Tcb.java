package lab.stack.client;

import java.util.List;
import lab.stack.State;

/// The transmission control block: what one end of a connection remembers (RFC 9293 §3.3.1).
/// Immutable; sequence numbers wrap, so compare them by the sign of their difference.
///
/// @param sndUna SND.UNA, the oldest number that was sent and not acknowledged
/// @param sndNxt SND.NXT, the next number to be sent
/// @param sndWnd SND.WND, how many bytes behind SND.UNA the peer takes
/// @param rcvNxt RCV.NXT, the next number that is expected
/// @param early segments whose data lies behind a gap, as they came
public record Tcb(
        State state, int sndUna, int sndNxt, int sndWnd, int rcvNxt, List<TcpSegment> early) {
    /// What we announce, in bytes.
    public static final int WINDOW = 4096;

    public Tcb {
        early = List.copyOf(early);
    }

    public Tcb withState(State to) {
        return new Tcb(to, sndUna, sndNxt, sndWnd, rcvNxt, early);
    }

    public Tcb withSndUna(int to) {
        return new Tcb(state, to, sndNxt, sndWnd, rcvNxt, early);
    }

    public Tcb withSndNxt(int to) {
        return new Tcb(state, sndUna, to, sndWnd, rcvNxt, early);
    }

    public Tcb withSndWnd(int to) {
        return new Tcb(state, sndUna, sndNxt, to, rcvNxt, early);
    }

    public Tcb withRcvNxt(int to) {
        return new Tcb(state, sndUna, sndNxt, sndWnd, to, early);
    }

    public Tcb withEarly(List<TcpSegment> to) {
        return new Tcb(state, sndUna, sndNxt, sndWnd, rcvNxt, to);
    }

    /// A segment from here: SEQ is SND.NXT and ACK is RCV.NXT. It changes nothing.
    public TcpSegment segment(int flags, byte... data) {
        return new TcpSegment(flags, sndNxt, rcvNxt, WINDOW, data);
    }
}
