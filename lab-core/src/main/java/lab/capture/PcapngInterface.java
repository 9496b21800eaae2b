package lab.capture;

import java.math.BigInteger;
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
record PcapngInterface(int linkCode, int snapLength, BigInteger perSecond, long offset) {
    private static final int OPTION_RESOLUTION = 9;
    private static final int OPTION_OFFSET = 14;
    private static final long NANOS = 1_000_000_000L;

    /// In bits: numbers of so many have a product with {@link #NANOS} that a long can hold.
    private static final int SHORT = 30;

    private static final long FIRST = Instant.MIN.getEpochSecond();
    private static final long LAST = Instant.MAX.getEpochSecond();

    static PcapngInterface decode(ByteBuffer body, PcapngOptions options) {
        int resolution =
                options.value(OPTION_RESOLUTION, 1).map(value -> value[0] & 0xff).orElse(6);
        var offset = options.value(OPTION_OFFSET, 8);
        return new PcapngInterface(
                Short.toUnsignedInt(body.getShort(0)),
                body.getInt(4),
                perSecond(resolution),
                offset.map(value -> ByteBuffer.wrap(value).order(body.order()).getLong())
                        .orElse(0L));
    }

    /// The highest bit says whether the others are an exponent of 2 or of 10. Nobody has a clock of
    /// 10^127 units, but a file may say so, and its frames are there all the same.
    private static BigInteger perSecond(int resolution) {
        return (resolution >= 0x80 ? BigInteger.TWO : BigInteger.TEN).pow(resolution & 0x7f);
    }

    Optional<LinkType> link() {
        return LinkTypes.of(linkCode);
    }

    /// @param units unsigned, since 1970; empty if no calendar goes so far
    Optional<Instant> time(long units) {
        if (perSecond.bitLength() <= SHORT) {
            long each = perSecond.longValue();
            long rest = Long.remainderUnsigned(units, each);
            return time(Long.divideUnsigned(units, each), rest * NANOS / each);
        }
        var parts = new BigInteger(Long.toUnsignedString(units)).divideAndRemainder(perSecond);
        var nanos = parts[1].multiply(BigInteger.valueOf(NANOS)).divide(perSecond);
        return time(parts[0].longValue(), nanos.longValue());
    }

    /// @param seconds unsigned
    private Optional<Instant> time(long seconds, long nanos) {
        long when = seconds + offset;
        boolean none = seconds < 0 || when > LAST || when < FIRST;
        return none ? Optional.empty() : Optional.of(Instant.ofEpochSecond(when, nanos));
    }
}
