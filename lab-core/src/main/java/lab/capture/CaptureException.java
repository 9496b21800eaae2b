package lab.capture;

/// A capture that could not start or could not go on. The message is a sentence that says what was
/// wrong and what to do.
public final class CaptureException extends RuntimeException {
    private final Reason reason;
    private final String sentence;

    /// What kind of thing was wrong.
    public enum Reason {
        /// Neither libpcap nor a packet socket is there.
        NO_LIBRARY,
        /// This user may not capture on that adapter.
        NO_PERMISSION,
        /// There is no adapter of that name, or it is of a kind that cannot be captured on.
        NO_SUCH_DEVICE,
        /// The adapter is there and down, or went down.
        DEVICE_DOWN,
        /// The filter expression means nothing.
        BAD_FILTER,
        /// Anything else; the message has the system's own words.
        FAILED
    }

    CaptureException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    static CaptureException failed(String what, String systemsWords) {
        return new CaptureException(Reason.FAILED, Words.FAILED.in(what, systemsWords));
    }
}
