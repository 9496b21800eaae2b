package lab.frame;

import java.util.Optional;

/// Whether a checksum in a frame is the one its bytes give.
public sealed interface Verdict {
    record Right() implements Verdict {}

    record Wrong(int shouldBe) implements Verdict {}

    /// It cannot be known: not all the bytes it is over are in the frame.
    record NotKnown() implements Verdict {}

    /// The sender made none, which UDP over IPv4 allows.
    record NotUsed() implements Verdict {}

    /// What is to be said about the checksum of the layer at {@code index}; empty if it has none.
    ///
    /// @param layers all those of the frame
    static Optional<Verdict> on(Layers layers, int index) {
        return layers.verdict(index);
    }
}
