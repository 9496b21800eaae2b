package lab.packet;

import java.nio.ByteBuffer;
import java.util.List;

/// What a packet is put together from: headers, messages of applications, and data.
public sealed interface Part permits Header, DnsMessage, FtpMessage, HttpHead, HttpChunks, Octets {
    /// As people call it, such as {@code IPv4}.
    String name();

    /// In bytes, on the wire.
    int length();

    void encode(ByteBuffer out);

    /// Its fields in wire order, each with its value as text.
    List<FieldValue> fields();

    /// What {@link #encode} writes.
    default byte[] bytes() {
        var out = ByteBuffer.allocate(length());
        encode(out);
        return out.array();
    }
}
