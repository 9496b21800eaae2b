package workbook.ch06.numbers;

import lab.check.Exercise;

/// The first four fields of the TCP header (RFC 9293 §3.1).
@Exercise(
        id = "tcp.numbers",
        points = 8,
        en = "Ports, sequence number, acknowledgment number",
        ko = "포트, 순서 번호, 확인 응답 번호")
public interface TcpNumbers {
    record Numbers(int sourcePort, int destinationPort, long sequence, long acknowledgment) {}

    /// @param segment starts with the TCP header
    Numbers numbers(byte[] segment);
}
