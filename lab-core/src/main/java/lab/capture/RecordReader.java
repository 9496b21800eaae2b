package lab.capture;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import lab.frame.Frame;
import lab.frame.LinkType;

/// What a {@link PcapReader} reads frames with: one of the two formats of capture files.
interface RecordReader {
    /// The next frame; empty at the end.
    ///
    /// @throws PcapException where the file is damaged
    Optional<Frame> read() throws IOException;

    /// How long a frame was on the wire, by what the file says: too much for a length is the most
    /// there is, and nothing is made of a length that is less than what was kept.
    static int onTheWire(int unsigned) {
        return unsigned < 0 ? Integer.MAX_VALUE : unsigned;
    }

    /// Of the frame read last, or of the first interface before there is one.
    LinkType link();

    /// In bytes, by the file's own word.
    int snapLength();

    /// Of the frame read last, from 1.
    long number();

    /// How many frames were passed over so far because the lab cannot take them apart, by the
    /// number of their link type.
    default Map<Integer, Long> leftOut() {
        return Map.of();
    }

    /// What somebody wrote about the frame read last.
    default Optional<String> comment() {
        return Optional.empty();
    }
}
