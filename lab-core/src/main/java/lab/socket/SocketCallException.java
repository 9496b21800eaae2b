package lab.socket;

import lab.internal.libc.Libc;

/// A socket call that the system refused. The message names the call and the error, and says what
/// it means:
///
/// {@code bind(127.0.0.1:80): EACCES (13), this user may not: …}
public final class SocketCallException extends RuntimeException {
    private final String call;
    private final Errno error;
    private final String systemsWords;

    SocketCallException(String call, Errno error, String systemsWords) {
        this.call = call;
        this.error = error;
        this.systemsWords = systemsWords;
    }

    static SocketCallException of(String call, Libc.Failure failure) {
        return new SocketCallException(
                call, Errno.of(failure.errno()), String.valueOf(failure.getMessage()));
    }

    static SocketCallException unsupported(String what) {
        return new SocketCallException(what, Errno.OTHER, Words.ONLY_LINUX.in());
    }

    /// What was called, with its arguments.
    public String call() {
        return call;
    }

    public Errno error() {
        return error;
    }

    @Override
    public String getMessage() {
        return error == Errno.OTHER
                ? call + ": " + systemsWords
                : "%s: %s (%d), %s".formatted(call, error, error.number(), error.sentence());
    }
}
