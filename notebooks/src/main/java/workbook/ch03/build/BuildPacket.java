package workbook.ch03.build;

import lab.check.Exercise;
import lab.check.Hex;

/// A packet with a header of 20 bytes (RFC 791 §3.1).
@Exercise(id = "ip.build", points = 18, en = "Build a whole header", ko = "헤더 전체 만들기")
public interface BuildPacket {
    /// What the header is to say. Version, lengths and checksum follow from the rest.
    ///
    /// @param offsetBytes a multiple of 8
    record Ipv4(
            int dscp,
            int ecn,
            @Hex(4) int identification,
            boolean df,
            boolean mf,
            int offsetBytes,
            int ttl,
            int protocol,
            @Hex(8) int source,
            @Hex(8) int destination) {}

    /// @return the header, then the payload
    byte[] ipv4(Ipv4 h, byte[] payload);
}
