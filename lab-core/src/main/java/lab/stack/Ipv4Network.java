package lab.stack;

import lab.packet.Ipv4Address;

/// An address and how many of its leading bits name the network (RFC 4632 §3.1), written as {@code
/// 10.0.0.1/24}.
///
/// @param prefixLength in bits, 0 to 32
public record Ipv4Network(Ipv4Address address, int prefixLength) {
    public Ipv4Network {
        if (prefixLength < 0 || prefixLength > 32) {
            throw new IllegalArgumentException(
                    "the prefix length is " + prefixLength + ", must be from 0 to 32");
        }
    }

    public static Ipv4Network of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' has no prefix length: write 10.0.0.1/24, say");
        }
        return new Ipv4Network(
                Ipv4Address.of(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    /// Ones where the network is, zeros where the host is. A shift by 32 would be one by 0 in Java.
    public int mask() {
        return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
    }

    public boolean contains(Ipv4Address other) {
        return ((address.bits() ^ other.bits()) & mask()) == 0;
    }

    /// All ones in the host part (RFC 919).
    public Ipv4Address broadcast() {
        return new Ipv4Address(address.bits() | ~mask());
    }

    @Override
    public String toString() {
        return address + "/" + prefixLength;
    }
}
