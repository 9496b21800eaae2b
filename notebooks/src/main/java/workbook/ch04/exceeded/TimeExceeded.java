package workbook.ch04.exceeded;

import lab.check.Exercise;
import lab.check.Hex;
import org.jspecify.annotations.Nullable;

/// What a router says about a packet whose TTL has run out (RFC 792, RFC 1122 §3.2.2).
@Exercise(id = "icmp.time-exceeded", points = 14, en = "ICMP: time exceeded", ko = "ICMP 시간 초과")
public interface TimeExceeded {
    /// @param original starts with its IPv4 header
    /// @param me the router's address
    /// @return a whole packet with an IPv4 header of 20 bytes (identification 0, DF set, TTL 64);
    ///   null where no error may be sent
    byte @Nullable [] timeExceeded(byte[] original, @Hex(8) int me);
}
