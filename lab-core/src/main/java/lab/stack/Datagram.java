package lab.stack;

import java.nio.ByteBuffer;
import java.util.Optional;
import lab.packet.Ipv4Header;
import lab.packet.Octets;

/// An IPv4 datagram or a fragment of one.
///
/// @param data as long as the header says: what padded it on the link is gone
public record Datagram(Ipv4Header header, Octets data) {
    /// @return nothing if its checksum or its lengths are wrong, as RFC 1122 §3.2.1 asks
    static Optional<Datagram> decode(Octets bytes) {
        var header = Ipv4Header.decode(bytes.buffer());
        boolean fits =
                header.totalLength() >= header.length() && header.totalLength() <= bytes.length();
        if (!fits || !header.checksumIsRight()) return Optional.empty();
        return Optional.of(
                new Datagram(header, bytes.slice(header.length(), header.totalLength())));
    }

    /// With the total length and the checksum that fit the data.
    static Datagram of(Ipv4Header header, Octets data) {
        int length = header.length() + data.length();
        return new Datagram(header.withTotalLength(length).withRightChecksum(), data);
    }

    /// Header and data, in bytes.
    public int length() {
        return header.length() + data.length();
    }

    public boolean fragment() {
        return header.moreFragments() || header.laterFragment();
    }

    void encode(ByteBuffer out) {
        header.encode(out);
        data.encode(out);
    }
}
