package lab.stack;

import java.time.Duration;

/// Where a connection's numbering begins: the ISS (RFC 9293 §3.4.1).
@FunctionalInterface
public interface InitialSequenceNumbers {
    /// A clock that ticks every 4 µs plus a number that differs from connection to connection. The
    /// RFC wants a keyed hash there so that nobody can guess it; on a LAN for learning it is better
    /// that the same run gives the same numbers.
    InitialSequenceNumbers RFC_6528 =
            (connection, now) -> (int) (now.toNanos() / 4000) + mix(connection);

    private static int mix(Endpoints ends) {
        int ports = (ends.localPort() << 16) | ends.remotePort();
        return 0x9e3779b9 * (31 * ends.local().bits() + ends.remote().bits() ^ ports);
    }

    int next(Endpoints connection, Duration now);
}
