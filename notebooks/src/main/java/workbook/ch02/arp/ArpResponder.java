package workbook.ch02.arp;

import lab.check.Exercise;
import org.jspecify.annotations.Nullable;

/// What a host does with an ARP frame (RFC 826). The host is 10.0.0.10, 02:00:00:00:00:0a.
@Exercise(id = "arp.reply", points = 18, en = "Answer ARP", ko = "ARP에 답하기")
public interface ArpResponder {
    /// @param frame an Ethernet frame with an ARP packet
    /// @return the frame with the reply, 60 bytes; null if there is nothing to say
    byte @Nullable [] arpReply(byte[] frame);
}
