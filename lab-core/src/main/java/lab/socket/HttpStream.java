package lab.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lab.packet.HttpHead;
import lab.packet.HttpMessage;
import lab.packet.MalformedException;
import lab.packet.Octets;

/// HTTP messages one after the other on a stream.
final class HttpStream {
    static final int LONGEST_HEAD = 64 * 1024;
    static final int LONGEST_CONTENT = 16 * 1024 * 1024;

    private HttpStream() {}

    /// The next request; nothing at the stream's end.
    ///
    /// @throws MalformedException if that is none
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) return Optional.empty();
        var decoded = HttpHead.decode(ByteBuffer.wrap(head));
        return switch (HttpMessage.framing(decoded)) {
            case HttpMessage.NoContent _, HttpMessage.UntilClose _ ->
                    Optional.of(new HttpMessage(decoded, Octets.NONE));
            case HttpMessage.Chunked _ ->
                    throw new MalformedException("HTTP", 0, "chunked requests are not taken here");
            case HttpMessage.OfLength(long bytes) -> {
                if (bytes > LONGEST_CONTENT) {
                    throw new MalformedException("HTTP", 0, "the content is too long");
                }
                byte[] content = in.readNBytes((int) bytes);
                if (content.length < bytes) yield Optional.empty();
                yield Optional.of(new HttpMessage(decoded, Octets.view(content)));
            }
        };
    }

    /// Up to the empty line, and that line; none if the stream ends before.
    static byte[] head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        for (int octet; (octet = in.read()) >= 0; ) {
            head.write(octet);
            last = last << 8 | octet;
            if (last == 0x0d0a0d0a || (short) last == 0x0a0a) return head.toByteArray();
            if (head.size() > LONGEST_HEAD) {
                throw new MalformedException("HTTP", 0, Words.TOO_LONG.in(LONGEST_HEAD));
            }
        }
        return new byte[0];
    }

    static HttpMessage reply(int code, String reason, String type, byte[] content) {
        var head =
                HttpHead.response(code, reason)
                        .with("Content-Type", type)
                        .with("Content-Length", String.valueOf(content.length));
        return new HttpMessage(head, Octets.view(content));
    }

    static HttpMessage text(int code, String reason, String text) {
        return reply(
                code, reason, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(HttpMessage message, boolean withContent, OutputStream out)
            throws IOException {
        var head = ByteBuffer.allocate(message.head().length());
        message.head().encode(head);
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        if (withContent) all.writeBytes(message.content().bytes());
        out.write(all.toByteArray());
        out.flush();
    }

    /// Whether the peer wants the connection for more (RFC 9112 §9.3).
    static boolean keepsAlive(HttpHead request) {
        String wish = request.field("Connection").orElse("").strip();
        boolean old =
                request.start() instanceof HttpHead.RequestLine(_, _, String version)
                        && version.equals("HTTP/1.0");
        return old ? wish.equalsIgnoreCase("keep-alive") : !wish.equalsIgnoreCase("close");
    }
}
