package lab.kernel.course;

/// Why an engine cannot go on, in a sentence for a person.
final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private EngineException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// It began, and something failed.
    static EngineException failed(String sentence) {
        return new EngineException(1, sentence);
    }

    /// The machine lacks something.
    static EngineException missing(String sentence) {
        return new EngineException(3, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
