package lab.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Puts fragments together again (RFC 791 §3.2). Those of one datagram have source, destination,
/// protocol and identification in common.
public interface Reassembler {
    /// How long the fragments of a datagram are kept (RFC 1122 §3.3.2).
    Duration TIMEOUT = Duration.ofMinutes(1);

    /// @return the datagram that this fragment completes
    Optional<Datagram> add(Datagram fragment, Duration now);

    /// Gives up datagrams whose first fragment to arrive is older than {@link #TIMEOUT}.
    ///
    /// @return of each of them the fragment with offset 0, if that had arrived
    List<Datagram> expire(Duration now);
}
