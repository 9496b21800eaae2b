package workbook.ch03.headerlength;

import lab.check.Exercise;

/// The length of an IPv4 header in bytes (RFC 791 §3.1, IHL).
@Exercise(
        id = "ip.header-length",
        points = 10,
        en = "The length of an IPv4 header",
        ko = "IPv4 헤더의 길이")
public interface HeaderLength {
    /// @param packet starts with the IPv4 header
    int headerBytes(byte[] packet);
}
