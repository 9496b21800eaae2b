package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// Nodes a packet is to visit on its way (RFC 8200 §4.4).
///
/// @param hdrExtLen the header's length in units of 8 bytes, not counting the first
/// @param routingType how {@code data} is to be read; type 0 is no longer used (RFC 5095)
/// @param segmentsLeft nodes it has still to visit
public record RoutingHeader(
        int nextHeader, int hdrExtLen, int routingType, int segmentsLeft, Octets data)
        implements Ipv6Extension {
    private static final int FIXED = 4;
    private static final int SOURCE = 0;
    private static final int HOME = 2;
    private static final int SEGMENTS = 4;

    public static final Layout LAYOUT =
            Layout.of("IPv6 Routing", "RFC 8200 §4.4")
                    .bits(8, "Next Header", Format.PROTOCOL)
                    .bits(8, "Hdr Ext Len", Format.EXTENSION_EIGHTS)
                    .bits(8, "Routing Type")
                    .bits(8, "Segments Left")
                    .build();

    public RoutingHeader {
        fit("Next Header", nextHeader, 8);
        fit("Hdr Ext Len", hdrExtLen, 8);
        fit("Routing Type", routingType, 8);
        fit("Segments Left", segmentsLeft, 8);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static RoutingHeader decode(ByteBuffer in) {
        int length = Ipv6Extension.length("IPv6 Routing", in, FIXED);
        return new RoutingHeader(
                in.get() & 0xff,
                in.get() & 0xff,
                in.get() & 0xff,
                in.get() & 0xff,
                Octets.take(in, length - FIXED));
    }

    /// Where the packet is to end, which checksums are over; empty where {@code data} does not say
    /// so in a way known here, or the packet is there.
    public Optional<Ipv6Address> lastDestination() {
        if (segmentsLeft == 0) return Optional.empty();
        // Behind 4 more bytes there are addresses: the last one first in segment routing (RFC 8754
        // §2), else in the order of the journey (RFC 2460 §4.4, RFC 6275 §6.4.1).
        int last = routingType == SEGMENTS ? 4 : data.length() - 16;
        boolean known = routingType == SOURCE || routingType == HOME || routingType == SEGMENTS;
        if (!known || last < 4 || data.length() < last + 16) return Optional.empty();
        return Optional.of(Ipv6Address.decode(data.slice(last, last + 16).buffer()));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) nextHeader).put((byte) hdrExtLen);
        out.put((byte) routingType).put((byte) segmentsLeft);
        data.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public int length() {
        return FIXED + data.length();
    }

    @Override
    public List<FieldValue> fields() {
        return Ipv6Extension.fields(Ipv6Extension.super.fields(), "Data", FIXED, data);
    }

    @Override
    public RoutingHeader withNextHeader(int nextHeader) {
        return new RoutingHeader(nextHeader, hdrExtLen, routingType, segmentsLeft, data);
    }
}
