package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

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

    /// What a message of this type is called; empty where the type is not known here.
    static String kind(int type) {
        return switch (type) {
            case 1, 2, 3, 4 -> Icmpv6Error.LAYOUT.title();
            case 128, 129 -> Icmpv6Echo.LAYOUT.title();
            case 133 -> RouterSolicitation.LAYOUT.title();
            case 134 -> RouterAdvertisement.LAYOUT.title();
            case 135 -> NeighborSolicitation.LAYOUT.title();
            case 136 -> NeighborAdvertisement.LAYOUT.title();
            case 137 -> NeighborRedirect.LAYOUT.title();
            default -> "";
        };
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
