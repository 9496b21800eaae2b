package lab.packet;

import java.util.ArrayList;
import java.util.List;

/// The fixed part of a header: an unbroken list of fields, in wire order.
///
/// @param title what the header is called
/// @param source the document and section that define it
/// @param rowBits how many bits a row of its picture best has
public record Layout(String title, String source, int rowBits, List<Field> fields) {
    public Layout {
        fields = List.copyOf(fields);
    }

    public static Builder of(String title, String source) {
        return new Builder(title, source);
    }

    /// The length of the fixed part, in bytes.
    public int bytes() {
        return fields.getLast().end() / 8;
    }

    /// @throws IllegalArgumentException listing the fields there are
    public Field field(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) return field;
        }
        throw new IllegalArgumentException(
                "%s has no field '%s'; it has %s"
                        .formatted(
                                title,
                                name,
                                String.join(", ", fields.stream().map(Field::name).toList())));
    }

    /// The unsigned value of {@code field} in {@code header}.
    public long get(byte[] header, Field field) {
        long value = 0;
        for (int at = field.bit(); at < field.end(); at++) {
            value = (value << 1) | ((header[at >> 3] >> (7 - (at & 7))) & 1);
        }
        return value;
    }

    public long get(byte[] header, String field) {
        return get(header, field(field));
    }

    /// What {@code field} holds in {@code header}, as a person wants to read it.
    public String text(byte[] header, Field field) {
        if (field.width() <= 64) return field.text(get(header, field));
        return field.format().text(Octets.view(header, field.bit() / 8, field.width() / 8));
    }

    /// Writes {@code value} into the bits of {@code field} and leaves all others as they are.
    ///
    /// @throws IllegalArgumentException if it does not fit
    public void set(byte[] header, Field field, long value) {
        if (field.width() < 64) Bytes.fit(field.name(), value, field.width());
        long rest = value;
        for (int at = field.end() - 1; at >= field.bit(); at--) {
            int mask = 1 << (7 - (at & 7));
            int others = header[at >> 3] & ~mask;
            header[at >> 3] = (byte) ((rest & 1) == 1 ? others | mask : others);
            rest >>>= 1;
        }
    }

    public void set(byte[] header, String field, long value) {
        set(header, field(field), value);
    }

    /// The picture the RFC draws, 32 bits to a row.
    public String diagram() {
        return new Diagram(fields, Field::name).toString();
    }

    /// The same with the value below each name.
    public String diagram(byte[] header) {
        return new Diagram(fields, field -> field.name() + "\n" + text(header, field)).toString();
    }

    public static final class Builder {
        private final String title;
        private final String source;
        private final List<Field> fields = new ArrayList<>();
        private int rowBits = 32;
        private int bit;

        private Builder(String title, String source) {
            this.title = title;
            this.source = source;
        }

        public Builder rowBits(int bits) {
            rowBits = bits;
            return this;
        }

        public Builder bits(int width, String name) {
            return bits(width, name, Format.DECIMAL);
        }

        public Builder bits(int width, String name, Format format) {
            fields.add(new Field(name, bit, width, format));
            bit += width;
            return this;
        }

        /// A single bit.
        public Builder flag(String name) {
            return bits(1, name, Format.FLAG);
        }

        public Layout build() {
            if (bit % 8 != 0) {
                throw new IllegalStateException(title + " ends within a byte, after bit " + bit);
            }
            return new Layout(title, source, rowBits, fields);
        }
    }
}
