package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A command from an FTP client (RFC 959 §5.3).
///
/// @param verb three or four letters, such as {@code RETR}
/// @param argument may be empty
public record FtpCommand(String verb, String argument) implements FtpMessage {
    private static final Pattern VERB = Pattern.compile("[A-Za-z]{3,4}");

    public FtpCommand {
        if (!VERB.matcher(verb).matches()) {
            throw new IllegalArgumentException(
                    "'" + verb + "' is not an FTP command: that is three or four letters");
        }
    }

    /// Reads one line and leaves {@code in} behind it.
    public static FtpCommand decode(ByteBuffer in) {
        var line = FtpMessage.line(in, in.position());
        int space = line.indexOf(' ');
        var verb = space < 0 ? line : line.substring(0, space);
        if (!VERB.matcher(verb).matches()) {
            throw new MalformedException("FTP", 0, "the line begins with no command and no code");
        }
        return new FtpCommand(verb, space < 0 ? "" : line.substring(space + 1));
    }

    /// Of {@code PORT}: where the client waits for the data connection (RFC 959 §4.1.2).
    public Optional<FtpDataPort> dataPort() {
        return verb.equalsIgnoreCase("PORT") ? FtpDataPort.in(argument) : Optional.empty();
    }

    @Override
    public String text() {
        return this + "\r\n";
    }

    @Override
    public List<FieldValue> fields() {
        var fields = new ArrayList<FieldValue>();
        int bits = verb.length() * 8;
        fields.add(new FieldValue(new Field("Command", 0, bits), verb));
        var rest = new Field("Argument", bits, length() * 8 - bits);
        fields.add(new FieldValue(rest, argument));
        return fields;
    }

    @Override
    public String toString() {
        return argument.isEmpty() ? verb : verb + " " + argument;
    }
}
