package workbook.ch06.build;

import lab.check.Exercise;
import lab.check.Hex;

/// A whole TCP segment (RFC 9293 §3.1).
@Exercise(id = "tcp.build", points = 10, en = "Build a whole segment", ko = "세그먼트 전체 만들기")
public interface BuildSegment {
    /// What the header is to say. Its length and the checksum follow from the rest; the urgent
    /// pointer is 0.
    ///
    /// @param flags byte 13, such as 0x12 for SYN and ACK
    record Tcp(
            int sourcePort,
            int destinationPort,
            @Hex(8) int sequence,
            @Hex(8) int acknowledgment,
            @Hex(2) int flags,
            int window) {}

    /// @param options whole words of 4 bytes, at most ten
    /// @param source the address in the IP header to come, for the pseudo header
    /// @return header, options, data
    byte[] tcp(Tcp h, byte[] options, byte[] data, @Hex(8) int source, @Hex(8) int destination);
}
