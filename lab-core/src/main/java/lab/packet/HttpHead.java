package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The head of an HTTP/1.1 message: its first line, field lines, and the empty line that ends them
/// (RFC 9112 §2.1). Text is taken byte for byte as ISO 8859-1.
public record HttpHead(StartLine start, List<FieldLine> lines) implements Part {
    private static final Pattern REQUEST =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([^ \\x00-\\x1f]+) (HTTP/\\d\\.\\d)");
    private static final Pattern STATUS =
            Pattern.compile("(HTTP/\\d\\.\\d) (\\d{3})(?: ([^\\x00-\\x08\\x0a-\\x1f]*))?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[^\\x00-\\x08\\x0a-\\x1f]*");

    /// The first line, which says whether it is a request or a response (RFC 9112 §2.1).
    public sealed interface StartLine {}

    /// @param target such as {@code /index.html} (RFC 9112 §3.2)
    public record RequestLine(String method, String target, String version) implements StartLine {
        @Override
        public String toString() {
            return method + " " + target + " " + version;
        }
    }

    /// @param code such as 200 (RFC 9110 §15)
    /// @param reason for people; may be empty (RFC 9112 §4)
    public record StatusLine(String version, int code, String reason) implements StartLine {
        @Override
        public String toString() {
            return version + " " + code + " " + reason;
        }
    }

    /// @param name without regard to case
    /// @param value without the white space around it
    public record FieldLine(String name, String value) {
        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    public HttpHead {
        lines = List.copyOf(lines);
    }

    public static HttpHead request(String method, String target) {
        return checked(new RequestLine(method, target, "HTTP/1.1"), List.of());
    }

    /// A request for {@code target} with the one field that HTTP/1.1 demands, Host.
    public static HttpHead get(String target, String host) {
        return request("GET", target).with("Host", host);
    }

    public static HttpHead response(int code, String reason) {
        return checked(new StatusLine("HTTP/1.1", code, reason), List.of());
    }

    /// This head and one field line more.
    public HttpHead with(String name, String value) {
        var more = new ArrayList<>(lines);
        more.add(new FieldLine(name, value.strip()));
        return checked(start, more);
    }

    /// A head that reads back as itself, so that no line break or colon slips into the wrong place.
    private static HttpHead checked(StartLine start, List<FieldLine> lines) {
        var head = new HttpHead(start, lines);
        try {
            if (decode(ByteBuffer.wrap(head.bytes())).equals(head)) return head;
        } catch (MalformedException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
        throw new IllegalArgumentException(
                "'" + head.text().strip() + "' has a line break too many");
    }

    /// The value of the first field line with this name, in whatever case.
    public Optional<String> field(String name) {
        for (FieldLine line : lines) {
            if (line.name().equalsIgnoreCase(name)) return Optional.of(line.value());
        }
        return Optional.empty();
    }

    /// Reads one head and leaves {@code in} at the first byte of the content. A folded field line
    /// is refused (RFC 9112 §5.2), as is white space before a colon (§5.1).
    public static HttpHead decode(ByteBuffer in) {
        int begin = in.position();
        var first = line(in, begin);
        var start = startLine(first);
        var lines = new ArrayList<FieldLine>();
        while (true) {
            int at = in.position() - begin;
            var line = line(in, begin);
            if (line.isEmpty()) return new HttpHead(start, lines);
            lines.add(fieldLine(line, at));
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
        throw MalformedException.tooShort("HTTP", has + 1, has);
    }

    private static StartLine startLine(String line) {
        var request = REQUEST.matcher(line);
        if (request.matches()) {
            return new RequestLine(request.group(1), request.group(2), request.group(3));
        }
        var status = STATUS.matcher(line);
        if (status.matches()) {
            var reason = Optional.ofNullable(status.group(3)).orElse("");
            return new StatusLine(status.group(1), Integer.parseInt(status.group(2)), reason);
        }
        throw new MalformedException(
                "HTTP", 0, "'" + shortened(line) + "' is neither a request line nor a status line");
    }

    private static FieldLine fieldLine(String line, int at) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            throw new MalformedException(
                    "HTTP", at, "a field line is folded, which HTTP/1.1 no longer allows");
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
            var name = line.substring(0, colon);
            var value = line.substring(colon + 1);
            if (NAME.matcher(name).matches() && VALUE.matcher(value).matches()) {
                return new FieldLine(name, value.strip());
            }
        }
        throw new MalformedException(
                "HTTP", at, "'" + shortened(line) + "' is not a name, a colon and a value");
    }

    /// What can stand in a sentence: octets that are no characters are dots.
    private static String shortened(String line) {
        var start = line.length() <= 40 ? line : line.substring(0, 40) + "…";
        return start.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "·");
    }

    private String text() {
        var text = new StringBuilder().append(start).append("\r\n");
        for (FieldLine line : lines) text.append(line).append("\r\n");
        return text.append("\r\n").toString();
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public int length() {
        return text().length();
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put(text().getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A line each.
    @Override
    public List<FieldValue> fields() {
        var fields = new ArrayList<FieldValue>();
        var kind =
                switch (start) {
                    case RequestLine _ -> "Request Line";
                    case StatusLine _ -> "Status Line";
                };
        int bit = (start.toString().length() + 2) * 8;
        fields.add(new FieldValue(new Field(kind, 0, bit), start.toString()));
        for (FieldLine line : lines) {
            int width = (line.toString().length() + 2) * 8;
            fields.add(new FieldValue(new Field(line.name(), bit, width), line.value()));
            bit += width;
        }
        fields.add(new FieldValue(new Field("Empty Line", bit, 16), "CR LF"));
        return fields;
    }
}
