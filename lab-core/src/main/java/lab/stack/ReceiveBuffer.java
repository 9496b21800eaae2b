package lab.stack;

import lab.packet.Octets;

/// What has arrived and was not read yet: puts data in order, whatever order it comes in (RFC 9293
/// §3.10.7.4, seventh check).
public interface ReceiveBuffer {
    /// Makes one for a connection.
    @FunctionalInterface
    interface Factory {
        /// @param first the sequence number of the first byte of data
        /// @param capacity in bytes
        ReceiveBuffer create(int first, int capacity);
    }

    /// RCV.NXT: the first sequence number that has not arrived.
    int next();

    /// How many bytes from {@link #next} on there is room for.
    int window();

    /// Takes what of {@code data} is new and in the window.
    ///
    /// @param sequenceNumber of its first byte
    void add(int sequenceNumber, Octets data);

    /// How many bytes can be read.
    int available();

    /// Whether data waits behind a gap.
    boolean gap();

    /// The next bytes in order, at most {@code most}; room for as many is free then.
    byte[] read(int most);
}
