package lab.capture;

import java.util.Arrays;
import java.util.Optional;
import lab.frame.LinkType;

/// libpcap's numbers for link types; they differ by system where a file's do not.
final class LinkTypes {
    private static final int DLT_RAW = 12;
    private static final int DLT_RAW_OPENBSD = 14;
    private static final int IPV4 = 228;
    private static final int IPV6 = 229;

    /// OpenBSD's loopback: as NULL, but for its byte order, which can be told from the bytes.
    private static final int LOOP = 108;

    private LinkTypes() {}

    static Optional<LinkType> of(int code) {
        return switch (code) {
            case DLT_RAW, DLT_RAW_OPENBSD, IPV4, IPV6 -> Optional.of(LinkType.RAW_IP);
            case LOOP -> Optional.of(LinkType.NULL);
            default ->
                    Arrays.stream(LinkType.values()).filter(link -> link.code() == code).findAny();
        };
    }
}
