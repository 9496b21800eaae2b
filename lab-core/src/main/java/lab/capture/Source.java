package lab.capture;

import java.util.function.Consumer;
import lab.frame.Frame;

/// An open adapter that frames come from. One thread uses it; {@link #wake} may be called by any.
sealed interface Source extends AutoCloseable permits PcapSource, RingSource {
    /// Returns when there may be something to read, when woken, or after {@code millis}.
    void await(int millis);

    /// Hands over what is there, but only so much that a caller can look up between two reads.
    ///
    /// @return how many frames the system gave, also those that were not handed over
    /// @throws CaptureException if the adapter is gone or down
    int read(Consumer<Frame> sink);

    /// How many frames the kernel took in and did not drop, since the source was opened.
    long accepted();

    /// How many frames the kernel had to drop because they were not read fast enough.
    long dropped();

    /// Whether {@link #accepted} counts just what {@link #read} will return in the end.
    boolean counts();

    void wake();

    @Override
    void close();
}
