package lab.capture;

/// What became of the frames of a capture.
///
/// @param captured how many passed the filter and were received
/// @param notKept how many of these were only counted, because memory's bound was reached
/// @param dropped how many the kernel dropped because they were not received fast enough
public record Statistics(long captured, long notKept, long dropped) {
    @Override
    public String toString() {
        String text = frames(captured) + " captured, " + dropped + " dropped by the kernel";
        if (notKept == 0) return text;
        return text
                + "; the last "
                + notKept
                + " not kept, because the bound of Capture.keep was reached";
    }

    private static String frames(long number) {
        return number == 1 ? "1 frame" : number + " frames";
    }
}
