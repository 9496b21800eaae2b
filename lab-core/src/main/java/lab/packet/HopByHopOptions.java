package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.List;

/// Options that every router on the way may look at (RFC 8200 §4.3).
///
/// @param hdrExtLen the header's length in units of 8 bytes, not counting the first
/// @param options as they are on the wire: type, length and data each, with their padding
public record HopByHopOptions(int nextHeader, int hdrExtLen, Octets options)
        implements Ipv6Extension {
    public static final int MIN_BYTES = 8;
    private static final int FIXED = 2;

    public static final Layout LAYOUT =
            Layout.of("Hop-by-Hop Options", "RFC 8200 §4.3")
                    .bits(8, "Next Header", Format.PROTOCOL)
                    .bits(8, "Hdr Ext Len", Format.EXTENSION_EIGHTS)
                    .build();

    public HopByHopOptions {
        fit("Next Header", nextHeader, 8);
        fit("Hdr Ext Len", hdrExtLen, 8);
    }

    /// With six bytes of padding and no other option; {@link Packet#of} sets the next header.
    public static HopByHopOptions empty() {
        return new HopByHopOptions(Ipv6Header.NO_NEXT_HEADER, 0, Octets.hex("01 04 00 00 00 00"));
    }

    /// Reads one header with its options and leaves {@code in} behind it.
    public static HopByHopOptions decode(ByteBuffer in) {
        int length = Ipv6Extension.length("Hop-by-Hop Options", in, FIXED);
        return new HopByHopOptions(
                in.get() & 0xff, in.get() & 0xff, Octets.take(in, length - FIXED));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) nextHeader).put((byte) hdrExtLen);
        options.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public int length() {
        return FIXED + options.length();
    }

    @Override
    public List<FieldValue> fields() {
        return Ipv6Extension.fields(Ipv6Extension.super.fields(), "Options", FIXED, options);
    }

    @Override
    public HopByHopOptions withNextHeader(int nextHeader) {
        return new HopByHopOptions(nextHeader, hdrExtLen, options);
    }
}
