package lab.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import lab.frame.Layer;

/// A filter as it is applied: to layers that are read once for all its parts.
interface Condition {
    boolean holds(Seen frame, List<Layer> layers);

    default Condition and(Condition other) {
        return (frame, layers) -> holds(frame, layers) && other.holds(frame, layers);
    }

    default Condition or(Condition other) {
        return (frame, layers) -> holds(frame, layers) || other.holds(frame, layers);
    }

    default Condition not() {
        return (frame, layers) -> !holds(frame, layers);
    }

    /// One of the name's values passes.
    static Condition any(Name name, Predicate<Value> passes) {
        return (frame, layers) -> values(name, frame, layers).stream().anyMatch(passes);
    }

    /// The name has values, and every one passes.
    static Condition all(Name name, Predicate<Value> passes) {
        return (frame, layers) -> {
            var values = values(name, frame, layers);
            return !values.isEmpty() && values.stream().allMatch(passes);
        };
    }

    /// The name has values, and for one of them, or for every one, what comes of it holds.
    static Condition each(Name name, boolean every, Function<Value, Condition> test) {
        return (frame, layers) -> {
            Predicate<Value> holds = value -> test.apply(value).holds(frame, layers);
            return (every ? all(name, holds) : any(name, holds)).holds(frame, layers);
        };
    }

    private static List<Value> values(Name name, Seen frame, List<Layer> layers) {
        var values = new ArrayList<Value>(2);
        name.finder().find(frame, layers, values::add);
        return values;
    }
}
