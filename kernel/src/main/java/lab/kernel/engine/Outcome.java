package lab.kernel.engine;

import java.util.List;
import lab.view.Bundle;

/// What became of a cell; one case for each way it can end.
public sealed interface Outcome {
    /// Its last expression has a value.
    record Value(Bundle bundle) implements Outcome {}

    /// It asked for something to read beside the notebook.
    record Page(Bundle bundle) implements Outcome {}

    /// It ran and has no value.
    record Nothing() implements Outcome {}

    /// It was not run, or did not run to its end.
    ///
    /// @param name of the error: an exception's class, or "CompileError", "Interrupted",
    ///   "LabVmLost"
    /// @param message one sentence
    /// @param traceback lines for a person, already worded and without the engine's own frames
    record Failed(String name, String message, List<String> traceback) implements Outcome {
        private static final String INTERRUPTED = "Interrupted";
        static final String COMPILE_ERROR = "CompileError";
        static final String LAB_VM_LOST = "LabVmLost";

        public Failed {
            traceback = List.copyOf(traceback);
        }

        public Failed(String name, String message) {
            this(name, message, List.of(message));
        }

        public static Failed interrupted() {
            return new Failed(INTERRUPTED, "The cell was stopped.");
        }

        /// Whether nothing of it was run, since it is no Java that can be compiled.
        public boolean isOfCompiler() {
            return name.equals(COMPILE_ERROR);
        }

        /// Whether the cell itself is not what failed.
        public boolean isFromOutside() {
            return name.equals(INTERRUPTED) || name.equals(LAB_VM_LOST);
        }
    }
}
