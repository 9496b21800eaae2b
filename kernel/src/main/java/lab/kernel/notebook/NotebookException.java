package lab.kernel.notebook;

/// A notebook or a chapter source that cannot be used. The message is one sentence for a person,
/// with the file and the place in it.
public final class NotebookException extends RuntimeException {
    public NotebookException(String sentence) {
        super(sentence);
    }
}
