package lab.stack;

import java.time.Duration;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;

/// Which MAC address goes with an IPv4 address (RFC 826).
public interface ArpCache {
    /// What to do about a datagram for a neighbour.
    sealed interface Resolution {
        record Known(MacAddress mac) implements Resolution {}

        /// Broadcast a request and keep the datagram.
        record Ask() implements Resolution {}

        /// Keep the datagram; a request is under way.
        record Wait() implements Resolution {}
    }

    Resolution resolve(Ipv4Address address, Duration now);

    /// Takes note of an ARP packet's sender (RFC 826, packet reception).
    ///
    /// @param forUs whether we are the packet's target; else only addresses that are known already
    ///   are brought up to date
    void learn(Ipv4Address address, MacAddress mac, boolean forUs, Duration now);
}
