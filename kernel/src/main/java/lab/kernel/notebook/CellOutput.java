package lab.kernel.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import lab.kernel.engine.Output;
import lab.view.Bundle;

/// What a code cell left below itself.
public sealed interface CellOutput {
    record Stream(Output.Stream stream, String text) implements CellOutput {}

    record DisplayData(Forms forms, Metadata metadata) implements CellOutput {}

    record ExecuteResult(OptionalInt executionCount, Forms forms, Metadata metadata)
            implements CellOutput {}

    /// @param traceback lines, possibly coloured with ANSI escapes
    record Failure(String name, String message, List<String> traceback) implements CellOutput {
        public Failure {
            traceback = List.copyOf(traceback);
        }
    }

    /// One thing in several forms, by MIME type. A {@link Bundle} from a notebook of any kernel:
    /// plain text need not be among them. The content of a JSON type is JSON text.
    record Forms(SequencedMap<String, String> data) {
        public Forms {
            data = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(data));
        }

        static Forms of(Bundle bundle) {
            return new Forms(bundle.data());
        }
    }
}
