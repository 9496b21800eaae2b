package lab.filter;

import java.time.Instant;
import java.util.Optional;
import lab.frame.Frame;

/// A frame, and its place among others where it has one.
///
/// @param number from 1; 0 where the frame was given by itself
/// @param first when the first of them was captured
record Seen(Frame frame, long number, Optional<Instant> first) {
    static Seen alone(Frame frame) {
        return new Seen(frame, 0, Optional.empty());
    }
}
