package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Headers and data put together, outermost first.
///
/// {@link #of} fills in what follows from the rest: lengths, protocol numbers and checksums. {@link
/// #with} and {@link #exactly} take what they are given, so a packet can also be wrong on purpose.
public record Packet(List<Part> parts) {
    public Packet {
        parts = List.copyOf(parts);
    }

    /// With every length, protocol number and checksum filled in.
    public static Packet of(Part... parts) {
        return exactly(parts).filled();
    }

    /// The same, with {@code data} behind {@code header}.
    public static Packet of(Header header, byte[] data) {
        return of(header, Octets.of(data));
    }

    public static Packet of(Header outer, Header inner, byte[] data) {
        return of(outer, inner, Octets.of(data));
    }

    public static Packet of(Header link, Header internet, Header transport, byte[] data) {
        return of(link, internet, transport, Octets.of(data));
    }

    /// As they are, with nothing filled in.
    public static Packet exactly(Part... parts) {
        return new Packet(List.of(parts));
    }

    /// With {@code part} as it is, in place of the first of its kind; nothing else changes.
    ///
    /// @throws IllegalArgumentException if there is none of its kind
    public Packet with(Part part) {
        var changed = new ArrayList<>(parts);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).getClass() != part.getClass()) continue;
            changed.set(i, part);
            return new Packet(changed);
        }
        throw new IllegalArgumentException(
                "the packet has no %s to replace; it is %s".formatted(part.name(), names()));
    }

    /// With the first part of this kind changed, such as {@code with(Ipv4Header.class, ip ->
    /// ip.withTtl(3))}; nothing else changes until {@link #filled}.
    ///
    /// @throws IllegalArgumentException if there is none of its kind
    public <P extends Part> Packet with(Class<P> kind, UnaryOperator<P> change) {
        return with(change.apply(get(kind)));
    }

    private String names() {
        return String.join(" / ", parts.stream().map(Part::name).toList());
    }

    /// The first part of this kind, such as {@code find(TcpHeader.class)}.
    public <P extends Part> Optional<P> find(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// The first part of this kind, where the packet is known to have one.
    ///
    /// @throws IllegalArgumentException if there is none of its kind
    public <P extends Part> P get(Class<P> kind) {
        return find(kind)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the packet has no %s; it is %s"
                                        .formatted(kind.getSimpleName(), names())));
    }

    /// With every length, protocol number and checksum filled in again.
    public Packet filled() {
        return new Packet(Filler.fill(parts));
    }

    /// What goes on the wire.
    public byte[] bytes() {
        var out = ByteBuffer.allocate(parts.stream().mapToInt(Part::length).sum());
        for (Part part : parts) part.encode(out);
        return out.array();
    }

    /// Every field of every part, a line each.
    public String show() {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append("%s, %d bytes%n".formatted(part.name(), part.length()));
            for (FieldValue value : part.fields()) {
                text.append("    %-22s %s%n".formatted(value.field().name(), value.text()));
            }
        }
        return text.toString();
    }

    /// The fields in which {@code other} differs from this packet; empty if the two are the same.
    public Differences diff(Packet other) {
        return new Differences(this, other);
    }

    @Override
    public String toString() {
        return names() + ", " + parts.stream().mapToInt(Part::length).sum() + " bytes";
    }
}
