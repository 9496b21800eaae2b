package lab.stack.client;

import java.util.List;

/// One TCP connection that sends a request and takes what comes back. All times are in
/// milliseconds.
public interface Peer {
    List<TcpSegment> open(int now);

    List<TcpSegment> onSegment(TcpSegment segment, int now);

    /// Lets time pass: what is due to be sent again is.
    List<TcpSegment> tick(int now);

    /// All data so far, in order.
    byte[] page();

    boolean closed();
}
