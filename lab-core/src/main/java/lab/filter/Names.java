package lab.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.Field;
import lab.packet.Layout;

/// The names a filter can say, each with where its values are found.
///
/// A header's names come from its layout. Those that Wireshark's users know are added in
/// [HeaderNames] and [MessageNames].
final class Names {
    private static final Map<String, Name> NAMES;

    /// What as nanoseconds 64 bits without a sign can hold; files have times that are further off.
    private static final long MOST_SECONDS = 18_000_000_000L;

    static {
        var names = new Names();
        names.frame();
        HeaderNames.add(names);
        MessageNames.add(names);
        NAMES = Collections.unmodifiableMap(names.found);
    }

    private final Map<String, Name> found = new LinkedHashMap<>();

    private Names() {}

    static Set<String> all() {
        return NAMES.keySet();
    }

    static Optional<Name> find(String text) {
        return Optional.ofNullable(NAMES.get(text));
    }

    private void frame() {
        add(
                "frame",
                Kind.PROTOCOL,
                (seen, _, to) -> to.accept(new Value.Data(seen.frame().octets())));
        add(
                "frame.len",
                Kind.NUMBER,
                (seen, _, to) -> to.accept(Value.Bits.of(seen.frame().originalLength())));
        add(
                "frame.cap_len",
                Kind.NUMBER,
                (seen, _, to) -> to.accept(Value.Bits.of(seen.frame().data().length)));
        add(
                "frame.number",
                Kind.NUMBER,
                (seen, _, to) -> {
                    if (seen.number() > 0) to.accept(Value.Bits.of(seen.number()));
                });
        add(
                "frame.time_relative",
                Kind.SECONDS,
                (seen, _, to) ->
                        seen.first()
                                .map(first -> Duration.between(first, seen.frame().time()))
                                .ifPresent(since -> nanoseconds(since, to)));
        add(
                "frame.time_epoch",
                Kind.SECONDS,
                (seen, _, to) ->
                        nanoseconds(Duration.between(Instant.EPOCH, seen.frame().time()), to));
    }

    /// A frame may stand before the first: then there is no time that could be compared.
    private static void nanoseconds(Duration since, Consumer<Value> to) {
        if (since.isNegative()) return;
        boolean fits = since.getSeconds() < MOST_SECONDS;
        long nanoseconds = fits ? since.getSeconds() * 1_000_000_000 + since.getNano() : -1;
        to.accept(Value.Bits.of(nanoseconds));
    }

    private void add(String name, Kind kind, Name.Finder finder) {
        found.put(name, new Name(name, kind, finder));
    }

    /// A layer as a whole.
    void protocol(String name, Class<? extends Layer> kind) {
        Name.Finder finder =
                (frame, layers, to) -> {
                    for (Layer layer : layers) {
                        if (kind.isInstance(layer)) to.accept(from(frame.frame(), layer));
                    }
                };
        add(name, Kind.PROTOCOL, finder);
    }

    private static Value from(Frame frame, Layer layer) {
        return new Value.Data(frame.octets().slice(layer.offset(), frame.data().length));
    }

    /// A header as a whole, and each of its fields by the name its RFC gives it. Of fields that are
    /// longer than a number only addresses have one.
    void header(String protocol, Class<? extends Layer> kind, Layout layout) {
        protocol(protocol, kind);
        fields(protocol, kind, layout);
    }

    /// A header that is one of several of its class, and its fields.
    void among(String protocol, Class<? extends Layer> kind, Layout layout) {
        Name.Finder finder =
                (frame, layers, to) -> {
                    for (Layer layer : layers) {
                        if (has(layer, kind, layout)) to.accept(from(frame.frame(), layer));
                    }
                };
        add(protocol, Kind.PROTOCOL, finder);
        fields(protocol, kind, layout);
    }

    private static boolean has(Layer layer, Class<? extends Layer> kind, Layout layout) {
        return kind.isInstance(layer)
                && layer instanceof Layer.WithHeader with
                && with.header().layout().equals(layout);
    }

    /// The fields of those layers of this kind that have this layout.
    void fields(String protocol, Class<? extends Layer> kind, Layout layout) {
        for (Field field : layout.fields()) {
            var of = kindOf(field);
            if (of == Kind.TEXT) continue;
            Name.Finder finder =
                    (_, layers, to) -> {
                        for (Layer layer : layers) {
                            if (has(layer, kind, layout)) to.accept(value(layer, field));
                        }
                    };
            add(protocol + "." + snake(field.name()), of, finder);
        }
    }

    private static Kind kindOf(Field field) {
        return switch (field.format()) {
            case FLAG -> Kind.FLAG;
            case IPV4 -> Kind.IPV4;
            case IPV6 -> Kind.IPV6;
            case MAC -> Kind.MAC;
            default -> field.width() <= 64 ? Kind.NUMBER : Kind.TEXT;
        };
    }

    private static Value value(Layer layer, Field field) {
        var octets = layer.octets();
        return field.width() <= 64
                ? Value.Bits.of(octets.bits(field.bit(), field.width()))
                : new Value.Bits(octets.bits(field.bit(), 64), octets.bits(field.bit() + 64, 64));
    }

    private static String snake(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /// Another name for the values of one or more others.
    void alias(String name, String... others) {
        var names = Arrays.stream(others).map(this::known).toList();
        add(
                name,
                names.getFirst().kind(),
                (frame, layers, to) -> {
                    for (Name other : names) other.finder().find(frame, layers, to);
                });
    }

    /// Another name for a number that Wireshark gives in bytes, and the wire in larger units.
    void inBytes(String name, String other, int unit) {
        var counted = known(other).finder();
        add(
                name,
                Kind.NUMBER,
                (frame, layers, to) ->
                        counted.find(
                                frame,
                                layers,
                                value -> {
                                    if (value instanceof Value.Bits(_, long low))
                                        to.accept(Value.Bits.of(low * unit));
                                }));
    }

    private Name known(String name) {
        var known = found.get(name);
        if (known == null) throw new IllegalStateException("no name " + name);
        return known;
    }

    /// Numbers, flags or addresses that are no field of a layout.
    <L extends Layer> void numbers(
            String name, Kind kind, Class<L> layer, Function<L, Stream<Long>> values) {
        add(name, kind, each(layer, found -> values.apply(found).map(Value.Bits::of)));
    }

    /// Values that need the layers around: the finder is given the index of each layer of the kind.
    void around(String name, Kind kind, Class<? extends Layer> layer, Around values) {
        add(
                name,
                kind,
                (seen, layers, to) -> {
                    for (int i = 0; i < layers.size(); i++) {
                        if (layer.isInstance(layers.get(i)))
                            to.accept(values.of(seen.frame(), layers, i));
                    }
                });
    }

    interface Around {
        Value of(Frame frame, List<Layer> layers, int index);
    }

    <L extends Layer> void texts(String name, Class<L> layer, Function<L, Stream<String>> values) {
        add(name, Kind.TEXT, each(layer, found -> values.apply(found).map(Value.Text::new)));
    }

    private static <L extends Layer> Name.Finder each(
            Class<L> kind, Function<L, Stream<? extends Value>> values) {
        return (_, layers, to) -> {
            for (Layer layer : layers) {
                if (kind.isInstance(layer)) values.apply(kind.cast(layer)).forEach(to);
            }
        };
    }

    /// The name with the fewest letters to change, unless that is more than a third of them.
    static Optional<String> nearest(String typed) {
        return NAMES.keySet().stream()
                .min(
                        Comparator.comparingInt((String name) -> edits(typed, name))
                                // Letters that changed places are the likelier slip.
                                .thenComparing(name -> !letters(name).equals(letters(typed))))
                .filter(name -> edits(typed, name) <= Math.max(2, typed.length() / 3));
    }

    private static List<Integer> letters(String name) {
        return name.chars().sorted().boxed().toList();
    }

    /// Letters to insert, drop or replace (Levenshtein's distance).
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
