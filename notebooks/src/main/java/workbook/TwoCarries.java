package workbook;

/// Sums whose carries, added in at the low end, carry once more (RFC 1071 §2 (2)).
public final class TwoCarries {
    private TwoCarries() {}

    /// The word that gives such a sum together with these bytes, if their own has carries.
    ///
    /// @param length of what is summed, in bytes from the first
    public static int word(byte[] bytes, int length) {
        return 0xffff - (sum(bytes, length) & 0xffff);
    }

    /// The checksum of whoever adds the carries in once.
    ///
    /// @param length of what is summed, in bytes from the first
    public static int foldedOnce(byte[] bytes, int length) {
        int sum = sum(bytes, length);
        return ~((sum & 0xffff) + (sum >>> 16)) & 0xffff;
    }

    private static int sum(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        return sum;
    }
}
