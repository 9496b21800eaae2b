package lab.frame;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lab.packet.Bytes;
import lab.packet.MalformedException;
import lab.packet.Octets;
import lab.packet.Partial;

/// How far a frame has been read, and the layers that were found on the way.
///
/// It keeps two ends: where the captured bytes stop, and where the packet it is in stops on the
/// wire. A layer that runs past the first but not the second was cut short by the capture; one that
/// runs past the second is malformed.
class Reading {
    final byte[] data;
    final Layers layers;
    int at;
    int captured;
    int wire;

    Reading(byte[] data, int originalLength) {
        this.data = data;
        layers = new Layers(data);
        captured = data.length;
        wire = Math.max(originalLength, data.length);
    }

    /// Finds one header, and says whether what is inside it can be read as well.
    final boolean header(Kind kind) {
        int there = captured - at;
        if (there < kind.layout().bytes()) return kind.decode(this);
        int length = kind.length(data, at);
        if (length == 0 || there < length) return kind.decode(this);
        add(kind, length);
        return true;
    }

    /// A layer of {@code length} bytes that is whole and right.
    final void add(Kind kind, int length) {
        at += length;
        layers.found(kind, at);
    }

    /// Reads one layer, and says whether what is inside it can be read as well.
    final <H> boolean layer(
            String due, Function<ByteBuffer, H> decode, BiFunction<Octets, H, Layer> layer) {
        return message(due, in -> new Partial<>(decode.apply(in), Optional.empty()), layer);
    }

    /// Reads one message as far as it can be read; what is wrong with it is another layer behind
    /// that. Says whether all of it could be read.
    final <M> boolean message(
            String due,
            Function<ByteBuffer, Partial<M>> decode,
            BiFunction<Octets, M, Layer> layer) {
        var in = rest();
        try {
            var read = decode.apply(in);
            layers.found(layer.apply(take(in.position()), read.message()));
            read.trouble().ifPresent(trouble -> stop(due, in.position(), trouble));
            return read.trouble().isEmpty();
        } catch (MalformedException e) {
            stop(due, 0, e);
            return false;
        }
    }

    /// @param read how many bytes of what {@code trouble} is about stand in layers already
    private void stop(String due, int read, MalformedException trouble) {
        if (trouble.missing() > 0 && captured + trouble.missing() <= wire) {
            layers.found(new Layer.CutShort(take(captured - at), due, trouble.missing()));
        } else {
            malformed(due, Math.max(0, trouble.offset() - read), trouble.why());
        }
    }

    /// From here on, the packet has {@code length} bytes more on the wire.
    final void narrow(int length) {
        wire = (int) Math.min(wire, (long) at + length);
        captured = Math.min(captured, wire);
    }

    final void malformed(String due, int offset, String why) {
        layers.found(new Layer.Malformed(take(captured - at), due, offset, why));
    }

    final void payload() {
        payload(captured - at);
    }

    /// Data that no header claims, as far as it was captured.
    final void payload(int length) {
        int there = Math.min(length, captured - at);
        if (there > 0) add(Kind.DATA, there);
    }

    /// What is left of the packet.
    final ByteBuffer rest() {
        return ByteBuffer.wrap(data, at, captured - at).slice();
    }

    /// The byte that is {@code ahead} of what is left, 0 to 255.
    final int peek(int ahead) {
        return Bytes.u8(data, at + ahead);
    }

    final int left() {
        return captured - at;
    }

    final void add(Layer layer) {
        layers.found(layer);
    }

    /// All that is left of what the packet is in: padding if that is the frame.
    final void behind(int outer) {
        if (outer == data.length) {
            padding();
        } else {
            captured = outer;
            payload();
        }
    }

    /// All that is left behind the packet.
    final void padding() {
        if (at < data.length) add(Kind.PADDING, data.length - at);
    }

    final Octets take(int length) {
        var octets = Octets.view(data, at, length);
        at += length;
        return octets;
    }
}
