package lab.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import lab.packet.DhcpMessage;
import lab.packet.DnsHeader;
import lab.packet.DnsLength;
import lab.packet.DnsMessage;
import lab.packet.FtpCommand;
import lab.packet.FtpMessage;
import lab.packet.FtpReply;
import lab.packet.HttpChunks;
import lab.packet.HttpHead;
import lab.packet.HttpMessage;
import lab.packet.MalformedException;
import lab.packet.Octets;
import lab.packet.TlsRecordHeader;

/// The messages of applications within one segment or datagram. Ports say what they are, but for
/// HTTP and TLS, whose first bytes do. What goes to FTP's server is commands, what comes from it
/// replies, whatever it begins with.
///
/// A segment can begin anywhere in a stream: what does not look like the beginning of a message, or
/// does not end in this segment, is left as data.
final class Application {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");
    private static final int LONGEST_METHOD = 7;
    private static final int TLS_MAJOR = 3;

    private final Reading reading;

    Application(Reading reading) {
        this.reading = reading;
    }

    void datagram(int source, int destination) {
        if (either(source, destination, DnsMessage.PORT)) {
            reading.message("DNS", DnsMessage::decodePartial, Layer.Dns::new);
        } else if (either(source, destination, DhcpMessage.SERVER_PORT)
                || either(source, destination, DhcpMessage.CLIENT_PORT)) {
            reading.message("DHCP", DhcpMessage::decodePartial, Layer.Dhcp::new);
        } else if (either(source, destination, DnsMessage.MULTICAST_PORT)) {
            reading.message("DNS", DnsMessage::decodeMulticast, Layer.Dns::new);
        }
        reading.payload();
    }

    private static boolean either(int source, int destination, int port) {
        return source == port || destination == port;
    }

    void segment(int source, int destination) {
        if (destination == FtpMessage.PORT) {
            while (whole(FtpCommand::decode, Layer.Ftp::new)) {}
        } else if (source == FtpMessage.PORT) {
            while (whole(FtpReply::decode, Layer.Ftp::new)) {}
        } else if (either(source, destination, DnsMessage.PORT)) {
            while (dns()) {}
        } else if (beginsLikeHttp()) {
            while (beginsLikeHttp() && http()) {}
        } else {
            while (tls()) {}
        }
    }

    /// One message of DNS behind its length. A segment can begin in the middle of one, so that any
    /// two bytes could be a length: it must be that of a message that is right.
    private boolean dns() {
        int least = DnsLength.BYTES + DnsHeader.BYTES;
        if (reading.left() < least) return false;
        int length = DnsLength.decode(reading.rest()).message();
        if (length < DnsHeader.BYTES || length > reading.left() - DnsLength.BYTES) return false;
        var in = reading.rest().slice(DnsLength.BYTES, length);
        try {
            var message = DnsMessage.decode(in);
            reading.add(Kind.DNS_LENGTH, DnsLength.BYTES);
            reading.add(new Layer.Dns(reading.take(in.position()), message));
            reading.payload(in.remaining());
            return true;
        } catch (MalformedException e) {
            return false;
        }
    }

    /// One message of HTTP; false where what follows can be no other.
    private boolean http() {
        var in = reading.rest();
        HttpHead head;
        try {
            head = HttpHead.decode(in);
        } catch (MalformedException e) {
            if (e.missing() == 0) reading.malformed(e.header(), e.offset(), e.why());
            return false;
        }
        reading.add(new Layer.Http(reading.take(in.position()), head));
        try {
            return content(HttpMessage.framing(head));
        } catch (MalformedException contradiction) {
            return false;
        }
    }

    private boolean content(HttpMessage.Framing framing) {
        return switch (framing) {
            case HttpMessage.NoContent _ -> true;
            case HttpMessage.UntilClose _ -> false;
            case HttpMessage.Chunked _ -> whole(HttpChunks::decode, Layer.HttpChunks::new);
            case HttpMessage.OfLength(long bytes) -> {
                int there = reading.rest().remaining();
                reading.payload((int) Math.min(bytes, there));
                yield bytes < there;
            }
        };
    }

    private boolean beginsLikeHttp() {
        if (reading.left() == 0 || !Character.isUpperCase(reading.peek(0))) return false;
        var in = reading.rest();
        var first = new byte[Math.min(in.remaining(), LONGEST_METHOD + 1)];
        in.get(first);
        var start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.startsWith("HTTP/1.")) return true;
        int space = start.indexOf(' ');
        return space > 0 && METHODS.contains(start.substring(0, space));
    }

    private boolean tls() {
        if (reading.left() < TlsRecordHeader.BYTES || reading.peek(1) != TLS_MAJOR) return false;
        var header = TlsRecordHeader.decode(reading.rest());
        if (!header.plausible()) return false;
        reading.add(Kind.TLS, TlsRecordHeader.BYTES);
        reading.payload(header.dataLength());
        return true;
    }

    /// A message that lies whole in this segment; else it stays data.
    private <M> boolean whole(Function<ByteBuffer, M> decode, BiFunction<Octets, M, Layer> layer) {
        var in = reading.rest();
        if (!in.hasRemaining()) return false;
        try {
            var message = decode.apply(in);
            reading.add(layer.apply(reading.take(in.position()), message));
            return true;
        } catch (MalformedException e) {
            return false;
        }
    }
}
