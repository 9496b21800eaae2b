package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A header that may stand between an IPv6 header and the data (RFC 8200 §4); {@link
/// AuthenticationHeader} also behind one of IPv4.
public sealed interface Ipv6Extension extends Header
        permits HopByHopOptions,
                DestinationOptions,
                RoutingHeader,
                FragmentHeader,
                AuthenticationHeader {
    /// What follows, as in the IPv6 header.
    int nextHeader();

    Ipv6Extension withNextHeader(int nextHeader);

    /// Whether an IPv6 next header number stands for an extension header known here.
    static boolean known(int nextHeader) {
        return switch (nextHeader) {
            case Ipv6Header.HOP_BY_HOP, Ipv6Header.ROUTING -> true;
            case Ipv6Header.FRAGMENT, Ipv6Header.DESTINATION_OPTIONS -> true;
            case Ipv4Header.AUTHENTICATION -> true;
            default -> false;
        };
    }

    /// The length in bytes that a Hdr Ext Len of {@code eights} stands for: it does not count the
    /// first 8 bytes.
    static int bytes(int eights) {
        return 8 + eights * 8;
    }

    /// @param hdrExtLen in units of 8 bytes, not counting the first
    private static void requireWhole(String name, int hdrExtLen, int has) {
        MalformedException.require(name, bytes(hdrExtLen), has);
    }

    /// The length an extension header at {@code in} has; nothing is taken from it.
    ///
    /// @param fixed bytes that must be there in any case
    static int length(String name, ByteBuffer in, int fixed) {
        MalformedException.require(name, fixed, in.remaining());
        int hdrExtLen = in.get(in.position() + 1) & 0xff;
        requireWhole(name, hdrExtLen, in.remaining());
        return bytes(hdrExtLen);
    }

    /// The fields of the layout, and one more for the bytes behind them.
    static List<FieldValue> fields(List<FieldValue> fixed, String name, int offset, Octets rest) {
        var fields = new ArrayList<>(fixed);
        if (rest.length() > 0) {
            var field = new Field(name, offset * 8, rest.length() * 8);
            fields.add(new FieldValue(field, rest.toString()));
        }
        return fields;
    }
}
