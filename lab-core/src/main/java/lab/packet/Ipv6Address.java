package lab.packet;

import java.nio.ByteBuffer;

/// An address of the Internet Protocol, version 6 (RFC 4291), written as RFC 5952 wants it: {@code
/// 2001:db8::1}, and with dots where an IPv4 address is embedded in one of the two ways of RFC 4291
/// §2.5.5: {@code ::ffff:10.0.0.1}, {@code ::10.0.0.1}.
///
/// @param high the first 64 bits
/// @param low the last 64 bits
public record Ipv6Address(long high, long low) {
    public static final int BYTES = 16;

    public static final Ipv6Address ANY = new Ipv6Address(0, 0);
    public static final Ipv6Address LOOPBACK = new Ipv6Address(0, 1);

    /// Every node on the link (RFC 4291 §2.7.1).
    public static final Ipv6Address ALL_NODES = new Ipv6Address(0xff02L << 48, 1);

    /// Every router on the link (RFC 4291 §2.7.1).
    public static final Ipv6Address ALL_ROUTERS = new Ipv6Address(0xff02L << 48, 2);

    private static final long V4_MAPPED = 0xffffL;

    /// Reads the three forms of RFC 4291 §2.2: eight groups, {@code ::} in place of zeros, and an
    /// IPv4 address as the last 32 bits.
    public static Ipv6Address of(String text) {
        return new Ipv6Text(text).read();
    }

    /// The next 16 bytes of {@code in}.
    public static Ipv6Address decode(ByteBuffer in) {
        return new Ipv6Address(in.getLong(), in.getLong());
    }

    public void encode(ByteBuffer out) {
        out.putLong(high).putLong(low);
    }

    /// Group {@code index}, 0 to 7, of 16 bits.
    public int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - (index & 3) * 16)) & 0xffff;
    }

    /// Where a neighbour solicitation for this address goes (RFC 4291 §2.7.1).
    public Ipv6Address solicitedNode() {
        return new Ipv6Address(0xff02L << 48, 0x1_ff00_0000L | (low & 0xff_ffff));
    }

    public boolean multicast() {
        return high >>> 56 == 0xff;
    }

    /// Good on this link only, in fe80::/10 (RFC 4291 §2.5.6).
    public boolean linkLocal() {
        return high >>> 54 == 0xfe80 >> 6;
    }

    @Override
    public String toString() {
        if (high == 0 && low >>> 32 == V4_MAPPED) return "::ffff:" + new Ipv4Address((int) low);
        if (high == 0 && low >>> 32 == 0 && low > 0xffff) return "::" + new Ipv4Address((int) low);
        int from = 0;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int zeros = zerosFrom(i);
            if (zeros > length) {
                from = i;
                length = zeros;
            }
        }
        if (length < 2) return groups(0, 8);
        return groups(0, from) + "::" + groups(from + length, 8);
    }

    private int zerosFrom(int index) {
        int end = index;
        while (end < 8 && group(end) == 0) end++;
        return end - index;
    }

    private String groups(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) text.append(':');
            text.append(Integer.toHexString(group(i)));
        }
        return text.toString();
    }
}
