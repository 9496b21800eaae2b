package lab.capture;

import java.util.Optional;
import lab.frame.LinkType;

/// libpcap's numbers for link types; they differ by system where a file's do not.
final class LinkTypes {
    private static final int DLT_RAW = 12;
    private static final int DLT_RAW_OPENBSD = 14;

    private LinkTypes() {}

    static Optional<LinkType> of(int code) {
        if (code == DLT_RAW || code == DLT_RAW_OPENBSD) return Optional.of(LinkType.RAW_IP);
        try {
            return Optional.of(LinkType.of(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
