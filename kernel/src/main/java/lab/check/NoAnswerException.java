package lab.check;

/// What a call of the learner's method throws when there is no answer.
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient NoAnswer why;

    public NoAnswerException(NoAnswer why) {
        super(why.toString());
        this.why = why;
    }

    public NoAnswer why() {
        return why;
    }
}
