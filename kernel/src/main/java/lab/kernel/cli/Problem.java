package lab.kernel.cli;

/// What stops a command and is for a person to read: one sentence with what, why and how to get it.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Problem(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// The command could not do its work.
    public static Problem failed(String sentence) {
        return new Problem(1, sentence);
    }

    /// The command line asks for what cannot be.
    public static Problem usage(String sentence) {
        return new Problem(2, sentence);
    }

    /// The machine lacks something.
    public static Problem missing(String sentence) {
        return new Problem(3, sentence);
    }

    public int exitCode() {
        return exitCode;
    }
}
