package lab.kernel.engine;

import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// Where a cell's output goes while it runs. Calls come from several threads, one at a time.
public interface Output {
    enum Stream {
        STDOUT,
        STDERR
    }

    /// Takes all and shows nothing.
    Output NONE =
            new Output() {
                @Override
                public void stream(Stream stream, String text) {}

                @Override
                public void display(Bundle bundle, String id) {}

                @Override
                public void update(Bundle bundle, String id) {}
            };

    void stream(Stream stream, String text);

    /// Shows {@code bundle} under the cell; {@code id} names it for {@link #update}, or is empty.
    void display(Bundle bundle, String id);

    /// Replaces what an earlier {@link #display} with the same id shows.
    void update(Bundle bundle, String id);

    /// Takes away what the cell has shown.
    ///
    /// @param wait until it shows something new
    default void clear(boolean wait) {}

    /// Says something over a comm to the front end.
    default void say(Comm.Event event) {}

    /// Asks the person at the front end for a line.
    ///
    /// @return null where nobody can be asked
    default @Nullable String readLine(String prompt, boolean password) {
        return null;
    }
}
