package lab.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import lab.frame.Frame;
import lab.frame.LinkType;

/// Frames behind one another in a few large arrays. A collection of garbage copies an object that
/// lives on, and a million frames that are objects of their own hold a capture up for so long that
/// the kernel's buffer runs over; these it only moves as blocks.
///
/// For one thread; a {@link #view} may be read by any that it is handed to.
final class PackedFrames {
    private static final int FIRST_BLOCK = 16 << 10;
    private static final int LARGEST_BLOCK = 1 << 20;

    /// Seconds, nanoseconds, link, bytes on the wire, bytes kept.
    private static final int HEAD = Long.BYTES + 4 * Integer.BYTES;

    private static final LinkType[] LINKS = LinkType.values();

    private ByteBuffer[] blocks = {};
    private long[] places = new long[64];
    private int size;

    int size() {
        return size;
    }

    void add(Frame frame) {
        byte[] data = frame.data();
        var time = frame.time();
        var block = blockFor(HEAD + data.length);
        if (size == places.length) places = Arrays.copyOf(places, 2 * size);
        places[size] = place(blocks.length - 1, block.position());
        block.putLong(time.getEpochSecond())
                .putInt(time.getNano())
                .putInt(frame.link().ordinal())
                .putInt(frame.originalLength())
                .putInt(data.length)
                .put(data);
        size++;
    }

    private ByteBuffer blockFor(int length) {
        if (blocks.length > 0 && blocks[blocks.length - 1].remaining() >= length) {
            return blocks[blocks.length - 1];
        }
        int grown = Math.min(FIRST_BLOCK << Math.min(blocks.length, 6), LARGEST_BLOCK);
        var block = ByteBuffer.allocate(Math.max(grown, length));
        blocks = Arrays.copyOf(blocks, blocks.length + 1);
        blocks[blocks.length - 1] = block;
        return block;
    }

    private static long place(int block, int offset) {
        return (long) block << Integer.SIZE | offset;
    }

    /// Those that are there now, each read anew whenever it is asked for.
    List<Frame> view() {
        return new View(blocks, places, size);
    }

    private static final class View extends AbstractList<Frame> implements RandomAccess {
        private final ByteBuffer[] blocks;
        private final long[] places;
        private final int size;

        View(ByteBuffer[] blocks, long[] places, int size) {
            this.blocks = blocks;
            this.places = places;
            this.size = size;
        }

        @Override
        public Frame get(int index) {
            long place = places[Objects.checkIndex(index, size)];
            var block = blocks[(int) (place >>> Integer.SIZE)];
            int at = (int) place;
            var time = Instant.ofEpochSecond(block.getLong(at), block.getInt(at + 8));
            var link = LINKS[block.getInt(at + 12)];
            var data = new byte[block.getInt(at + 20)];
            block.get(at + HEAD, data);
            return new Frame(time, link, data, block.getInt(at + 16));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
