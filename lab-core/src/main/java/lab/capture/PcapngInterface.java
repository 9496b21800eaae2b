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
    private static final int END_OF_OPTIONS = 0;
    private static final long NANOS = 1_000_000_000L;

    /// In bits: numbers of so many have a product with {@link #NANOS} that a long can hold.
    private static final int SHORT = 30;

    private static final long FIRST = Instant.MIN.getEpochSecond();
    private static final long LAST = Instant.MAX.getEpochSecond();

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
