package lab.kernel.grade.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.check.Exercise;
import lab.check.Through;

/// An exercise with a class to write, nested values, and a live object.
@Exercise(id = "test.queue", points = 10, en = "A queue", ko = "대기열")
public interface Waiting {
    enum Colour {
        RED,
        BLUE
    }

    record Item(String name, List<byte[]> parts) {}

    /// What the learner writes as a class of this name.
    interface Queue {
        void add(Item item);

        Optional<Item> next();

        Queue copy();
    }

    Queue queue(int room);

    Map<String, Colour> colours(List<Item> items);

    Optional<Item> longest(Map<String, List<Item>> byGroup);

    Set<Colour> colours(Item[] items);

    List<Item> named(List<String> names);

    @Through(
            signature = "void greet(StringBuilder to)",
            call =
                    "((java.util.function.Supplier<String>) () -> { var to = new StringBuilder(name);"
                            + " greet(to); return to.toString(); }).get()")
    String greet(String name);
}
