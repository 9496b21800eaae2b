package workbook.ch05.demux;

import java.util.Map;
import lab.check.Exercise;

/// Which socket a segment is for (RFC 9293 §3.1, RFC 1122 §4.1.3.5).
@Exercise(
        id = "transport.demux",
        points = 14,
        en = "From the segment to the socket",
        ko = "세그먼트에서 소켓으로")
public interface Demux {
    /// Where a segment comes from and goes to, as its headers say.
    record Ends(String source, int sourcePort, String destination, int destinationPort) {}

    /// @param sockets of this host; a connection's key is its own end and its peer's, such as
    ///   `10.0.0.1:80 10.0.0.2:50000`, a listener's has `*` for the peer
    /// @return the socket, or `RST` if there is none
    String demux(Map<String, String> sockets, Ends segment);
}
