package lab.socket;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;

/// What Java's exceptions about sockets mean. Java keeps the system's words and not its number.
final class Problems {
    private Problems() {}

    static Errno errno(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("permission denied")) return Errno.EACCES;
        if (words.contains("address already in use")) return Errno.EADDRINUSE;
        if (words.contains("cannot assign")) return Errno.EADDRNOTAVAIL;
        if (words.contains("connection refused")) return Errno.ECONNREFUSED;
        if (words.contains("connection reset")) return Errno.ECONNRESET;
        if (words.contains("broken pipe")) return Errno.EPIPE;
        if (words.contains("network is unreachable")) return Errno.ENETUNREACH;
        if (words.contains("timed out") && !(e instanceof SocketTimeoutException)) {
            return Errno.ETIMEDOUT;
        }
        return switch (e) {
            case BindException _ -> Errno.EADDRINUSE;
            case ConnectException _ -> Errno.ECONNREFUSED;
            case NoRouteToHostException _ -> Errno.EHOSTUNREACH;
            default -> Errno.OTHER;
        };
    }

    /// In the language in use.
    static String sentence(IOException e) {
        if (e instanceof UnknownHostException)
            return Words.UNKNOWN_HOST.in(String.valueOf(e.getMessage()));
        if (e instanceof SocketTimeoutException) return Words.SILENT.in();
        var errno = errno(e);
        return errno == Errno.OTHER
                ? String.valueOf(e.getMessage())
                : "%s (%d), %s".formatted(errno, errno.number(), errno.sentence());
    }
}
