package lab.socket;

import java.time.Instant;
import java.util.Optional;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.TcpHeader;

/// A segment that was captured.
///
/// @param from who sent it
/// @param words its flags and lengths, numbers counted from each side's first
/// @param cause the number of the call that it was sent for; 0 where the system sent it by itself
public record TimelineSegment(Frame frame, Role from, String words, int cause) {
    /// A segment's headers, as far as a timeline needs them.
    ///
    /// @param data in bytes
    record Parts(Frame frame, TcpHeader tcp, int data) {
        Instant time() {
            return frame.time();
        }

        boolean carries() {
            return data > 0;
        }
    }

    static Optional<Parts> parts(Frame frame) {
        var ip = frame.find(Layer.Ipv4.class);
        var tcp = frame.find(Layer.Tcp.class);
        if (ip.isEmpty() || tcp.isEmpty()) return Optional.empty();
        var internet = ip.get().header();
        var header = tcp.get().header();
        int data = internet.totalLength() - 4 * internet.ihl() - 4 * header.dataOffset();
        return Optional.of(new Parts(frame, header, data));
    }

    static String flags(TcpHeader tcp) {
        var names = tcp.flags().stream().map(Enum::name).toList();
        return String.join(",", names.reversed());
    }

    Instant time() {
        return frame.time();
    }
}
