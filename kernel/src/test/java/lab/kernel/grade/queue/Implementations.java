package lab.kernel.grade.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.check.Mistake;
import lab.check.Solution;

final class Implementations {
    private Implementations() {}

    /// What is right in all of them.
    abstract static class Rest implements Waiting {
        @Override
        public Map<String, Colour> colours(List<Item> items) {
            return Map.of();
        }

        @Override
        public Optional<Item> longest(Map<String, List<Item>> byGroup) {
            return Optional.empty();
        }

        @Override
        public Set<Colour> colours(Item[] items) {
            return EnumSet.noneOf(Colour.class);
        }

        @Override
        public List<Item> named(List<String> names) {
            return List.of();
        }

        @Override
        public String greet(String name) {
            return name;
        }
    }

    @Solution
    static final class Right extends Rest {
        @Override
        public Queue queue(int room) {
            return new Lines(new ArrayDeque<>(), false);
        }
    }

    @Mistake(id = "stack", en = "The last comes out first.", ko = "마지막 것이 먼저 나옵니다.")
    static final class Stack extends Rest {
        @Override
        public Queue queue(int room) {
            return new Lines(new ArrayDeque<>(), true);
        }
    }

    @Mistake(id = "shared", en = "All queues are one.", ko = "모든 대기열이 하나입니다.")
    static final class Shared extends Rest {
        private final Deque<Item> items = new ArrayDeque<>();

        @Override
        public Queue queue(int room) {
            return new Lines(items, false);
        }
    }

    private record Lines(Deque<Waiting.Item> items, boolean lastFirst) implements Waiting.Queue {
        @Override
        public void add(Waiting.Item item) {
            items.add(item);
        }

        @Override
        public Optional<Waiting.Item> next() {
            return Optional.ofNullable(lastFirst ? items.pollLast() : items.pollFirst());
        }

        @Override
        public Waiting.Queue copy() {
            return new Lines(new ArrayDeque<>(items), lastFirst);
        }
    }
}
