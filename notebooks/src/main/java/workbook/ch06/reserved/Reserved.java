package workbook.ch06.reserved;

import lab.check.Exercise;
import lab.check.Hex;

/// The reserved bits: sent as zero, not looked at (RFC 9293 §3.1).
@Exercise(id = "tcp.reserved", points = 6, en = "Reserved bits", ko = "예약 비트")
public interface Reserved {
    /// @param words the header's length in words of 4 bytes
    /// @return byte 12 of a segment that you send
    @Hex(2)
    int byte12(int words);

    /// Whether a segment that arrived can be read, as far as byte 12 tells.
    ///
    /// @param segment at least 20 bytes that start with the TCP header
    boolean accepts(byte[] segment);
}
