package lab.internal.vm;

/// A cell declares a record or an enum in another way than the exercise whose value is to become
/// one.
public final class OtherTypeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// @param type its name in the exercise
    OtherTypeException(String type) {
        super(type);
    }
}
