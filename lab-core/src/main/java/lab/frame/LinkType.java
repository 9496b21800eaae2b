package lab.frame;

/// What the first byte of a captured frame belongs to.
///
/// @see <a href="https://www.tcpdump.org/linktypes.html">the registry of link types</a>
public enum LinkType {
    /// BSD loopback: a 4-byte address family in the capturing host's byte order, then IP.
    NULL(0),
    ETHERNET(1),
    /// An IP packet with nothing before it; its version nibble says which.
    RAW_IP(101),
    /// Linux "cooked" capture, version 1: 16 bytes before IP.
    LINUX_SLL(113),
    /// Linux "cooked" capture, version 2: 20 bytes before IP.
    LINUX_SLL2(276);

    private final int code;

    LinkType(int code) {
        this.code = code;
    }

    /// The number that stands in a pcap file's header.
    public int code() {
        return code;
    }
}
