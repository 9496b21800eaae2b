package lab.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.LinkType;

/// What mistakes and attacks make of good frames: lengths, counts, offsets and types changed, bytes
/// cut out, put in and put together from two frames, and captures that kept too little.
public final class MutatedFrames {
    private static final int[] NOTABLE = {
        0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 63, 64, 127, 128, 192, 255
    };

    private final Random random;
    private final GoodFrames good;

    public MutatedFrames(long seed) {
        random = new Random(seed);
        good = new GoodFrames(random);
    }

    /// @return frames of which about one in five is well-formed
    public static List<Frame> of(long seed, int count) {
        var mutated = new MutatedFrames(seed);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < count; i++) frames.add(mutated.next());
        return frames;
    }

    public Frame next() {
        return changed(good.next(), LinkType.ETHERNET, random.nextInt(4));
    }

    /// The same frame with one to three things wrong.
    Frame damaged(Frame frame) {
        return changed(frame.data().clone(), frame.link(), random.nextInt(1, 4));
    }

    private Frame changed(byte[] good, LinkType link, int changes) {
        var bytes = good;
        for (int i = 0; i < changes; i++) bytes = changed(bytes, link);
        int original = bytes.length;
        if (random.nextInt(8) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        return new Frame(Instant.EPOCH, link, bytes, original);
    }

    private byte[] changed(byte[] bytes, LinkType link) {
        if (bytes.length < 16) return bytes;
        int at = Math.min(somewhere(bytes, link), bytes.length - 2);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(40));
            case 2 -> without(bytes, at, Math.min(at + 1 + random.nextInt(8), bytes.length));
            case 3 -> spliced(bytes, at, good.next());
            case 4 -> {
                bytes[at] = (byte) random.nextInt();
                bytes[at + 1] = (byte) random.nextInt();
                yield bytes;
            }
            case 5 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 6, 7 -> {
                bytes[at] += (byte) (random.nextInt(9) - 4);
                yield bytes;
            }
            default -> {
                bytes[at] = (byte) NOTABLE[random.nextInt(NOTABLE.length)];
                yield bytes;
            }
        };
    }

    /// Mostly in a header: each has the same chance, whatever its length.
    private int somewhere(byte[] bytes, LinkType link) {
        var layers = new Frame(Instant.EPOCH, link, bytes, bytes.length).layers();
        int layer = random.nextInt(layers.size());
        int first = Math.max(layers.offset(layer), link == LinkType.ETHERNET ? 12 : 0);
        int behind = Math.max(layers.end(layer), first + 1);
        return first + random.nextInt(behind - first);
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        var shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private byte[] spliced(byte[] bytes, int at, byte[] other) {
        int from = random.nextInt(other.length);
        int count = Math.min(other.length - from, random.nextInt(64));
        var spliced = Arrays.copyOf(bytes, Math.max(bytes.length, at + count));
        System.arraycopy(other, from, spliced, at, count);
        return spliced;
    }
}
