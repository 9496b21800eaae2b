package workbook.ch12.repair;

import lab.check.Exercise;

/// An IPv4 packet whose total length and checksum are wrong (RFC 791 §3.1).
@Exercise(id = "assess.repair", points = 10, en = "Mend a header", ko = "헤더 고치기")
public interface Repair {
    /// @param packet all of its bytes; its first byte is right
    /// @return the packet with the right total length and header checksum, otherwise the same
    byte[] repair(byte[] packet);
}
