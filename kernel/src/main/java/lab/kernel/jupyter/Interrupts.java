package lab.kernel.jupyter;

import org.jspecify.annotations.Nullable;

/// Brings interrupts to the cells they are meant for. They come on another channel than cells do,
/// so one may be here before its cell is. One that no cell was running for is kept until the next
/// cell: if that was sent earlier, by the same session, it is the one that was meant; a cell sent
/// later has nothing to do with it, nor with one that comes late. Safe for several threads.
final class Interrupts {
    private final Runnable interrupt;
    private @Nullable Envelope running;
    private @Nullable Envelope early;

    /// @param interrupt ends what the running cell does
    Interrupts(Runnable interrupt) {
        this.interrupt = interrupt;
    }

    /// An interrupt has arrived.
    synchronized void arrived(Envelope message) {
        var cell = running;
        if (cell == null) early = message;
        else if (message.isSentAfter(cell) || !cell.isSentAfter(message)) interrupt.run();
    }

    /// A cell has arrived, and interrupts are for it until it has {@link #ended}.
    ///
    /// @return whether it was interrupted before
    synchronized boolean begins(Envelope cell) {
        running = cell;
        var before = early;
        early = null;
        return before != null && before.isSentAfter(cell);
    }

    synchronized void ended() {
        running = null;
    }
}
