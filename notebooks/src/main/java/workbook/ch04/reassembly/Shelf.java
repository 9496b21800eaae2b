package workbook.ch04.reassembly;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.packet.Checksum;

/// Keeps fragments until they are whole; a subclass may go wrong at each step.
abstract class Shelf implements Reassembly.Reassembler {
    @SuppressWarnings("ArrayRecordComponent")
    record Fragment(int from, int to, boolean more, byte[] packet) {
        static Fragment of(byte[] packet) {
            int word = ByteBuffer.wrap(packet).getChar(6);
            int from = (word & 0x1fff) * 8;
            return new Fragment(from, from + packet.length - 20, (word & 0x2000) != 0, packet);
        }

        boolean overlaps(Fragment other) {
            return from < other.to && other.from < to;
        }
    }

    private record Pile(int begun, List<Fragment> fragments) {}

    private final Map<Object, Pile> piles = new HashMap<>();
    private int now;

    Object key(ByteBuffer header) {
        return List.of(header.getInt(12), header.getInt(16), header.get(9), header.getChar(4));
    }

    boolean keepsDuplicates() {
        return false;
    }

    boolean discardsOverlaps() {
        return true;
    }

    int patience() {
        return 60;
    }

    /// Whether the time counts from the latest fragment.
    boolean renewsPatience() {
        return false;
    }

    boolean whole(List<Fragment> fragments) {
        boolean last = fragments.stream().anyMatch(f -> !f.more());
        int end = fragments.stream().mapToInt(Fragment::to).max().orElse(0);
        return last && fragments.stream().mapToInt(f -> f.to() - f.from()).sum() == end;
    }

    byte[] join(List<Fragment> fragments) {
        int end = fragments.stream().mapToInt(Fragment::to).max().orElse(0);
        byte[] whole = new byte[20 + end];
        for (var f : fragments) {
            System.arraycopy(f.packet(), 20, whole, 20 + f.from(), f.to() - f.from());
            if (f.from() == 0) System.arraycopy(f.packet(), 0, whole, 0, 20);
        }
        return finish(whole);
    }

    byte[] finish(byte[] whole) {
        var header = ByteBuffer.wrap(whole);
        header.putChar(2, (char) whole.length);
        header.putChar(6, (char) (header.getChar(6) & 0x4000));
        header.putChar(10, (char) 0).putChar(10, (char) Checksum.of(whole, 0, 20));
        return whole;
    }

    @Override
    public Optional<byte[]> add(byte[] packet) {
        var fragment = Fragment.of(packet);
        if (fragment.from() == 0 && !fragment.more()) return Optional.of(packet);
        Object key = key(ByteBuffer.wrap(packet));
        var pile = piles.getOrDefault(key, new Pile(now, new ArrayList<>()));
        piles.put(key, renewsPatience() ? new Pile(now, pile.fragments()) : pile);
        var fragments = pile.fragments();
        boolean same = fragments.stream().anyMatch(f -> f.from() == fragment.from());
        if (same && !keepsDuplicates()) return Optional.empty();
        if (!same && discardsOverlaps() && fragments.stream().anyMatch(fragment::overlaps)) {
            piles.remove(key);
            return Optional.empty();
        }
        fragments.add(fragment);
        if (!whole(fragments)) return Optional.empty();
        piles.remove(key);
        return Optional.of(join(fragments));
    }

    @Override
    public void tick(int seconds) {
        now += seconds;
        piles.values().removeIf(pile -> now - pile.begun() >= patience());
    }
}
