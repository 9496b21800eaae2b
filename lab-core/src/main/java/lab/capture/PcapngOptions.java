package lab.capture;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The options at the end of a pcapng block (§3.5), as far as they can be read.
///
/// @param values of each code the first
/// @param broken index in the block's body of an option that runs past it, -1 if none does
record PcapngOptions(Map<Integer, byte[]> values, int broken) {
    static final int HEADER = 4;
    static final PcapngOptions NONE = new PcapngOptions(Map.of(), -1);

    private static final int END = 0;

    /// Those that begin at {@code from}.
    static PcapngOptions of(ByteBuffer body, int from) {
        if (from + HEADER > body.limit()) return NONE;
        var values = new TreeMap<Integer, byte[]>();
        int next = from;
        while (next + HEADER <= body.limit()) {
            int code = Short.toUnsignedInt(body.getShort(next));
            int length = length(body, next);
            if (code == END) break;
            if (length > body.limit() - next - HEADER) return new PcapngOptions(values, next);
            var value = new byte[length];
            body.get(next + HEADER, value);
            values.putIfAbsent(code, value);
            next += HEADER + (length + 3) / 4 * 4;
        }
        return new PcapngOptions(values, -1);
    }

    /// What the option at {@code index} claims, in bytes.
    static int length(ByteBuffer body, int index) {
        return Short.toUnsignedInt(body.getShort(index + 2));
    }

    Optional<byte[]> value(int code) {
        return Optional.ofNullable(values.get(code));
    }

    /// The same, if it has as many bytes as such an option must have.
    Optional<byte[]> value(int code, int bytes) {
        return value(code).filter(value -> value.length == bytes);
    }
}
