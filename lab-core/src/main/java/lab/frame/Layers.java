package lab.frame;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import lab.packet.Header;
import lab.packet.Layout;
import lab.packet.Octets;
import org.jspecify.annotations.Nullable;

/// The layers of one frame, outermost first, as the grammar of this package says.
///
/// Where each begins and ends is found when the frame is read, and whether it is what it claims to
/// be. A layer's record is made when somebody asks for it, and once: most frames of a large file
/// are only counted, filtered or checked. Not to be changed; for one thread.
public final class Layers extends AbstractList<Layer> implements RandomAccess {
    private static final int MOST_HAVE = 4;
    private static final Layout NO_FIELDS = Kind.DATA.layout();
    private static final @Nullable Layer[] NONE = {};

    private final byte[] data;
    private Kind[] kinds = new Kind[MOST_HAVE];

    /// The first byte behind each layer, which is where the next one begins.
    private int[] ends = new int[MOST_HAVE];

    private @Nullable Layer[] made = NONE;
    private int size;

    Layers(byte[] data) {
        this.data = data;
    }

    /// Puts a layer behind the last one.
    void found(Kind kind, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        kinds[size] = kind;
        ends[size++] = end;
    }

    /// A layer that had to be made to be found.
    void found(Layer layer) {
        found(Kind.MADE, layer.end());
        keep(size - 1, layer);
    }

    private Layer keep(int index, Layer layer) {
        if (made.length <= index) made = Arrays.copyOf(made, kinds.length);
        made[index] = layer;
        return layer;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Layer get(int index) {
        Objects.checkIndex(index, size);
        var layer = index < made.length ? made[index] : null;
        return layer != null ? layer : keep(index, kinds[index].make(octets(index)));
    }

    /// Of the layer's first byte, from the start of the frame.
    public int offset(int index) {
        Objects.checkIndex(index, size);
        return index == 0 ? 0 : ends[index - 1];
    }

    /// The first byte behind the layer, from the start of the frame.
    public int end(int index) {
        return ends[Objects.checkIndex(index, size)];
    }

    /// Of the layer without those inside it, in bytes.
    public int length(int index) {
        return end(index) - offset(index);
    }

    /// The layer's own bytes.
    public Octets octets(int index) {
        return Octets.view(data, offset(index), length(index));
    }

    /// The fields that stand in this layer at a fixed place; data has none.
    public Layout layout(int index) {
        var kind = kind(index);
        if (kind != Kind.MADE) return kind.layout();
        return Layer.headerOf(get(index)).map(Header::layout).orElse(NO_FIELDS);
    }

    /// What is to be said about the layer's checksum; empty if it has none.
    public Optional<Verdict> verdict(int index) {
        return Checksums.verdict(this, index);
    }

    Kind kind(int index) {
        return kinds[Objects.checkIndex(index, size)];
    }

    byte[] data() {
        return data;
    }
}
