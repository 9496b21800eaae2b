package lab.capture;

/// What became of the frames of a capture.
///
/// @param captured how many passed the filter and were received
/// @param bytes of these, as far as the snap length kept them
/// @param notKept how many of these were only counted, because memory's bound was reached
/// @param dropped how many the kernel dropped because they were not received fast enough
public record Statistics(long captured, long bytes, long notKept, long dropped) {
    @Override
    public String toString() {
        String text =
                (captured == 1 ? Words.ONE_FRAME.in() : Words.FRAMES.in(captured))
                        + ", "
                        + Words.DROPPED.in(dropped);
        return notKept == 0 ? text : text + "; " + Words.NOT_KEPT.in(notKept);
    }
}
