package lab.filter;

import java.util.List;
import java.util.function.Consumer;
import lab.frame.Layer;

/// One name that a filter can say.
///
/// @param text such as {@code tcp.port}
record Name(String text, Kind kind, Finder finder) {
    /// Gives all values that the name has in a frame, and none if it has none.
    interface Finder {
        void find(Seen frame, List<Layer> layers, Consumer<Value> to);
    }
}
