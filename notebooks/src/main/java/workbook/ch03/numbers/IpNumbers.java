package workbook.ch03.numbers;

import lab.check.Exercise;

/// Three numbers of the IPv4 header (RFC 791 §3.1).
@Exercise(
        id = "ip.numbers",
        points = 12,
        en = "Total length, identification, time to live",
        ko = "총 길이, 식별자, 유지 시간")
public interface IpNumbers {
    /// @param totalLength header and data, in bytes
    /// @param ttl routers it may still pass
    record Numbers(int totalLength, int identification, int ttl) {}

    /// @param packet starts with the IPv4 header
    Numbers numbers(byte[] packet);
}
