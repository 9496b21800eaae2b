package lab.frame;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lab.packet.Octets;
import lab.packet.Packet;

/// What one capture event saw on a link. Two frames are equal when all of it is, byte for byte.
///
/// @param time when it was captured
/// @param link what its first byte belongs to
/// @param data the bytes that were kept; not copied, so who changes the array changes the frame
/// @param originalLength in bytes, on the wire; more than {@code data} where the capture cut it
///   short
@SuppressWarnings("ArrayRecordComponent")
public record Frame(Instant time, LinkType link, byte[] data, int originalLength) {
    /// An Ethernet frame that was built and never captured.
    public static Frame of(byte[] ethernet) {
        return new Frame(Instant.EPOCH, LinkType.ETHERNET, ethernet, ethernet.length);
    }

    /// The Ethernet frame that {@code packet} is on the wire.
    public static Frame of(Packet packet) {
        return of(packet.bytes());
    }

    /// Its layers, outermost first, as the grammar of this package says; read anew with each call.
    public Layers layers() {
        return Dissector.dissect(this);
    }

    /// The first layer of this kind, such as {@code find(Layer.Tcp.class)}.
    public <L extends Layer> Optional<L> find(Class<L> kind) {
        for (Layer layer : layers()) {
            if (kind.isInstance(layer)) return Optional.of(kind.cast(layer));
        }
        return Optional.empty();
    }

    /// Whether the capture kept fewer bytes than were on the wire.
    public boolean cutShort() {
        return data.length < originalLength;
    }

    public Octets octets() {
        return Octets.view(data);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that
                && time.equals(that.time)
                && link == that.link
                && originalLength == that.originalLength
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(time, link, originalLength, Arrays.hashCode(data));
    }

    /// Its layers' names and its length.
    @Override
    public String toString() {
        var names = String.join(" / ", layers().stream().map(Layer::name).toList());
        return names + ", " + originalLength + " bytes";
    }
}
