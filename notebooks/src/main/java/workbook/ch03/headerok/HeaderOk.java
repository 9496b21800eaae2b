package workbook.ch03.headerok;

import lab.check.Exercise;

/// Whether the header checksum is right (RFC 791 §3.1).
@Exercise(id = "ip.header-ok", points = 14, en = "The header checksum", ko = "헤더 체크섬")
public interface HeaderOk {
    /// @param packet starts with the IPv4 header, and data follows
    boolean headerOk(byte[] packet);
}
