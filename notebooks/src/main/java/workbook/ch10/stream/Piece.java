package workbook.ch10.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import workbook.ch10.Segments;

/// The data of one segment.
@SuppressWarnings("ArrayRecordComponent") // made and read here, never compared
record Piece(int port, int sequence, byte[] data) {
    static Piece of(byte[] frame) {
        int tcp = 14 + Segments.ipBytes(frame);
        int data = tcp + Segments.tcpBytes(frame);
        return new Piece(
                ByteBuffer.wrap(frame).getChar(tcp),
                ByteBuffer.wrap(frame).getInt(tcp + 4),
                Arrays.copyOfRange(frame, data, Segments.end(frame)));
    }

    /// Those of one side that carry data.
    static List<Piece> of(List<byte[]> frames, int port) {
        return frames.stream()
                .map(Piece::of)
                .filter(piece -> piece.port == port && piece.data.length > 0)
                .toList();
    }

    long unsigned() {
        return Integer.toUnsignedLong(sequence);
    }
}
