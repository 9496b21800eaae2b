package lab.packet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The Internet checksum (RFC 1071): the ones' complement of the ones' complement sum of 16-bit
/// words. A byte that is left over counts as the high half of a last word.
public final class Checksum {
    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long LOW_HALF = 0xffff_ffffL;

    private Checksum() {}

    /// What belongs into a checksum field that is zero in {@code bytes}; 0 if the field is in
    /// {@code bytes} and right.
    public static int of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /// @param length in bytes
    public static int of(byte[] bytes, int offset, int length) {
        return finish(sum(bytes, offset, length, 0));
    }

    /// Adds bytes to a sum that is not folded yet, so that a checksum can go over several arrays.
    /// Only the last of them may have an odd length.
    ///
    /// Carries may wait until the end (RFC 1071 §2), and words of 32 bits fold to the same 16: that
    /// is why this takes 8 bytes at a time.
    public static long sum(byte[] bytes, int offset, int length, long start) {
        long sum = start;
        int at = offset;
        int end = offset + length;
        for (; end - at >= 8; at += 8) {
            long word = (long) WORD.get(bytes, at);
            sum += (word >>> 32) + (word & LOW_HALF);
        }
        for (; end - at >= 2; at += 2) sum += Bytes.u16(bytes, at);
        if (at < end) sum += Bytes.u8(bytes, at) << 8;
        return sum;
    }

    /// Folds the carries of {@code sum} back in and takes the ones' complement.
    public static int finish(long sum) {
        long folded = sum;
        while (folded >>> 16 != 0) folded = (folded & 0xffff) + (folded >>> 16);
        return (int) ~folded & 0xffff;
    }

    /// The sum over the pseudo header that TCP and UDP check with their own bytes (RFC 9293 §3.1,
    /// RFC 768), not folded yet.
    ///
    /// @param length of the header and data, in bytes
    public static long pseudoHeader(
            Ipv4Address source, Ipv4Address destination, int protocol, int length) {
        return (source.bits() & LOW_HALF) + (destination.bits() & LOW_HALF) + protocol + length;
    }
}
