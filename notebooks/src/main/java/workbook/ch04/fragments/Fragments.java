package workbook.ch04.fragments;

import java.util.List;
import lab.check.Exercise;

/// Cutting a packet for a link that is too small for it (RFC 791 §3.2).
@Exercise(id = "ip.fragments", points = 16, en = "Fragments", ko = "단편화")
public interface Fragments {
    /// @param packet with an IPv4 header of 20 bytes
    /// @param mtu the longest packet that the link takes, in bytes
    /// @return the fragments in order; the packet itself if it fits
    /// @throws IllegalArgumentException if it does not fit and must not be fragmented
    List<byte[]> fragment(byte[] packet, int mtu);
}
