package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.LinkType;
import org.junit.jupiter.api.Test;

class PackedFramesTest {
    @Test
    void givesBackEachFrameAsItWas() {
        var random = new Random(7);
        var packed = new PackedFrames();
        List<Frame> frames = new ArrayList<>();
        // Some fill a block alone, the longest is longer than any block.
        for (int length : new int[] {0, 1, 60, 1514, 16_383, 16_384, 65_535, 3 << 20, 0, 42}) {
            frames.add(frame(random, length));
        }
        for (int i = 0; i < 5_000; i++) frames.add(frame(random, random.nextInt(1_515)));

        frames.forEach(packed::add);

        assertThat(packed.size()).isEqualTo(frames.size());
        assertThat(packed.view()).isEqualTo(frames);
    }

    @Test
    void aViewHasWhatWasThereWhenItWasTaken() {
        var packed = new PackedFrames();
        var first = Frame.of(new byte[] {1, 2, 3});
        packed.add(first);
        var view = packed.view();
        for (int i = 0; i < 1_000; i++) packed.add(Frame.of(new byte[500]));

        assertThat(view).containsExactly(first);
        assertThatThrownBy(() -> view.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.add(first)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Frame frame(Random random, int length) {
        var data = new byte[length];
        random.nextBytes(data);
        var time = Instant.ofEpochSecond(random.nextLong(1L << 33), random.nextInt(1_000_000_000));
        var links = LinkType.values();
        return new Frame(
                time, links[random.nextInt(links.length)], data, length + random.nextInt(99));
    }
}
