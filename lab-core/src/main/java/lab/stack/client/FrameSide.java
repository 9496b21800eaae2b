package lab.stack.client;

import java.util.List;

/// The network interface layer of a host with one adapter (RFC 826, RFC 894).
public interface FrameSide {
    /// @param to IPv4 address of a neighbour
    /// @param packet for it
    /// @return what to put on the cable now
    List<byte[]> send(int to, byte[] packet);

    /// @param frame that arrived
    /// @return what to put on the cable because of it
    List<byte[]> onFrame(byte[] frame);
}
