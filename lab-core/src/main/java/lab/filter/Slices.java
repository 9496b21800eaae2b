package lab.filter;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lab.packet.Octets;

/// Names for parts of what another name has: some of its bytes, or of its bits.
final class Slices {
    private static final Pattern SLICE = Pattern.compile("(\\d{1,5})(?:([:-])(\\d{1,5}))?");

    private Slices() {}

    static boolean hasBytes(Kind kind) {
        return switch (kind) {
            case PROTOCOL, BYTES, MAC, IPV4, IPV6 -> true;
            case NUMBER, MASKED, FLAG, SECONDS, TEXT -> false;
        };
    }

    /// @param slice {@code from:length}, {@code from-to} or {@code at}
    /// @return empty if it is none of these
    static Optional<Name> of(Name whole, String slice) {
        var matcher = SLICE.matcher(slice);
        if (!matcher.matches()) return Optional.empty();
        int from = Integer.parseInt(matcher.group(1));
        int to = from + 1;
        if (matcher.group(2) != null) {
            int second = Integer.parseInt(matcher.group(3));
            to = matcher.group(2).equals(":") ? from + second : second + 1;
        }
        if (to <= from) return Optional.empty();
        int end = to;
        return Optional.of(
                each(
                        whole,
                        whole.text() + "[" + slice + "]",
                        Kind.BYTES,
                        value -> part(bytes(whole.kind(), value), from, end)));
    }

    /// What of its bits is also in {@code mask}.
    static Name masked(Name whole, Wanted mask) {
        long bits = mask instanceof Wanted.Range(var first, _) ? first.low() : 0;
        return each(
                whole,
                whole.text() + " & " + bits,
                Kind.MASKED,
                value ->
                        value instanceof Value.Bits number
                                ? Value.Bits.of(number.low() & bits)
                                : value);
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
        return to > bytes.length() ? NOTHING : new Value.Data(bytes.slice(from, to));
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
