package workbook.ch05.datagram;

import lab.check.Exercise;

/// A UDP datagram (RFC 768).
@Exercise(
        id = "udp.datagram",
        points = 10,
        en = "Read and build a UDP datagram",
        ko = "UDP 데이터그램 읽고 만들기")
public interface UdpDatagram {
    /// @param length of header and data, in bytes
    @SuppressWarnings("ArrayRecordComponent")
    record Udp(int sourcePort, int destinationPort, int length, byte[] data) {}

    /// @param bytes begin with the UDP header; there may be padding behind the datagram
    /// @throws IllegalArgumentException if the length cannot be right
    Udp parse(byte[] bytes);

    /// @return header and data, the checksum 0
    byte[] build(int sourcePort, int destinationPort, byte[] data);
}
