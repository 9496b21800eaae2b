package lab.view;

import java.util.Optional;

/// Something that knows how it wants to be shown when it is the value of a cell.
public interface Display {
    Bundle display();

    /// What is shown with it in an output of its own: front ends take one form of a bundle, so the
    /// table of a chart cannot be in the chart's. Empty for all that has its table in itself.
    default Optional<Bundle> beside() {
        return Optional.empty();
    }
}
