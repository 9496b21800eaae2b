package lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import lab.frame.LinkType;

/// An adapter that frames of a pcapng file come from.
///
/// @param linkCode the registry's number of its link type
/// @param snapLength how many bytes of a frame were kept at most; 0 is all
/// @param perSecond units of time in a second
/// @param offset to add to each time, in seconds
record PcapngInterface(int linkCode, int snapLength, long perSecond, long offset) {
    private static final int OPTION_RESOLUTION = 9;
    private static final int OPTION_OFFSET = 14;
    private static final int END_OF_OPTIONS = 0;
    private static final long NANOS = 1_000_000_000L;

    /// @throws IllegalArgumentException where its clock cannot be
    static PcapngInterface decode(ByteBuffer body) {
        int resolution = option(body, 8, OPTION_RESOLUTION).map(value -> at(value, 0)).orElse(6);
        var offset = option(body, 8, OPTION_OFFSET).filter(value -> value.length == 8);
        return new PcapngInterface(
                Short.toUnsignedInt(body.getShort(0)),
                body.getInt(4),
                perSecond(resolution),
                offset.map(value -> ByteBuffer.wrap(value).order(body.order()).getLong())
                        .orElse(0L));
    }

    private static int at(byte[] value, int index) {
        return value.length > index ? value[index] & 0xff : 6;
    }

    /// The highest bit says whether the others are an exponent of 2 or of 10.
    private static long perSecond(int resolution) {
        int exponent = resolution & 0x7f;
        if (resolution >= 0x80 && exponent <= 62) return 1L << exponent;
        if (resolution >= 0x80 || exponent > 18) {
            throw new IllegalArgumentException(
                    "an interface's clock has a resolution of 0x%02x".formatted(resolution));
        }
        long units = 1;
        for (int i = 0; i < exponent; i++) units *= 10;
        return units;
    }

    Optional<LinkType> link() {
        return LinkTypes.of(linkCode);
    }

    /// @param units unsigned, since 1970; empty if no calendar goes so far
    Optional<Instant> time(long units) {
        long seconds = Long.divideUnsigned(units, perSecond);
        long rest = Long.remainderUnsigned(units, perSecond);
        long nanos = perSecond <= NANOS ? rest * NANOS / perSecond : fine(rest);
        long when = seconds + offset;
        if (when > Instant.MAX.getEpochSecond() || when < Instant.MIN.getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(when, nanos));
    }

    /// Units that are finer than nanoseconds, which a product with 10^9 would not hold.
    private long fine(long rest) {
        return Math.min(NANOS - 1, (long) ((double) rest / perSecond * NANOS));
    }

    /// The value of the first option with this code, of those that begin at {@code at}.
    static Optional<byte[]> option(ByteBuffer body, int at, int wanted) {
        int next = at;
        while (next >= 0 && next + 4 <= body.limit()) {
            int code = Short.toUnsignedInt(body.getShort(next));
            int length = Short.toUnsignedInt(body.getShort(next + 2));
            if (code == END_OF_OPTIONS || next + 4 + length > body.limit()) break;
            if (code == wanted) {
                var value = new byte[length];
                body.get(next + 4, value);
                return Optional.of(value);
            }
            next += 4 + (length + 3) / 4 * 4;
        }
        return Optional.empty();
    }
}
