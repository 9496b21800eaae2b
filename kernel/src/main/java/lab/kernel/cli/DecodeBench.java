package lab.kernel.cli;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import lab.frame.Frame;
import lab.packet.Octets;

/// Takes the same frames apart in several ways, round by round, so that what else the machine does
/// hits all of them alike.
final class DecodeBench {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    /// Works on one frame, and gives back something that depends on all it did.
    interface Work {
        long on(Frame frame);
    }

    /// @param perSecond packets, the median of the rounds
    /// @param bytes allocated for a packet
    record Figure(double perSecond, double bytes) {}

    private final List<Frame> frames;

    DecodeBench(List<Frame> frames) {
        this.frames = frames;
    }

    /// Every layer found and held to be what it claims.
    static long layers(Frame frame) {
        var layers = frame.layers();
        long sum = layers.size();
        for (int i = 0; i < layers.size(); i++) sum += layers.length(i);
        return sum;
    }

    /// That, and every checksum judged.
    static long checksums(Frame frame) {
        var layers = frame.layers();
        long sum = 0;
        for (int i = 0; i < layers.size(); i++) sum += layers.verdict(i).isPresent() ? i : 0;
        return sum;
    }

    /// That, and the value of every field read.
    static long fields(Frame frame) {
        var layers = frame.layers();
        long sum = 0;
        for (int i = 0; i < layers.size(); i++) {
            Octets octets = layers.octets(i);
            var fields = layers.layout(i).fields();
            for (int f = 0; f < fields.size(); f++) {
                var field = fields.get(f);
                sum += octets.bits(field.bit(), Math.min(64, field.width()));
            }
        }
        return sum;
    }

    /// The record of every header made.
    static long records(Frame frame) {
        var layers = frame.layers();
        long sum = 0;
        for (int i = 0; i < layers.size(); i++) sum += layers.get(i).length();
        return sum;
    }

    Figure[] run(Work... works) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        var times = new double[works.length][ROUNDS];
        var bytes = new double[works.length];
        long sum = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int w = 0; w < works.length; w++) {
                long before = bean.getThreadAllocatedBytes(thread);
                long start = System.nanoTime();
                sum += all(works[w]);
                long taken = System.nanoTime() - start;
                if (round >= 0) times[w][round] = taken;
                bytes[w] = bean.getThreadAllocatedBytes(thread) - before;
            }
        }
        if (sum == 0) throw new IllegalStateException("no frame has a layer");
        var figures = new Figure[works.length];
        for (int w = 0; w < works.length; w++) {
            Arrays.sort(times[w]);
            figures[w] =
                    new Figure(
                            frames.size() * 1e9 / times[w][ROUNDS / 2], bytes[w] / frames.size());
        }
        return figures;
    }

    private long all(Work work) {
        long sum = 0;
        for (Frame frame : frames) sum += work.on(frame);
        return sum;
    }
}
