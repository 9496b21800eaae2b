package lab.kernel.engine;

import lab.view.Bundle;

/// Where a cell's output goes while it runs. Calls come from several threads, one at a time.
public interface Output {
    enum Stream {
        STDOUT,
        STDERR
    }

    void stream(Stream stream, String text);

    /// Shows {@code bundle} under the cell; {@code id} names it for {@link #update}, or is empty.
    void display(Bundle bundle, String id);

    /// Replaces what an earlier {@link #display} with the same id shows.
    void update(Bundle bundle, String id);
}
