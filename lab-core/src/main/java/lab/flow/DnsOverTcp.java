package lab.flow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lab.packet.DnsMessage;

/// DNS messages in a TCP stream: two bytes of length stand before each (RFC 1035 §4.2.2).
public final class DnsOverTcp {
    private DnsOverTcp() {}

    /// Those that lie whole in the stream.
    ///
    /// @throws lab.packet.MalformedException if one of them is no DNS message
    public static List<DnsMessage> messages(byte[] stream) {
        var in = ByteBuffer.wrap(stream);
        var messages = new ArrayList<DnsMessage>();
        while (in.remaining() >= 2) {
            int length = in.getShort() & 0xffff;
            if (length > in.remaining()) break;
            messages.add(DnsMessage.decode(in.slice(in.position(), length)));
            in.position(in.position() + length);
        }
        return List.copyOf(messages);
    }
}
