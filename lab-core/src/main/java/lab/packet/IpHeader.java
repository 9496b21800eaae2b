package lab.packet;

/// A header of the Internet Protocol, of either version: what TCP and UDP need of it.
public sealed interface IpHeader extends Header permits Ipv4Header, Ipv6Header {
    /// The sum over the pseudo header, not folded yet (RFC 9293 §3.1; RFC 8200 §8.1).
    ///
    /// @param protocol whose header follows
    /// @param length of that header and its data, in bytes
    long pseudoHeader(int protocol, int length);
}
