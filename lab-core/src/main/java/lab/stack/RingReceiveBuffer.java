package lab.stack;

import java.util.Map;
import java.util.TreeMap;
import lab.packet.Octets;

/// The reference: a ring of bytes, and a list of the stretches that wait behind gaps. Positions
/// count from the first byte of data and do not go round.
public final class RingReceiveBuffer implements ReceiveBuffer {
    private final int first;
    private final byte[] ring;
    private final TreeMap<Long, Long> waiting = new TreeMap<>();
    private long read;
    private long next;

    public RingReceiveBuffer(int first, int capacity) {
        this.first = first;
        ring = new byte[capacity];
    }

    @Override
    public int next() {
        return first + (int) next;
    }

    @Override
    public int window() {
        return ring.length - available();
    }

    @Override
    public int available() {
        return (int) (next - read);
    }

    @Override
    public boolean gap() {
        return !waiting.isEmpty();
    }

    @Override
    public void add(int sequenceNumber, Octets data) {
        long start = next + (sequenceNumber - next());
        long from = Math.max(start, next);
        long to = Math.min(start + data.length(), next + window());
        if (from >= to) return;
        copyIn(data.slice((int) (from - start), (int) (to - start)).bytes(), from);
        merge(from, to);
        var head = waiting.firstEntry();
        if (head.getKey() > next) return;
        next = head.getValue();
        waiting.pollFirstEntry();
    }

    private void copyIn(byte[] bytes, long position) {
        int at = (int) (position % ring.length);
        int untilEnd = Math.min(bytes.length, ring.length - at);
        System.arraycopy(bytes, 0, ring, at, untilEnd);
        System.arraycopy(bytes, untilEnd, ring, 0, bytes.length - untilEnd);
    }

    /// Stretches that touch become one.
    private void merge(long from, long to) {
        long low = from;
        long high = to;
        for (Map.Entry<Long, Long> left = waiting.floorEntry(high);
                left != null && left.getValue() >= low;
                left = waiting.floorEntry(high)) {
            low = Math.min(low, left.getKey());
            high = Math.max(high, left.getValue());
            waiting.remove(left.getKey());
        }
        waiting.put(low, high);
    }

    @Override
    public byte[] read(int most) {
        var bytes = new byte[Math.min(most, available())];
        int at = (int) (read % ring.length);
        int untilEnd = Math.min(bytes.length, ring.length - at);
        System.arraycopy(ring, at, bytes, 0, untilEnd);
        System.arraycopy(ring, 0, bytes, untilEnd, bytes.length - untilEnd);
        read += bytes.length;
        return bytes;
    }
}
