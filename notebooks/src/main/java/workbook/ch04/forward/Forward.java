package workbook.ch04.forward;

import lab.check.Exercise;
import org.jspecify.annotations.Nullable;

/// What a router does to a packet on its way (RFC 791 §3.2, RFC 1812 §5.3.1).
@Exercise(id = "ip.forward", points = 14, en = "One hop less", ko = "유지 시간 줄이기")
public interface Forward {
    /// @param packet starts with its IPv4 header, whose checksum is right
    /// @return the packet as it goes on; null if it must not
    byte @Nullable [] forward(byte[] packet);
}
