package lab.kernel.engine;

/// Help while a cell is being written. Cursors are indices into the cell's {@code String}.
public interface Assistant {
    /// @param status "complete", "incomplete" or "invalid"
    /// @param indent of the next line, if incomplete
    record Completeness(String status, String indent) {}

    /// What could stand at the cursor.
    Completions complete(String code, int cursor);

    /// What is known of the name at, or the call around, the cursor; empty if nothing.
    String inspect(String code, int cursor);

    /// Whether the cell can be run as it is.
    Completeness completeness(String code);
}
