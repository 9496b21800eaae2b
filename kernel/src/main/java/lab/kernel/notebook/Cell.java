package lab.kernel.notebook;

import java.util.List;
import java.util.OptionalInt;

/// A cell of a notebook.
///
/// @see <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">nbformat 4</a>
public sealed interface Cell {
    /// Unique in its notebook, and the same from one generation of it to the next.
    String id();

    String source();

    Metadata metadata();

    /// @param attachments images pasted into the cell: file name to MIME type to base64
    record Markdown(String id, String source, Metadata metadata, Metadata attachments)
            implements Cell {
        static Markdown of(String id, String source) {
            return new Markdown(id, source, Metadata.EMPTY, Metadata.EMPTY);
        }
    }

    /// Text for a converter, which no front end renders.
    record Raw(String id, String source, Metadata metadata, Metadata attachments) implements Cell {}

    /// @param executionCount what stands in its brackets; empty where the cell was never run
    record Code(
            String id,
            String source,
            Metadata metadata,
            OptionalInt executionCount,
            List<CellOutput> outputs)
            implements Cell {
        public Code {
            outputs = List.copyOf(outputs);
        }

        static Code of(String id, String source, Metadata metadata) {
            return new Code(id, source, metadata, OptionalInt.empty(), List.of());
        }

        /// The same cell as it was before anybody ran it.
        public Code cleared() {
            return of(id, source, metadata);
        }

        boolean mayFail() {
            return metadata.texts("tags").contains("raises-exception");
        }
    }
}
