package lab.frame;

import java.time.Instant;

/// What one capture event saw on a link.
///
/// @param time when it was captured
/// @param link what its first byte belongs to
/// @param data the bytes that were kept
/// @param originalLength in bytes, on the wire; more than {@code data} where the capture cut it
///   short
@SuppressWarnings("ArrayRecordComponent")
public record Frame(Instant time, LinkType link, byte[] data, int originalLength) {
    /// An Ethernet frame that was built and never captured.
    public static Frame of(byte[] ethernet) {
        return new Frame(Instant.EPOCH, LinkType.ETHERNET, ethernet, ethernet.length);
    }
}
