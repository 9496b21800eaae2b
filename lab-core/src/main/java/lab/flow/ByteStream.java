package lab.flow;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.packet.Octets;

/// What one side of a TCP connection sent, put in order by sequence numbers (RFC 9293 §3.4): late
/// segments find their place, and numbers go on behind 4 294 967 295 with 0.
///
/// What was there first stays: bytes that come again are counted, and where they differ from those
/// that came before, that is said, since one of the two is forged or damaged. It keeps the frames'
/// own bytes and copies none. For one thread.
public final class ByteStream {
    /// Bytes that were sent and are in no frame.
    ///
    /// @param offset of the first of them, from the stream's beginning
    public record Gap(long offset, long length) {}

    private final TreeMap<Long, Octets> pieces = new TreeMap<>();
    private boolean started;
    private boolean begun;
    private boolean conflicting;
    private long retransmitted;
    private long first;
    private long newest;
    private long end = -1;

    ByteStream() {}

    /// Takes one segment in.
    void add(long sequenceNumber, boolean syn, boolean fin, Octets data) {
        if (!started) {
            started = true;
            newest = sequenceNumber;
            first = syn ? sequenceNumber + 1 : sequenceNumber;
        }
        // The nearest number, up or down, to the one before that has these 32 bits.
        newest += (int) (sequenceNumber - newest);
        long from = newest + (syn ? 1 : 0);
        if (syn && !begun) {
            begun = true;
            first = from;
        }
        if (!begun) first = Math.min(first, from);
        if (fin) end = from + data.length();
        if (data.length() > 0) put(from, data);
    }

    /// Keeps of these bytes those that are new.
    private void put(long from, Octets data) {
        long at = from;
        long behind = from + data.length();
        while (at < behind) {
            var before = pieces.floorEntry(at);
            if (before != null && endOf(before) > at) {
                long common = Math.min(endOf(before), behind);
                compare(before, at, data.slice((int) (at - from), (int) (common - from)));
                at = common;
            } else {
                var next = pieces.higherKey(at);
                long free = next == null ? behind : Math.min(next, behind);
                pieces.put(at, data.slice((int) (at - from), (int) (free - from)));
                at = free;
            }
        }
    }

    private static long endOf(Map.Entry<Long, Octets> piece) {
        return piece.getKey() + piece.getValue().length();
    }

    private void compare(Map.Entry<Long, Octets> known, long at, Octets again) {
        int start = (int) (at - known.getKey());
        conflicting |= !known.getValue().slice(start, start + again.length()).equals(again);
        retransmitted += again.length();
    }

    /// All bytes from the beginning up to the first gap.
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        long at = first;
        for (var piece : pieces.entrySet()) {
            if (piece.getKey() != at) break;
            bytes.writeBytes(piece.getValue().bytes());
            at = endOf(piece);
        }
        return bytes.toByteArray();
    }

    /// Where bytes are missing between others, or before the FIN.
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        long at = first;
        for (var piece : pieces.entrySet()) {
            if (piece.getKey() > at) gaps.add(new Gap(at - first, piece.getKey() - at));
            at = Math.max(at, endOf(piece));
        }
        if (end > at) gaps.add(new Gap(at - first, end - at));
        return List.copyOf(gaps);
    }

    /// Whether the SYN was seen, so that the first byte is the first that was sent.
    public boolean begun() {
        return begun;
    }

    /// Whether the FIN was seen.
    public boolean ended() {
        return end >= 0;
    }

    /// Bytes that came more than once.
    public long retransmitted() {
        return retransmitted;
    }

    /// Whether bytes came again with another value.
    public boolean conflicting() {
        return conflicting;
    }
}
