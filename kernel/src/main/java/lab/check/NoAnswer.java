package lab.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Why a learner's method gave no answer.
public sealed interface NoAnswer {
    /// It is still the stub.
    record NotDone() implements NoAnswer {}

    /// There is no method with this name and these types.
    ///
    /// @param found signatures of what has the name and other types; none if nothing has it
    record Missing(List<String> found) implements NoAnswer {
        public Missing {
            found = List.copyOf(found);
        }
    }

    /// @param exception its class's full name
    /// @param message empty if it had none
    /// @param trace innermost first, each as {@link StackTraceElement#toString()} writes it or in
    ///   better words; may be empty
    record Threw(String exception, String message, List<String> trace) implements NoAnswer {
        public Threw {
            trace = List.copyOf(trace);
        }

        public static Threw of(Throwable thrown) {
            String message = thrown.getMessage();
            return new Threw(
                    thrown.getClass().getName(),
                    message == null ? "" : message,
                    Arrays.stream(thrown.getStackTrace())
                            .map(StackTraceElement::toString)
                            .toList());
        }

        /// A stub throws [UnsupportedOperationException] itself. One out of the JDK, as from adding
        /// to an immutable list, is a mistake like any other.
        boolean isStub() {
            return exception.equals(UnsupportedOperationException.class.getName())
                    && (trace.isEmpty() || !trace.getFirst().startsWith("java"));
        }
    }

    /// It could not be asked, for a cell declares a type of the exercise in another way.
    ///
    /// @param type its name
    /// @param declaration as the exercise has it
    record OtherType(String type, String declaration) implements NoAnswer {}

    /// It was stopped.
    ///
    /// @param limit how long it had
    record TimedOut(Duration limit) implements NoAnswer {}

    /// The VM that ran it has gone.
    ///
    /// @param how in a sentence
    record Lost(Text how) implements NoAnswer {}

    /// It answered null where the exercise asks for a value.
    record Null() implements NoAnswer {}

    /// It answered something that cannot be taken as the method's type.
    ///
    /// @param why in a sentence
    record Unreadable(Text why) implements NoAnswer {}
}
