package workbook.ch03.version;

import lab.check.Exercise;
import lab.check.Hex;

/// The version, the first four bits of every IP packet (RFC 791 §3.1).
@Exercise(id = "ip.version", points = 8, en = "The version of a packet", ko = "패킷의 버전")
public interface Version {
    /// @param first byte of a packet
    /// @return 0 to 15
    int version(@Hex(2) byte first);
}
