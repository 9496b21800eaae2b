package workbook.ch10.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    /// Sorts by how far a segment is from the first one, and adds what is new in each.
    @Solution
    static final class Sorted implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            var pieces = new ArrayList<>(Piece.of(frames, port));
            if (pieces.isEmpty()) return new byte[0];
            int first = pieces.getFirst().sequence();
            pieces.sort((a, b) -> Integer.compare(a.sequence() - first, b.sequence() - first));
            var stream = new ByteArrayOutputStream();
            for (var piece : pieces) {
                int known = stream.size() - (piece.sequence() - first);
                if (known < piece.data().length)
                    stream.write(piece.data(), known, piece.data().length - known);
            }
            return stream.toByteArray();
        }
    }

    /// Puts each byte at its number.
    @Solution
    static final class ByteByByte implements FollowStream {
        @Override
        public byte[] stream(List<byte[]> frames, int port) {
            var bytes = new TreeMap<Integer, Byte>();
            var pieces = Piece.of(frames, port);
            for (var piece : pieces) {
                int at = piece.sequence() - pieces.getFirst().sequence();
                for (byte each : piece.data()) bytes.put(at++, each);
            }
            byte[] stream = new byte[bytes.size()];
            int i = 0;
            for (byte each : bytes.values()) stream[i++] = each;
            return Arrays.copyOf(stream, i);
        }
    }
}
