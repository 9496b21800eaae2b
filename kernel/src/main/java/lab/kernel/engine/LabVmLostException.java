package lab.kernel.engine;

/// The lab VM ended while something was asked of it; the message says how, in one sentence.
public final class LabVmLostException extends Exception {
    private static final long serialVersionUID = 1;

    LabVmLostException(String how) {
        super(how);
    }
}
