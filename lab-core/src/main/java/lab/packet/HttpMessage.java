package lab.packet;

import java.nio.ByteBuffer;
import java.util.Locale;

/// A whole HTTP/1.1 message: its head and its content, chunks put together (RFC 9112 §6).
public record HttpMessage(HttpHead head, Octets content) {
    /// Where a message's content ends (RFC 9112 §6.3).
    public sealed interface Framing {}

    /// There is none.
    public record NoContent() implements Framing {}

    /// @param bytes by the field Content-Length
    public record OfLength(long bytes) implements Framing {}

    public record Chunked() implements Framing {}

    /// Where the connection ends; only in a response.
    public record UntilClose() implements Framing {}

    /// What {@code head} says of the content behind it. Of the response to a HEAD request this is
    /// not true: it never has content.
    ///
    /// @throws MalformedException where lengths contradict each other, which is how requests are
    ///   smuggled
    public static Framing framing(HttpHead head) {
        var coding = head.field("Transfer-Encoding");
        var length = head.field("Content-Length");
        if (coding.isPresent() && length.isPresent()) {
            throw new MalformedException(
                    "HTTP", 0, "both Transfer-Encoding and Content-Length say where it ends");
        }
        if (head.start() instanceof HttpHead.StatusLine(_, int code, _)) {
            if (code / 100 == 1 || code == 204 || code == 304) return new NoContent();
        }
        if (coding.isPresent() && coding.get().toLowerCase(Locale.ROOT).endsWith("chunked"))
            return new Chunked();
        if (length.isPresent()) return new OfLength(number(head, length.get()));
        return head.start() instanceof HttpHead.StatusLine ? new UntilClose() : new NoContent();
    }

    private static long number(HttpHead head, String length) {
        for (HttpHead.FieldLine line : head.lines()) {
            boolean other = !line.value().equals(length);
            if (line.name().equalsIgnoreCase("Content-Length") && other) {
                throw new MalformedException("HTTP", 0, "two Content-Length fields do not agree");
            }
        }
        if (!length.matches("\\d{1,18}")) {
            throw new MalformedException("HTTP", 0, "Content-Length is no number: " + length);
        }
        return Long.parseLong(length);
    }

    /// Reads one message and leaves {@code in} behind it.
    public static HttpMessage decode(ByteBuffer in) {
        int begin = in.position();
        var head = HttpHead.decode(in);
        return switch (framing(head)) {
            case NoContent _ -> new HttpMessage(head, Octets.NONE);
            case Chunked _ -> new HttpMessage(head, HttpChunks.decode(in).content());
            case UntilClose _ -> new HttpMessage(head, Octets.take(in, in.remaining()));
            case OfLength(long bytes) -> {
                int has = in.limit() - begin;
                long needs = in.position() - begin + bytes;
                if (needs > has) {
                    int all = (int) Math.min(needs, Integer.MAX_VALUE);
                    throw MalformedException.tooShort("HTTP", all, has);
                }
                yield new HttpMessage(head, Octets.take(in, (int) bytes));
            }
        };
    }
}
