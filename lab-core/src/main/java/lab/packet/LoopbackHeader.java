package lab.packet;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/// What BSD systems put before a packet on their loopback adapter: the address family, in the byte
/// order of the machine that captured it.
///
/// @param word the four bytes as if they were in network order
public record LoopbackHeader(int word) implements Header {
    public static final int BYTES = 4;

    private static final int LARGEST_SHORT_FAMILY = 5;

    public static final Layout LAYOUT =
            Layout.of("Loopback", "LINKTYPE_NULL").bits(32, "Family", Format.HEX).build();

    /// Reads one header and leaves {@code in} behind it.
    public static LoopbackHeader decode(ByteBuffer in) {
        MalformedException.require("Loopback", BYTES, in.remaining());
        return new LoopbackHeader(in.getInt());
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putInt(word);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// The address family whichever way round its bytes are: it is a small number, of four bytes
    /// or, as some systems wrote it, of the upper two. Empty if there is an EtherType in its place.
    public OptionalInt family() {
        return isFamily() ? OptionalInt.of(value()) : OptionalInt.empty();
    }

    /// What some drivers write in place of a family: the EtherType of what follows.
    public OptionalInt etherType() {
        return isFamily() ? OptionalInt.empty() : OptionalInt.of(value() & 0xffff);
    }

    private boolean isFamily() {
        return Integer.compareUnsigned(value(), EthernetHeader.LONGEST) <= 0;
    }

    private int value() {
        int swapped = Integer.reverseBytes(word);
        int upperSwapped = swapped >>> 16;
        if (upperSwapped != 0) return upperSwapped <= LARGEST_SHORT_FAMILY ? upperSwapped : word;
        int upper = word >>> 16;
        return swapped % 256 == 0 && upper <= LARGEST_SHORT_FAMILY ? upper : swapped;
    }

    /// AF_INET, which is 2 everywhere.
    public boolean ipv4() {
        return family().orElse(0) == 2;
    }

    /// AF_INET6, which is another number in NetBSD, FreeBSD and macOS.
    public boolean ipv6() {
        return switch (family().orElse(0)) {
            case 24, 28, 30 -> true;
            default -> false;
        };
    }
}
