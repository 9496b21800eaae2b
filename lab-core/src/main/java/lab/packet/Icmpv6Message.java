package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands behind an {@link Icmpv6Header}, by its type (RFC 4443, RFC 4861 §4).
public sealed interface Icmpv6Message extends Header
        permits Icmpv6Echo,
                Icmpv6Error,
                RouterSolicitation,
                RouterAdvertisement,
                NeighborSolicitation,
                NeighborAdvertisement,
                NeighborRedirect {
    /// Options of neighbour discovery; the other messages have none.
    default List<NdOption> options() {
        return List.of();
    }

    @Override
    default int length() {
        return layout().bytes() + NdOption.length(options());
    }

    @Override
    default List<FieldValue> fields() {
        var fields = new ArrayList<>(Header.super.fields());
        int bit = layout().bytes() * 8;
        for (NdOption option : options()) {
            var field = new Field(option.name(), bit, option.length() * 8);
            fields.add(new FieldValue(field, option.toString()));
            bit = field.end();
        }
        return fields;
    }

    /// What a message of this type begins with; empty where the type is not known here.
    static Optional<Layout> layout(int type) {
        return switch (type) {
            case 1, 2, 3, 4 -> Optional.of(Icmpv6Error.LAYOUT);
            case 128, 129 -> Optional.of(Icmpv6Echo.LAYOUT);
            case 133 -> Optional.of(RouterSolicitation.LAYOUT);
            case 134 -> Optional.of(RouterAdvertisement.LAYOUT);
            case 135 -> Optional.of(NeighborSolicitation.LAYOUT);
            case 136 -> Optional.of(NeighborAdvertisement.LAYOUT);
            case 137 -> Optional.of(NeighborRedirect.LAYOUT);
            default -> Optional.empty();
        };
    }

    /// Reads the message of this type up to the first option that is broken, and leaves {@code in}
    /// there.
    ///
    /// @throws MalformedException if the fixed part is not whole
    static Partial<Icmpv6Message> decodePartial(int type, ByteBuffer in) {
        int start = in.position();
        try {
            return Partial.whole(decode(type, in));
        } catch (MalformedException broken) {
            int options = start + layout(type).orElseThrow(() -> broken).bytes();
            if (options > in.limit()) throw broken;
            var whole = in.slice(start, options + NdOption.whole(in, options) - start);
            in.position(start + whole.limit());
            return new Partial<>(decode(type, whole), Optional.of(broken));
        }
    }

    /// Reads the message of this type and leaves {@code in} behind it.
    static Icmpv6Message decode(int type, ByteBuffer in) {
        return switch (type) {
            case 1, 2, 3, 4 -> Icmpv6Error.decode(in);
            case 128, 129 -> Icmpv6Echo.decode(in);
            case 133 -> RouterSolicitation.decode(in);
            case 134 -> RouterAdvertisement.decode(in);
            case 135 -> NeighborSolicitation.decode(in);
            case 136 -> NeighborAdvertisement.decode(in);
            case 137 -> NeighborRedirect.decode(in);
            default ->
                    throw new MalformedException(
                            "ICMPv6", 0, "type " + type + " is not known here");
        };
    }
}
