package lab.packet;

import java.util.Optional;

/// A message as far as its bytes could be read: with its lists up to the first entry that is
/// broken.
///
/// @param trouble with that entry, counted from the message's first byte; empty if there is none
public record Partial<M>(M message, Optional<MalformedException> trouble) {
    static <M> Partial<M> whole(M message) {
        return new Partial<>(message, Optional.empty());
    }

    /// The message, if all of it could be read.
    M orThrow() {
        if (trouble.isPresent()) throw trouble.get();
        return message;
    }
}
