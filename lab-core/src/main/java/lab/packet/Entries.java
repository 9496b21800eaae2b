package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the lists of one message, in their order, up to the first entry that is broken, and leaves
/// the buffer there.
final class Entries {
    private final ByteBuffer in;
    private final int limit;
    private Optional<MalformedException> trouble = Optional.empty();

    Entries(ByteBuffer in) {
        this.in = in;
        limit = in.limit();
    }

    /// So many of them.
    <T> List<T> list(int count, Function<ByteBuffer, T> decode) {
        var entries = new ArrayList<T>();
        while (entries.size() < count && trouble.isEmpty()) add(entries, decode);
        return entries;
    }

    /// As many as there are.
    <T> List<T> toTheEnd(Function<ByteBuffer, T> decode) {
        var entries = new ArrayList<T>();
        while (in.hasRemaining() && trouble.isEmpty()) add(entries, decode);
        return entries;
    }

    private <T> void add(List<T> entries, Function<ByteBuffer, T> decode) {
        int start = in.position();
        try {
            entries.add(decode.apply(in));
        } catch (MalformedException broken) {
            in.limit(limit).position(start);
            trouble = Optional.of(broken);
        }
    }

    /// The message that these lists are of.
    <M> Partial<M> in(M message) {
        return new Partial<>(message, trouble);
    }
}
