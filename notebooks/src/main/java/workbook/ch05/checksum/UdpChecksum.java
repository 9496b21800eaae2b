package workbook.ch05.checksum;

import lab.check.Exercise;
import lab.check.Hex;

/// The UDP checksum over pseudo header, header and data (RFC 768).
@Exercise(id = "udp.checksum", points = 18, en = "The UDP checksum", ko = "UDP 체크섬")
public interface UdpChecksum {
    /// @param source address of the sender
    /// @param datagram header and data, whatever stands in its checksum field
    /// @return what belongs into the field
    @Hex(4)
    int udpChecksum(@Hex(8) int source, @Hex(8) int destination, byte[] datagram);
}
