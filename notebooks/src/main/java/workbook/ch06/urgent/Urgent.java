package workbook.ch06.urgent;

import lab.check.Exercise;

/// The urgent pointer (RFC 9293 §3.1 and §3.8.5).
@Exercise(id = "tcp.urgent", points = 4, en = "The urgent pointer", ko = "긴급 포인터")
public interface Urgent {
    /// @param segment starts with the TCP header
    /// @return how many bytes from the sequence number on are urgent; 0 if none is
    int urgentBytes(byte[] segment);
}
