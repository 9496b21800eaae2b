package lab.filter;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lab.packet.Octets;
import org.jspecify.annotations.Nullable;

/// Names for parts of what another name has: some of its bytes, or of its bits.
final class Slices {
    private static final Pattern SLICE =
            Pattern.compile("(\\d{1,5})(?:([:-])(\\d{1,5}))?|(\\d{1,5}):|:(\\d{1,5})");

    private Slices() {}

    static boolean hasBytes(Kind kind) {
        return switch (kind) {
            case PROTOCOL, BYTES, MAC, IPV4, IPV6 -> true;
            case NUMBER, MASKED, FLAG, SECONDS, TEXT -> false;
        };
    }

    static boolean hasBits(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.FLAG || kind == Kind.BYTES;
    }

    /// @param slice {@code from:length}, {@code from-to}, {@code at}, {@code from:} or {@code
    ///   :length}
    /// @return empty if it is none of these
    static Optional<Name> of(Name whole, String slice) {
        var matcher = SLICE.matcher(slice);
        if (!matcher.matches()) return Optional.empty();
        boolean rest = matcher.group(4) != null;
        int from = number(matcher.group(1), number(matcher.group(4), 0));
        int second = number(matcher.group(3), number(matcher.group(5), 1));
        int to = "-".equals(matcher.group(2)) ? second + 1 : from + second;
        if (to <= from) return Optional.empty();
        return Optional.of(
                each(
                        whole,
                        whole.text() + "[" + slice + "]",
                        Kind.BYTES,
                        value -> {
                            var bytes = bytes(whole.kind(), value);
                            return part(bytes, from, rest ? bytes.length() : to);
                        }));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /// What of its bits is also in {@code mask}.
    static Name masked(Name whole, Wanted mask) {
        long bits = mask instanceof Wanted.Range(var first, _) ? first.low() : 0;
        return each(
                whole,
                whole.text() + " & " + bits,
                Kind.MASKED,
                value ->
                        switch (value) {
                            case Value.Bits(_, long low) -> Value.Bits.of(low & bits);
                            case Value.Data(var octets) -> Value.Bits.of(number(octets) & bits);
                            case Value.Text text -> text;
                        });
    }

    /// Of the last eight bytes.
    private static long number(Octets octets) {
        long number = 0;
        for (byte octet : octets.bytes()) number = (number << 8) | (octet & 0xff);
        return number;
    }

    private static Name each(Name whole, String text, Kind kind, UnaryOperator<Value> change) {
        return new Name(
                text,
                kind,
                (frame, layers, to) ->
                        whole.finder()
                                .find(
                                        frame,
                                        layers,
                                        value -> {
                                            var changed = change.apply(value);
                                            if (!changed.equals(NOTHING)) to.accept(changed);
                                        }));
    }

    private static final Value NOTHING = new Value.Text("");

    private static Value part(Octets bytes, int from, int to) {
        return to > bytes.length() || to <= from ? NOTHING : new Value.Data(bytes.slice(from, to));
    }

    private static Octets bytes(Kind kind, Value value) {
        return switch (value) {
            case Value.Data(var octets) -> octets;
            case Value.Bits(long high, long low) -> {
                var all = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
                int length = kind == Kind.IPV6 ? 16 : kind == Kind.MAC ? 6 : 4;
                yield Octets.view(all).slice(16 - length, 16);
            }
            case Value.Text _ -> Octets.of();
        };
    }
}
