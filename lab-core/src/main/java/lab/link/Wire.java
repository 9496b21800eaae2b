package lab.link;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import lab.frame.Frame;
import lab.link.Passage.Fate;
import lab.packet.EthernetHeader;

/// A cable between two ports.
///
/// What it does to frames is drawn from {@link Random}, whose sequence the JDK specifies, so that a
/// seed gives the same everywhere.
public final class Wire {
    private static final long SECOND = 1_000_000_000L;

    private final VirtualLan lan;
    private final Cable cable;
    private final Direction there;
    private final Direction back;
    private Predicate<Frame> lose = frame -> false;

    Wire(VirtualLan lan, Port left, Port right, Cable cable, long seed) {
        this.lan = lan;
        this.cable = cable;
        there = new Direction(left, right, new Random(seed));
        back = new Direction(right, left, new Random(~seed));
    }

    private static final class Direction {
        final Port from;
        final Port to;
        final Random random;
        long free;
        int waiting;

        Direction(Port from, Port to, Random random) {
            this.from = from;
            this.to = to;
            this.random = random;
        }
    }

    /// Loses those frames too, whatever the seed says; replaces the last such rule.
    public void loseWhen(Predicate<Frame> rule) {
        lose = rule;
    }

    void carry(Port from, byte[] frame) {
        var way = from == there.from ? there : back;
        byte[] bits =
                frame.length >= EthernetHeader.MIN_FRAME
                        ? frame.clone()
                        : Arrays.copyOf(frame, EthernetHeader.MIN_FRAME);
        var seen = lan.frame(bits);
        var fate = fate(way, seen);
        lan.passed(new Passage(seen, from.name(), way.to.name(), fate));
        if (fate == Fate.DROPPED) return;
        long sent = transmit(way, bits.length);
        if (fate == Fate.LOST) return;
        long late = fate == Fate.LATE ? lateness(way.random) : 0;
        for (int i = 0; i < (fate == Fate.DUPLICATED ? 2 : 1); i++) {
            lan.events()
                    .at(sent + cable.delay().toNanos() + late, () -> way.to.arrive(bits.clone()));
        }
    }

    /// Draws the same count of numbers for every frame, so that one share does not move the others.
    private Fate fate(Direction way, Frame frame) {
        double loss = way.random.nextDouble();
        double duplication = way.random.nextDouble();
        double reorder = way.random.nextDouble();
        if (cable.bitsPerSecond() > 0 && way.waiting > cable.queue()) return Fate.DROPPED;
        if (loss < cable.loss() || lose.test(frame)) return Fate.LOST;
        if (duplication < cable.duplication()) return Fate.DUPLICATED;
        return reorder < cable.reorder() ? Fate.LATE : Fate.DELIVERED;
    }

    private long lateness(Random random) {
        return (long) (random.nextDouble() * cable.lateness().toNanos());
    }

    /// Waits for its turn.
    ///
    /// @return when its last bit is on the cable
    private long transmit(Direction way, int bytes) {
        long now = lan.events().nanos();
        if (cable.bitsPerSecond() == 0) return now;
        long start = Math.max(now, way.free);
        way.free = start + bytes * 8L * SECOND / cable.bitsPerSecond();
        way.waiting++;
        lan.events().at(way.free, () -> way.waiting--);
        return way.free;
    }
}
