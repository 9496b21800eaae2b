package workbook.ch06.flags;

import java.util.Set;
import lab.check.Exercise;

/// The control bits (RFC 9293 §3.1; CWR and ECE from RFC 3168 §6.1).
@Exercise(id = "tcp.flags", points = 14, en = "The eight flags", ko = "여덟 개의 플래그")
public interface TcpFlags {
    /// From the left bit of byte 13 to the right.
    enum Flag {
        CWR,
        ECE,
        URG,
        ACK,
        PSH,
        RST,
        SYN,
        FIN
    }

    /// @param segment starts with the TCP header
    Set<Flag> flags(byte[] segment);
}
