package lab.packet;

/// One run of bits in a header, named as its RFC names it.
///
/// @param bit offset from the first bit of the header
/// @param width in bits; one that is at most 64 bits wide has a number as its value
public record Field(String name, int bit, int width, Format format) {
    public Field(String name, int bit, int width) {
        this(name, bit, width, Format.DECIMAL);
    }

    /// The first bit behind it.
    public int end() {
        return bit + width;
    }

    /// The largest value it holds.
    public long max() {
        return width >= 64 ? -1L : (1L << width) - 1;
    }

    /// {@code value} as a person wants to read it.
    public String text(long value) {
        return format.text(value, width);
    }
}
