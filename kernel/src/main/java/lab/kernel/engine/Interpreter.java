package lab.kernel.engine;

import java.util.Map;
import lab.view.Comm;

/// Runs cells, one after the other, in a state that they share.
public interface Interpreter extends AutoCloseable {
    /// Runs one cell to its end; magics and Java alike. Never throws for what the cell did.
    ///
    /// @param number that the cell goes by in messages, as in {@code [3]}
    Outcome run(int number, String cell, Output output);

    /// Hands on what the front end says over a comm. Never throws for what a cell does with it.
    default Outcome hear(Comm.Event event, Output output) {
        if (event.kind() == Comm.Kind.OPEN) output.say(Comm.Event.close(event.id()));
        return new Outcome.Nothing();
    }

    /// The comms that are open: their targets by their ids.
    default Map<String, String> comms() {
        return Map.of();
    }

    /// From now on an interrupt is meant for the cell that is run next.
    default void expectCell() {}

    /// Ends what the cell that is running does; without one it does nothing. For any thread.
    default void interrupt() {}

    @Override
    void close();
}
