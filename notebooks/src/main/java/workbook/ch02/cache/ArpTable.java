package workbook.ch02.cache;

import java.util.List;
import lab.check.Exercise;
import lab.check.Hex;
import org.jspecify.annotations.Nullable;

/// Remembering who has which address (RFC 826, RFC 1122 §2.3.2).
@Exercise(id = "arp.cache", points = 15, en = "An ARP cache", ko = "ARP 캐시")
public interface ArpTable {
    enum Action {
        /// The address is known: send the packet there.
        SEND,
        /// Broadcast a request; the packet waits.
        ASK,
        /// A request is under way; the packet waits, too.
        WAIT
    }

    /// @param mac whom to send it to; null unless the action is SEND
    @SuppressWarnings("ArrayRecordComponent")
    record Resolution(Action action, byte @Nullable [] mac) {}

    interface ArpCache {
        Resolution resolve(@Hex(8) int ip, byte[] packet);

        /// @return the packets that have waited for this address, in order
        List<byte[]> learn(@Hex(8) int ip, byte[] mac);

        void tick(int seconds);
    }

    ArpCache arpCache();
}
