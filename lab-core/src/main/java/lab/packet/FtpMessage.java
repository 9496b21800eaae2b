package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What goes over FTP's control connection: a command or a reply (RFC 959 §4). Text is taken byte
/// for byte as ISO 8859-1.
public sealed interface FtpMessage extends Part permits FtpCommand, FtpReply {
    /// The port that servers listen on.
    int PORT = 21;

    /// Reads one command or reply and leaves {@code in} behind its last line. Three digits begin a
    /// reply.
    static FtpMessage decode(ByteBuffer in) {
        boolean digit = in.hasRemaining() && Character.isDigit(in.get(in.position()));
        return digit ? FtpReply.decode(in) : FtpCommand.decode(in);
    }

    /// The next line without its end, which is CR LF (RFC 959 §5.3).
    ///
    /// @param begin where the message begins in {@code in}
    static String line(ByteBuffer in, int begin) {
        int start = in.position();
        for (int at = start; at + 1 < in.limit(); at++) {
            if (in.get(at) != '\r' || in.get(at + 1) != '\n') continue;
            var bytes = new byte[at - start];
            in.get(bytes);
            in.position(at + 2);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        int has = in.limit() - begin;
        throw MalformedException.tooShort("FTP", has + 1, has);
    }

    @Override
    default String name() {
        return "FTP";
    }

    @Override
    default int length() {
        return text().length();
    }

    @Override
    default void encode(ByteBuffer out) {
        out.put(text().getBytes(StandardCharsets.ISO_8859_1));
    }

    /// As it goes over the wire.
    String text();
}
