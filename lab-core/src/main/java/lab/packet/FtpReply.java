package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A server's reply (RFC 959 §4.2). Of several lines, the first has a hyphen behind the code and
/// the last has the code and a space; those between may be anything.
///
/// @param code three digits
/// @param lines without the code that the first and the last begin with
public record FtpReply(int code, List<String> lines) implements FtpMessage {
    public FtpReply {
        lines = List.copyOf(lines);
        if (code < 100 || code > 999 || lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "a reply has a code of three digits and a line, here are %d and %d"
                            .formatted(code, lines.size()));
        }
    }

    public static FtpReply of(int code, String... lines) {
        return new FtpReply(code, List.of(lines));
    }

    /// Reads one reply with all its lines and leaves {@code in} behind them.
    public static FtpReply decode(ByteBuffer in) {
        int begin = in.position();
        var first = FtpMessage.line(in, begin);
        if (!first.matches("[1-9]\\d\\d([ -].*)?")) {
            throw new MalformedException(
                    "FTP", 0, "the line begins with no command and no code of three digits");
        }
        int code = Integer.parseInt(first.substring(0, 3));
        var lines = new ArrayList<String>();
        lines.add(first.length() > 4 ? first.substring(4) : "");
        if (first.startsWith("-", 3)) rest(in, begin, code + " ", lines);
        return new FtpReply(code, lines);
    }

    private static void rest(ByteBuffer in, int begin, String last, List<String> lines) {
        while (true) {
            var line = FtpMessage.line(in, begin);
            if (line.startsWith(last)) {
                lines.add(line.substring(last.length()));
                return;
            }
            lines.add(line);
        }
    }

    /// Of 227: where the server waits for the data connection (RFC 959 §4.1.2).
    public Optional<FtpDataPort> dataPort() {
        return code == 227 ? FtpDataPort.in(lines.getFirst()) : Optional.empty();
    }

    @Override
    public String text() {
        var first = lines.getFirst();
        if (lines.size() == 1) return code + (first.isEmpty() ? "" : " " + first) + "\r\n";
        var text = new StringBuilder().append(code).append('-');
        for (String line : lines.subList(0, lines.size() - 1)) text.append(line).append("\r\n");
        return text.append(code).append(' ').append(lines.getLast()).append("\r\n").toString();
    }

    @Override
    public List<FieldValue> fields() {
        var text = String.join(" / ", lines);
        return List.of(
                new FieldValue(new Field("Code", 0, 24), Integer.toString(code)),
                new FieldValue(new Field("Text", 24, length() * 8 - 24), text));
    }

    @Override
    public String toString() {
        return code + " " + String.join(" / ", lines);
    }
}
