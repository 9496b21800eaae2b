package workbook.ch06.headerlength;

import lab.check.Exercise;

/// The length of a TCP header in bytes (RFC 9293 §3.1, data offset).
@Exercise(
        id = "tcp.header-length",
        points = 10,
        en = "The length of a TCP header",
        ko = "TCP 헤더의 길이")
public interface TcpHeaderLength {
    /// @param segment starts with the TCP header
    int headerBytes(byte[] segment);
}
