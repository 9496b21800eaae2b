package lab.link;

import java.time.Duration;

/// How well a cable carries frames; the same in both directions, which do not share anything.
///
/// @param delay from the last bit sent to the last bit received
/// @param loss share of the frames that are lost, 0 to 1
/// @param duplication share of the frames that arrive twice
/// @param reorder share of the frames that are late by {@link #lateness}, so that later ones
///   overtake them
/// @param lateness how late those are, at most
/// @param bitsPerSecond how fast frames are put on it; 0 takes no time
/// @param queue how many frames may wait for their turn; more are lost. Means something only with
///   {@link #bitsPerSecond}
public record Cable(
        Duration delay,
        double loss,
        double duplication,
        double reorder,
        Duration lateness,
        long bitsPerSecond,
        int queue) {
    /// Loses nothing, takes 1 ms.
    public static final Cable PERFECT =
            new Cable(Duration.ofMillis(1), 0, 0, 0, Duration.ofMillis(10), 0, 100);

    public Cable {
        share("loss", loss);
        share("duplication", duplication);
        share("reorder", reorder);
        if (delay.isNegative() || lateness.isNegative() || bitsPerSecond < 0 || queue < 1) {
            throw new IllegalArgumentException(
                    "delay, lateness and bitsPerSecond cannot be negative, and the queue must hold"
                            + " a frame");
        }
    }

    private static void share(String name, double value) {
        if (value >= 0 && value <= 1) return;
        throw new IllegalArgumentException(name + " is " + value + ", must be from 0 to 1");
    }

    public Cable withDelay(Duration time) {
        return new Cable(time, loss, duplication, reorder, lateness, bitsPerSecond, queue);
    }

    public Cable withLoss(double share) {
        return new Cable(delay, share, duplication, reorder, lateness, bitsPerSecond, queue);
    }

    public Cable withDuplication(double share) {
        return new Cable(delay, loss, share, reorder, lateness, bitsPerSecond, queue);
    }

    public Cable withReorder(double share) {
        return new Cable(delay, loss, duplication, share, lateness, bitsPerSecond, queue);
    }

    public Cable withLateness(Duration time) {
        return new Cable(delay, loss, duplication, reorder, time, bitsPerSecond, queue);
    }

    /// @param frames that may wait while others are being sent
    public Cable withBandwidth(long speed, int frames) {
        return new Cable(delay, loss, duplication, reorder, lateness, speed, frames);
    }
}
