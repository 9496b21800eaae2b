package lab.flow;

import java.time.Duration;
import java.util.List;
import lab.frame.Frame;

/// The frames that two ends exchanged over one pair of ports.
///
/// @param client who sent the first frame that was captured, or the SYN
/// @param frames in the order they were captured
/// @param sent what the client sent
/// @param toServer what the client sent in a TCP connection; empty in UDP
/// @param toClient what the server sent in a TCP connection; empty in UDP
public record Conversation(
        Protocol protocol,
        Endpoint client,
        Endpoint server,
        List<Frame> frames,
        Amount sent,
        State state,
        ByteStream toServer,
        ByteStream toClient) {
    /// One end of a conversation.
    ///
    /// @param address of IPv4 or IPv6, as text
    public record Endpoint(String address, int port) {
        /// {@code 10.0.0.1:80} or {@code [2001:db8::1]:80}.
        @Override
        public String toString() {
            return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
        }
    }

    /// How much went one way.
    ///
    /// @param bytes on the wire, headers counted
    public record Amount(int packets, long bytes) {
        Amount plus(Frame frame) {
            return new Amount(packets + 1, bytes + frame.originalLength());
        }
    }

    /// What carries it.
    public enum Protocol {
        TCP,
        UDP
    }

    /// How far a TCP connection has come, as far as the frames show it.
    public enum State {
        /// UDP has no connections.
        NONE,
        /// Asked for by a SYN that nobody answered.
        ASKED,
        /// Both sides can send.
        OPEN,
        /// One side has sent its FIN.
        HALF_CLOSED,
        /// Both sides have sent their FIN.
        CLOSED,
        /// Ended by an RST.
        RESET
    }

    public Conversation {
        frames = List.copyOf(frames);
    }

    public int packets() {
        return frames.size();
    }

    /// On the wire, headers counted.
    public long bytes() {
        return frames.stream().mapToLong(Frame::originalLength).sum();
    }

    /// What the server sent.
    public Amount received() {
        return new Amount(packets() - sent.packets(), bytes() - sent.bytes());
    }

    /// From the first frame to the last.
    public Duration duration() {
        return Duration.between(frames.getFirst().time(), frames.getLast().time());
    }

    /// {@code TCP 10.0.0.1:50000 → 10.0.0.2:80, 10 packets, 1234 bytes, CLOSED}.
    @Override
    public String toString() {
        var said = state == State.NONE ? "" : ", " + state;
        return "%s %s → %s, %d packets, %d bytes%s"
                .formatted(protocol, client, server, packets(), bytes(), said);
    }
}
