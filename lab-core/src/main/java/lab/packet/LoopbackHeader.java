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
    /// or, as some systems wrote it, of two. Empty if there is an EtherType in its place.
    public OptionalInt family() {
        int high = right() >>> 16;
        if (high > 0) {
            return high <= LARGEST_SHORT_FAMILY ? OptionalInt.of(high) : OptionalInt.empty();
        }
        return right() <= EthernetHeader.LONGEST ? OptionalInt.of(right()) : OptionalInt.empty();
    }

    /// What some drivers write in place of a family: the EtherType of what follows.
    public OptionalInt etherType() {
        if (family().isPresent()) return OptionalInt.empty();
        int high = right() >>> 16;
        return OptionalInt.of(high > 0 ? Integer.reverseBytes(high << 16) & 0xffff : right());
    }

    /// The word the way round that makes it small.
    private int right() {
        return (word & 0xffff_0000) == 0 ? word : Integer.reverseBytes(word);
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
