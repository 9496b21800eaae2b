package lab.kernel.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lab.check.Catalog;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.check.Step;
import lab.check.Task;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.grade.queue.Waiting;
import lab.kernel.grade.queue.Waiting.Colour;
import lab.kernel.grade.queue.Waiting.Item;
import lab.view.Bundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Exercises in which the learner writes a class, against a real lab VM.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LearnerClassTest {
    private static final Task TASK =
            Catalog.scan("lab.kernel.grade").find("test.queue").orElseThrow();
    private static final Item LONG = new Item("long", List.of(new byte[] {1, 2}, new byte[] {3}));
    private static final Item SHORT = new Item("short", List.of());

    private static final String TYPES =
            """
            enum Colour { RED, BLUE }
            record Item(String name, List<byte[]> parts) {}
            """;
    private static final String QUEUE =
            """
            class Queue {
                private final ArrayDeque<Item> items = new ArrayDeque<>();
                private final int room;
                Queue(int room) { this.room = room; }
                void add(Item item) {
                    if (items.size() == room) throw new IllegalStateException("full");
                    items.add(item);
                }
                Optional<Item> next() { return Optional.ofNullable(items.poll()); }
                Queue copy() { var q = new Queue(room); q.items.addAll(items); return q; }
            }
            """;

    private Session session;

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
    }

    @AfterAll
    void stop() {
        session.close();
    }

    private Waiting learner(String... cells) throws Exception {
        session.reset(session.command());
        for (var cell : cells)
            assertThat(session.run(1, cell, Output.NONE)).isNotInstanceOf(Outcome.Failed.class);
        return (Waiting) LearnerCode.of(session, TASK, 2, Output.NONE, Duration.ofSeconds(10));
    }

    @Test
    void keepsEachObjectsStateBetweenCalls() throws Exception {
        var learner = learner(TYPES, QUEUE);

        var first = learner.queue(2);
        var second = learner.queue(1);
        first.add(LONG);
        first.add(SHORT);
        second.add(SHORT);
        var copy = first.copy();

        assertThat(first.next().orElseThrow().parts().getFirst()).containsExactly(1, 2);
        assertThat(first.next().orElseThrow().name()).isEqualTo("short");
        assertThat(first.next()).isEmpty();
        assertThat(copy.next().orElseThrow().name()).isEqualTo("long");
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> second.add(SHORT))
                .satisfies(e ->
                        assertThat(e.why())
                                .isInstanceOfSatisfying(
                                        NoAnswer.Threw.class,
                                        threw -> assertThat(threw.message()).isEqualTo("full")));
    }

    @Test
    void passesTheChecksOfAClass() throws Exception {
        var verdict = verify(learner(TYPES, QUEUE));

        assertThat(verdict.results()).allMatch(CheckResult.Passed.class::isInstance);
    }

    @Test
    void recognisesAMistakeByWhatItsObjectsDo() throws Exception {
        var verdict = verify(learner(TYPES, QUEUE.replace("items.poll()", "items.pollLast()")));

        assertThat(verdict.recognised().map(Task.KnownMistake::id)).contains("stack");
        var failed = verdict.results().getLast();
        assertThat(
                        failed.steps().stream()
                                .filter(Step.Called.class::isInstance)
                                .map(step -> ((Step.Called) step).method()))
                .startsWith("new Queue", "new Queue", "queue.add", "queue2.add");
    }

    @Test
    void recognisesObjectsThatShareWhatTheyShouldNot() throws Exception {
        var shared =
                QUEUE.replace("private final ArrayDeque", "private static final ArrayDeque")
                        .replace("q.items.addAll(items);", "");

        assertThat(verify(learner(TYPES, shared)).points()).isEqualTo(4);
    }

    @Test
    void saysThatAClassIsNotThere() throws Exception {
        var learner = learner(TYPES);

        assertThat(why(() -> learner.queue(1))).isEqualTo(new NoAnswer.Missing(List.of()));
        assertThat(TASK.signatures())
                .contains(
                        "class Queue { Queue(int room); void add(Item item); Queue copy();"
                                + " Optional<Item> next() }");
    }

    @Test
    void saysHowAMethodOfAClassIsDeclaredInstead() throws Exception {
        var learner =
                learner(TYPES, QUEUE.replace("void add(Item item)", "void add(Item item, int at)"));

        var queue = learner.queue(1);
        assertThat(why(() -> queue.add(SHORT)))
                .isEqualTo(new NoAnswer.Missing(List.of("void add(Item,int)")));
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void saysHowAConstructorIsDeclaredInstead() throws Exception {
        var learner = learner(TYPES, "class Queue { Queue(String name) {} }");

        assertThat(why(() -> learner.queue(1)))
                .isEqualTo(new NoAnswer.Missing(List.of("Queue(String)")));
    }

    @Test
    void saysHowARecordIsDeclaredInTheExercise() throws Exception {
        for (String other :
                List.of(
                        "record Item(String title, List<byte[]> parts) {}",
                        "record Item(String name) {}",
                        "record Item(String name, List<byte[]> parts, int more) {}",
                        "record Item(byte[] name, List<byte[]> parts) {}",
                        "class Item { String name; List<byte[]> parts; }")) {
            var learner = learner(other, QUEUE);

            var queue = learner.queue(1);
            assertThat(why(() -> queue.add(SHORT)))
                    .as(other)
                    .isEqualTo(
                            new NoAnswer.OtherType(
                                    "Item", "record Item(String name, List<byte[]> parts) {}"));
        }
    }

    @Test
    void saysWhichComponentOfAnAnswerIsOfAnotherType() throws Exception {
        var learner =
                learner(
                        "record Item(int name, List<byte[]> parts) {}",
                        "Optional<Item> longest(Map<String, List<Item>> byGroup) { return Optional.of(new"
                                + " Item(1, List.of())); }");

        assertThat(why(() -> learner.longest(Map.of())))
                .isInstanceOfSatisfying(
                        NoAnswer.Unreadable.class,
                        unreadable ->
                                assertThat(unreadable.why().en())
                                        .isEqualTo(
                                                "Component name of your Item: It is no String but a"
                                                        + " Integer. It is declared like this: record"
                                                        + " Item(String name, List<byte[]> parts) {}"));
    }

    @Test
    void whatTheConstructorOfARecordThrowsIsTheLearners() throws Exception {
        var learner =
                learner(
                        "record Item(String name, List<byte[]> parts) { Item { throw new"
                                + " IllegalStateException(\"mine\"); } }",
                        QUEUE);

        var queue = learner.queue(1);
        assertThat(why(() -> queue.add(SHORT)))
                .isInstanceOfSatisfying(
                        NoAnswer.Threw.class,
                        threw -> {
                            assertThat(threw.message()).isEqualTo("mine");
                            assertThat(threw.trace()).noneMatch(at -> at.contains("internal"));
                        });
    }

    @Test
    void saysWhatKeepsAMethodFromBeingCalled() throws Exception {
        var learner = learner(TYPES, QUEUE.replace("void add(", "private void add("));

        var queue = learner.queue(1);
        assertThat(why(() -> queue.add(SHORT)))
                .isEqualTo(new NoAnswer.Missing(List.of("private void add(Item)")));
    }

    @Test
    void saysThatACellHasATypeByTheNameOfALibrarys() throws Exception {
        var learner =
                learner(
                        "record Item(String name, java.util.List<byte[]> parts) {}",
                        "class List<T> {}",
                        "List<Item> named(List<String> names) { return null; }");

        assertThat(why(() -> learner.named(List.of())))
                .isInstanceOfSatisfying(
                        NoAnswer.Missing.class,
                        missing ->
                                assertThat(missing.found().getFirst())
                                        .startsWith("List<Item> named(List<String>), where List is")
                                        .contains("not java.util.List"));
    }

    @Test
    void carriesWhatIsNestedInListsAndMaps() throws Exception {
        var learner =
                learner(
                        TYPES,
                        """
                        Map<String, Colour> colours(List<Item> items) {
                            var all = new TreeMap<String, Colour>();
                            for (Item item : items)
                                all.put(item.name(), item.parts().isEmpty() ? Colour.BLUE : Colour.RED);
                            return all;
                        }
                        Set<Colour> colours(Item[] items) {
                            return items.length == 2 ? EnumSet.of(Colour.RED) : Set.of();
                        }
                        Optional<Item> longest(Map<String, List<Item>> byGroup) {
                            return byGroup.values().stream().flatMap(List::stream)
                                    .max(Comparator.comparing(item -> item.parts().stream().mapToInt(p -> p.length).sum()));
                        }
                        List<Item> named(List<String> names) {
                            return names.stream().map(n -> new Item(n, List.of(n.getBytes()))).toList();
                        }
                        """);

        assertThat(learner.colours(List.of(LONG, SHORT)))
                .isEqualTo(Map.of("long", Colour.RED, "short", Colour.BLUE));
        assertThat(learner.colours(new Item[] {LONG, SHORT})).containsExactly(Colour.RED);
        assertThat(learner.longest(Map.of("x", List.of(SHORT), "y", List.of(LONG))).map(Item::name))
                .isEqualTo(Optional.of("long"));
        assertThat(learner.named(List.of("a", "b")).getLast().parts().getFirst())
                .containsExactly('b');
    }

    @Test
    void reachesAMethodThatTakesWhatCannotLeaveTheLabVm() throws Exception {
        var learner = learner("void greet(StringBuilder to) { to.append(\", hello\"); }");

        assertThat(learner.greet("Ada")).isEqualTo("Ada, hello");
        assertThat(TASK.signatures()).contains("void greet(StringBuilder to)");
    }

    @Test
    void saysHowAMethodWithALiveObjectIsDeclaredInstead() throws Exception {
        var learner = learner("void greet(String to) {}");

        assertThat(why(() -> learner.greet("Ada")))
                .isEqualTo(new NoAnswer.Missing(List.of("void greet(String)")));
    }

    @Test
    void keepsACellsOutputThroughThousandsOfCalls() throws Exception {
        var learner = learner(TYPES, QUEUE);
        var late = new AtomicInteger();
        var output =
                new Output() {
                    @Override
                    public void stream(Stream stream, String text) {
                        if (text.contains("late")) late.incrementAndGet();
                    }

                    @Override
                    public void display(Bundle bundle, String id) {}

                    @Override
                    public void update(Bundle bundle, String id) {}
                };
        session.run(
                3,
                "var go = new CountDownLatch(1); var said = new CountDownLatch(1);"
                        + " new Thread(() -> { try { go.await(); System.out.println(\"late\");"
                        + " System.out.flush(); said.countDown(); } catch (InterruptedException e) {"
                        + " } }).start();",
                output);
        var queue = learner.queue(1);
        for (int i = 0; i < 2000; i++) queue.next();
        session.run(4, "go.countDown(); said.await();", Output.NONE);

        assertThat(late).hasValue(1);
    }

    private static Verdict verify(Waiting learner) throws InterruptedException {
        return new Verifier(Duration.ofMinutes(1))
                .verify(TASK, learner, Seed.of("ada", TASK.id()), Verifier.Scope.ALL);
    }

    private static NoAnswer why(Runnable call) {
        try {
            call.run();
        } catch (NoAnswerException e) {
            return e.why();
        }
        throw new AssertionError("there was an answer");
    }
}
