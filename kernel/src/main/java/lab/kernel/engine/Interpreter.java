package lab.kernel.engine;

/// Runs cells, one after the other, in a state that they share.
public interface Interpreter extends AutoCloseable {
    /// Runs one cell to its end; magics and Java alike. Never throws for what the cell did.
    ///
    /// @param number that the cell goes by in messages, as in {@code [3]}
    Outcome run(int number, String cell, Output output);

    /// From now on an interrupt is meant for the cell that is run next.
    default void expectCell() {}

    @Override
    void close();
}
