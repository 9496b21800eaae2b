package lab.check;

/// Bits to look at, counted from the first byte's most significant one.
///
/// @param name of the field they are; empty where they are not a field but differ from what was
///   expected
public record Mark(int bit, int bits, Text name) {
    public boolean isField() {
        return !name.equals(Text.EMPTY);
    }

    public boolean covers(int hexDigit) {
        return bit < hexDigit * 4 + 4 && bit + bits > hexDigit * 4;
    }

    /// Whether bits must be shown because whole hexadecimal digits would say too much.
    public boolean splitsByte() {
        return bit % 8 != 0 || bits % 8 != 0;
    }
}
