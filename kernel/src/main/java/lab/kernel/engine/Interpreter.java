package lab.kernel.engine;

/// Runs cells, one after the other, in a state that they share.
public interface Interpreter extends AutoCloseable {
    /// Runs one cell to its end; magics and Java alike. Never throws for what the cell did.
    Outcome run(String cell, Output output);

    @Override
    void close();
}
