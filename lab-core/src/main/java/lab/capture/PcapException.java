package lab.capture;

import java.util.List;
import lab.frame.Frame;

/// A capture file that is damaged or of another format. The message says what is wrong and at which
/// byte.
public final class PcapException extends RuntimeException {
    private final transient List<Frame> frames;
    private final long offset;

    PcapException(String sentence, long offset, List<Frame> frames) {
        super(sentence);
        this.offset = offset;
        this.frames = frames;
    }

    PcapException(String sentence, long offset) {
        this(sentence, offset, List.of());
    }

    PcapException after(List<Frame> intact) {
        String before =
                switch (intact.size()) {
                    case 0 -> " No frame was read.";
                    case 1 -> " The frame that was read is intact.";
                    default -> " The " + intact.size() + " frames that were read are intact.";
                };
        return new PcapException(getMessage() + before, offset, List.copyOf(intact));
    }

    /// Where the damage begins, in bytes from the start of the file.
    public long offset() {
        return offset;
    }

    /// The frames before the damage, where {@link Pcap#read} read them; a {@link PcapReader} has
    /// given them out already.
    public List<Frame> frames() {
        return frames;
    }
}
