package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Content sent in chunks, each with its length before it (RFC 9112 §7.1).
///
/// @param chunks their data; the last one, which is empty, is not among them
/// @param trailers field lines behind the last chunk
public record HttpChunks(List<Octets> chunks, List<String> trailers) implements Part {
    private static final Pattern SIZE =
            Pattern.compile("([0-9A-Fa-f]{1,7})[ \\t]*(;[^\\x00-\\x08\\x0a-\\x1f]*)?");

    public HttpChunks {
        chunks = List.copyOf(chunks);
        trailers = List.copyOf(trailers);
    }

    /// One chunk for each of these.
    public static HttpChunks of(Octets... chunks) {
        return new HttpChunks(List.of(chunks), List.of());
    }

    /// Reads up to the last chunk and the trailers, and leaves {@code in} behind them. Chunk
    /// extensions are passed over (RFC 9112 §7.1.1).
    public static HttpChunks decode(ByteBuffer in) {
        int begin = in.position();
        var chunks = new ArrayList<Octets>();
        while (true) {
            int at = in.position() - begin;
            var line = line(in, begin);
            var size = SIZE.matcher(line);
            if (!size.matches()) {
                throw new MalformedException(
                        "HTTP chunks", at, "the chunk's length is no hexadecimal number");
            }
            int length = Integer.parseInt(size.group(1), 16);
            if (length == 0) return new HttpChunks(chunks, trailers(in, begin));
            at = in.position() - begin;
            MalformedException.require("HTTP chunks", at + length + 2, in.limit() - begin);
            chunks.add(Octets.take(in, length));
            if (in.get() != '\r' || in.get() != '\n') {
                throw new MalformedException(
                        "HTTP chunks", at + length, "no CR LF ends the chunk's data");
            }
        }
    }

    private static List<String> trailers(ByteBuffer in, int begin) {
        var trailers = new ArrayList<String>();
        while (true) {
            var line = line(in, begin);
            if (line.isEmpty()) return trailers;
            trailers.add(line);
        }
    }

    private static String line(ByteBuffer in, int begin) {
        int start = in.position();
        for (int at = start; at + 1 < in.limit(); at++) {
            if (in.get(at) != '\r' || in.get(at + 1) != '\n') continue;
            var bytes = new byte[at - start];
            in.get(bytes);
            in.position(at + 2);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        int has = in.limit() - begin;
        throw MalformedException.tooShort("HTTP chunks", has + 1, has);
    }

    /// The chunks' data in one piece.
    public Octets content() {
        var content = ByteBuffer.allocate(chunks.stream().mapToInt(Octets::length).sum());
        for (Octets chunk : chunks) chunk.encode(content);
        return Octets.view(content.array());
    }

    @Override
    public String name() {
        return "HTTP chunks";
    }

    @Override
    public int length() {
        int length = "0\r\n\r\n".length();
        for (Octets chunk : chunks) length += size(chunk).length() + chunk.length() + 2;
        for (String trailer : trailers) length += trailer.length() + 2;
        return length;
    }

    private static String size(Octets chunk) {
        return Integer.toHexString(chunk.length()) + "\r\n";
    }

    @Override
    public void encode(ByteBuffer out) {
        for (Octets chunk : chunks) {
            out.put(ascii(size(chunk)));
            chunk.encode(out);
            out.put(ascii("\r\n"));
        }
        out.put(ascii("0\r\n"));
        for (String trailer : trailers) out.put(ascii(trailer + "\r\n"));
        out.put(ascii("\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The content as a whole.
    @Override
    public List<FieldValue> fields() {
        var field = new Field("Chunks", 0, length() * 8);
        return List.of(new FieldValue(field, chunks.size() + " chunks: " + content()));
    }
}
