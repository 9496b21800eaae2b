package lab.kernel.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.packet.Bytes;
import lab.packet.Field;
import lab.packet.Format;
import lab.packet.Ipv6Address;
import lab.packet.Layout;
import lab.packet.Octets;

/// Writes the fields that headers of one kind have at fixed places.
///
/// What is the same in each such header is prepared once. Fields smaller than an octet are taken
/// together, up to two octets, and the text of those values is remembered: two octets of a TCP
/// header are ten fields, and most segments have the same. For one thread.
final class HeaderJson {
    private static final int MOST_BITS_REMEMBERED = 16;

    private final Piece[] pieces;

    HeaderJson(Layout layout) {
        var made = new ArrayList<Piece>();
        var fields = layout.fields();
        for (int from = 0; from < fields.size(); ) {
            int to = together(fields, from);
            made.add(to == from + 1 ? Piece.of(layout, from) : Piece.of(layout, from, to));
            from = to;
        }
        pieces = made.toArray(Piece[]::new);
    }

    /// Whether there is nothing to write.
    boolean isEmpty() {
        return pieces.length == 0;
    }

    /// The field behind the last one that is written with the one at {@code from}: all that end
    /// with an octet, or that one alone.
    private static int together(List<Field> fields, int from) {
        int start = fields.get(from).bit();
        int to = from + 1;
        for (int i = from; i < fields.size(); i++) {
            int end = fields.get(i).end();
            if (start % 8 != 0 || end - start > MOST_BITS_REMEMBERED) break;
            if (end % 8 == 0) to = i + 1;
        }
        return to;
    }

    /// As {@code ,"fields":[{…},{…}}, with the list left open. All pieces are of one class, and
    /// what differs is a number: calls that go to several classes take longest to become fast.
    ///
    /// @param at the header's first byte
    void write(byte[] data, int at, int length, JsonBuffer json) {
        for (var piece : pieces) {
            int place = at + piece.octet;
            switch (piece.as) {
                case OCTET -> json.raw(piece.front).number(Bytes.u8(data, place));
                case TWO -> json.raw(piece.front).number(Bytes.u16(data, place));
                case FOUR -> json.raw(piece.front).number(Bytes.u32(data, place));
                case IPV4 -> json.raw(piece.front).ipv4(data, place);
                case MAC -> json.raw(piece.front).mac(data, place);
                case REMEMBERED -> piece.remembered(data, at, place, length, json);
                default -> piece.any(Octets.view(data, at, length), json);
            }
        }
        json.raw('}');
    }

    private static final int ANY = 0;
    private static final int OCTET = 1;
    private static final int TWO = 2;
    private static final int FOUR = 4;
    private static final int IPV4 = 5;
    private static final int MAC = 6;
    private static final int REMEMBERED = 7;

    /// One field, or several in one or two octets.
    private static final class Piece {
        /// All that stands between the value of the field before and this one's.
        private final byte[] front;

        private final Layout layout;
        private final Field field;
        private final int as;

        /// Its first byte in the header.
        private final int octet;

        private final Piece[] parts;
        private final Memory memory;

        private Piece(byte[] front, Layout layout, Field field, int as, Piece... parts) {
            this.front = front;
            this.layout = layout;
            this.field = field;
            this.as = as;
            octet = field.bit() / 8;
            this.parts = parts;
            memory = as == REMEMBERED ? new Memory() : NOTHING;
        }

        static Piece of(Layout layout, int index) {
            var field = layout.fields().get(index);
            var front = (index == 0 ? ",\"fields\":[" : "},") + front(field);
            return new Piece(front.getBytes(StandardCharsets.UTF_8), layout, field, as(field));
        }

        static Piece of(Layout layout, int from, int to) {
            var parts = new Piece[to - from];
            for (int i = from; i < to; i++) parts[i - from] = of(layout, i);
            var field = layout.fields().get(from);
            int width = layout.fields().get(to - 1).end() - field.bit();
            var all = new Field(field.name(), field.bit(), width);
            return new Piece(new byte[0], layout, all, REMEMBERED, parts);
        }

        private static String front(Field field) {
            return "{\"name\":\"%s\",\"bit\":%d,\"bits\":%d,\"value\":"
                    .formatted(field.name(), field.bit(), field.width());
        }

        private static int as(Field field) {
            if (field.format() == Format.IPV4) return IPV4;
            if (field.format() == Format.MAC) return MAC;
            if (field.bit() % 8 != 0) return ANY;
            return switch (field.width()) {
                case 8 -> OCTET;
                case 16 -> TWO;
                case 32 -> FOUR;
                default -> ANY;
            };
        }

        void remembered(byte[] data, int at, int place, int length, JsonBuffer json) {
            int value = field.width() == Byte.SIZE ? Bytes.u8(data, place) : Bytes.u16(data, place);
            if (json.remembered(memory, value)) return;
            int start = json.length();
            var header = Octets.view(data, at, length);
            for (var part : parts) part.any(header, json);
            json.remember(memory, value, start);
        }

        void any(Octets header, JsonBuffer json) {
            json.raw(front);
            if (field.width() <= Long.SIZE) {
                json.number(header.bits(field.bit(), field.width()));
            } else if (field.format() == Format.IPV6) {
                long high = header.bits(field.bit(), Long.SIZE);
                long low = header.bits(field.bit() + Long.SIZE, Long.SIZE);
                json.text(new Ipv6Address(high, low).toString());
            } else {
                json.text(layout.text(header.bytes(), field));
            }
        }
    }

    private static final Memory NOTHING = new Memory();

    /// Texts by a number they are written for. Of numbers that share a place the last one stays, so
    /// that it is of one size whatever comes.
    static final class Memory {
        private static final int PLACES = 256;
        private static final byte[] NONE = {};

        private final long[] keys = new long[PLACES];
        private final byte[][] texts = new byte[PLACES][];

        Memory() {
            Arrays.fill(texts, NONE);
        }

        /// The text for it; none has no bytes.
        byte[] get(long key) {
            int place = place(key);
            return keys[place] == key ? texts[place] : NONE;
        }

        void put(long key, byte[] text) {
            int place = place(key);
            keys[place] = key;
            texts[place] = text;
        }

        private static int place(long key) {
            int folded = (int) (key ^ (key >>> 32));
            return (folded ^ (folded >>> 8) ^ (folded >>> 16)) & (PLACES - 1);
        }
    }
}
