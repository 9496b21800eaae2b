package lab.capture;

import java.io.IOException;
import java.util.Optional;
import lab.frame.Frame;
import lab.frame.LinkType;

/// What a {@link PcapReader} reads frames with: one of the two formats of capture files.
interface RecordReader {
    /// The next frame; empty at the end.
    ///
    /// @throws PcapException where the file is damaged
    Optional<Frame> read() throws IOException;

    /// Of the frame read last, or of the first interface before there is one.
    LinkType link();

    /// In bytes, by the file's own word.
    int snapLength();

    /// What somebody wrote about the frame read last.
    default Optional<String> comment() {
        return Optional.empty();
    }
}
