package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Some octets in a row, compared by value: the data of a packet, the options of a header, the
/// bytes of a layer.
public final class Octets implements Part {
    public static final Octets NONE = of();

    private final byte[] array;
    private final int offset;
    private final int length;

    private Octets(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    public static Octets of(byte... bytes) {
        return new Octets(bytes.clone(), 0, bytes.length);
    }

    /// Reads {@code "45 00 00 2c"}.
    public static Octets hex(String text) {
        return view(Bytes.hex(text));
    }

    /// The text in UTF-8.
    public static Octets text(String text) {
        return view(text.getBytes(StandardCharsets.UTF_8));
    }

    /// All of {@code array}, which is not copied and must not change any more.
    public static Octets view(byte[] array) {
        return view(array, 0, array.length);
    }

    /// A part of {@code array}, which is not copied and must not change any more.
    public static Octets view(byte[] array, int offset, int length) {
        if ((offset | length) < 0 || length > array.length - offset) {
            throw new IndexOutOfBoundsException(
                    "%d bytes from byte %d do not lie in %d bytes"
                            .formatted(length, offset, array.length));
        }
        return new Octets(array, offset, length);
    }

    static Octets take(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return length == 0 ? NONE : view(bytes);
    }

    /// Where the first of them is, in bytes from the start of what they were cut from.
    public int offset() {
        return offset;
    }

    /// In bytes.
    @Override
    public int length() {
        return length;
    }

    /// The unsigned value of octet {@code at}.
    public int u8(int at) {
        return array[offset + Objects.checkIndex(at, length)] & 0xff;
    }

    /// The unsigned value of {@code width} bits from bit {@code bit} on, at most 64 of them.
    public long bits(int bit, int width) {
        Objects.checkFromIndexSize(bit, width, length * 8);
        long value = 0;
        if (((bit | width) & 7) == 0) {
            int first = offset + (bit >> 3);
            for (int at = first; at < first + (width >> 3); at++)
                value = (value << 8) | (array[at] & 0xff);
            return value;
        }
        for (int at = bit; at < bit + width; ) {
            int taken = Math.min(8 - (at & 7), bit + width - at);
            int octet = array[offset + (at >> 3)] & 0xff;
            int low = octet >> (8 - (at & 7) - taken);
            value = (value << taken) | (low & ((1 << taken) - 1));
            at += taken;
        }
        return value;
    }

    /// From {@code from} up to and without {@code to}.
    public Octets slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new Octets(array, offset + from, to - from);
    }

    /// The octets that come right behind these in what they were cut from.
    public Octets following(int count) {
        return view(array, offset + length, count);
    }

    /// A copy.
    @Override
    public byte[] bytes() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /// To read from; in network order, and without a copy.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
    }

    long sum(long start) {
        return Checksum.sum(array, offset, length, start);
    }

    @Override
    public String name() {
        return "Data";
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put(array, offset, length);
    }

    @Override
    public List<FieldValue> fields() {
        return List.of(new FieldValue(new Field("Data", 0, length * 8), toString()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that
                && Arrays.equals(
                        array,
                        offset,
                        offset + length,
                        that.array,
                        that.offset,
                        that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) hash = 31 * hash + array[i];
        return hash;
    }

    /// Hexadecimal, at most the first 32 octets.
    @Override
    public String toString() {
        return length <= 32
                ? Bytes.hex(bytes())
                : Bytes.hex(slice(0, 32).bytes()) + " … (" + length + " bytes)";
    }
}
