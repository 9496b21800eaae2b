package workbook.ch02.kind;

import lab.check.Exercise;

/// What bytes 12 and 13 of an Ethernet frame say (IEEE 802.3 §3.2.6, RFC 5342 §2).
@Exercise(id = "ethernet.kind", points = 12, en = "Type or length", ko = "유형인가 길이인가")
public interface FrameKind {
    /// @return "IPv4", "ARP" or "IPv6"; another type as "0x88cc"; a length as "length 38"; what is
    ///   neither as "undefined"
    String kind(byte[] frame);
}
