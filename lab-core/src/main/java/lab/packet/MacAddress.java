package lab.packet;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/// A 48-bit address on a link (IEEE 802), written as {@code 02:00:00:00:00:0a}.
///
/// @param bits the first byte of the address highest, at most 48 of them
public record MacAddress(long bits) {
    /// Everyone on the link.
    public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

    /// All zeros: not known yet (in ARP), or a loopback adapter.
    public static final MacAddress ZERO = new MacAddress(0);

    private static final Pattern TEXT =
            Pattern.compile("[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\\1[0-9a-fA-F]{2}){4}");

    public MacAddress {
        Bytes.fit("a MAC address", bits, 48);
    }

    /// Reads {@code 02:00:00:00:00:0a} or {@code 02-00-00-00-00-0A}.
    public static MacAddress of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a MAC address: that is six bytes of two hexadecimal digits, such as 02:00:00:00:00:0a"
                            .formatted(text));
        }
        return new MacAddress(Long.parseLong(text.replaceAll("[:-]", ""), 16));
    }

    static MacAddress decode(ByteBuffer in) {
        return new MacAddress(((in.getShort() & 0xffffL) << 32) | (in.getInt() & 0xffff_ffffL));
    }

    void encode(ByteBuffer out) {
        out.putShort((short) (bits >> 32)).putInt((int) bits);
    }

    /// For more than one receiver: the lowest bit of the first byte is set.
    public boolean multicast() {
        return ((bits >> 40) & 1) == 1;
    }

    /// Not given by a manufacturer: the second lowest bit of the first byte is set.
    public boolean local() {
        return ((bits >> 41) & 1) == 1;
    }

    @Override
    public String toString() {
        return String.format("%012x", bits).replaceAll("..(?!$)", "$0:");
    }
}
