package lab.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;

/// What one capture event saw on a link. Two frames are equal when all of it is, byte for byte.
///
/// @param time when it was captured
/// @param link what its first byte belongs to
/// @param data the bytes that were kept; not copied, so who changes the array changes the frame
/// @param originalLength in bytes, on the wire; more than {@code data} where the capture cut it
///   short, less only where a file says so against all sense
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

    /// Its layers as a packet that can be changed and put together again. A layer stays bytes where
    /// its record would not give the same ones: a DNS message that is compressed in another way, or
    /// what is malformed.
    public Packet packet() {
        return new Packet(layers().stream().map(Frame::part).toList());
    }

    private static Part part(Layer layer) {
        Part part =
                switch (layer) {
                    case Layer.WithHeader with -> with.header();
                    case Layer.Dns(_, var message) -> message;
                    case Layer.Ftp(_, var message) -> message;
                    case Layer.Http(_, var head) -> head;
                    case Layer.HttpChunks(_, var chunks) -> chunks;
                    case Layer.Payload _, Layer.Padding _ -> layer.octets();
                    case Layer.Malformed _, Layer.CutShort _ -> layer.octets();
                };
        return Arrays.equals(part.bytes(), layer.octets().bytes()) ? part : layer.octets();
    }

    /// Whether the capture kept fewer bytes than were on the wire.
    public boolean cutShort() {
        return data.length < originalLength;
    }

    public Octets octets() {
        return Octets.view(data);
    }

    /// From {@code start} to when it was captured, below 0 if that was before. Files have times
    /// that are further apart than nanoseconds in 64 bits can tell.
    public double secondsSince(Instant start) {
        var since = Duration.between(start, time);
        return since.getSeconds() + since.getNano() / 1e9;
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
