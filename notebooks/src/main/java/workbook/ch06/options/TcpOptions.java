package workbook.ch06.options;

import java.util.List;
import lab.check.Exercise;

/// The options of a TCP header (RFC 9293 §3.1 and §3.2).
@Exercise(id = "tcp.options", points = 16, en = "The options", ko = "옵션")
public interface TcpOptions {
    /// @param data what stands behind kind and length; empty for a NOP
    @SuppressWarnings("ArrayRecordComponent")
    record Opt(int kind, byte[] data) {}

    /// @param segment starts with the TCP header
    /// @return the options up to the end of the list, which is not one of them, or up to one that
    ///   cannot be right
    List<Opt> options(byte[] segment);
}
