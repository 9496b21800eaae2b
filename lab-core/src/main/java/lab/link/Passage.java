package lab.link;

import lab.frame.Frame;

/// One frame that was put on a cable, and what became of it.
///
/// @param frame with the time at which it was sent
/// @param from the port that sent it
/// @param to the port at the cable's other end
public record Passage(Frame frame, String from, String to, Fate fate) {
    public enum Fate {
        DELIVERED,
        LOST,
        /// The queue in front of the cable was full.
        DROPPED,
        DUPLICATED,
        LATE
    }
}
